import type { Person } from '#access';
import { givenName, isHash, type Bringer, type Filed } from '#evidence';
import { actingAs, refuse, yearsOf, type Grant } from '#kernel';
import type { Citation, KnownDossier } from '#projections';
import { Injectable } from '@nestjs/common';
import { House } from '../house/house';
import { isToldWithoutFiles } from '../house/citable';
import { notThere, orNotThere, reaches, Rights } from '../readings/rights';

/** Who may bring evidence, and who may read it. */
@Injectable()
export class EvidenceRights {
  constructor(
    private readonly house: House,
    private readonly rights: Rights,
  ) {}

  /** Files are brought by the people of a unit for a dossier of theirs. To anybody who may not read the dossier there is none. */
  async bringer(me: Person, dossier: string): Promise<Bringer> {
    const { known, grants } = (await this.reachable(me))(dossier) ?? notThere();
    actingAs(grants, ['row-officer', 'unit-editor', 'unit-head'], { ...known, years: yearsOf(known.period) });
    return { by: me.id, dossier: known.id, unit: known.unit };
  }

  /**
   * A file may be read by whoever may read a dossier that cites it, and by who brought it for a dossier that they may read. Answers the
   * name that it has there; to everybody else there is no such file.
   */
  async nameFor(me: Person, hash: string): Promise<(filed: Pick<Filed, 'mediaType'>) => string> {
    if (!isHash(hash)) notThere();
    const reach = await this.reachable(me);
    const cited = this.house.readings.citedEvidence.of(hash).find(({ dossier }) => reach(dossier));
    if (!cited) {
      const filed = await this.house.evidence.find(hash).catch(() => null);
      const mine = filed?.brought.findLast(({ by, dossier }) => by === me.id && reach(dossier)) ?? notThere();
      return ({ mediaType }) => givenName(mine.name, mediaType, hash);
    }
    await this.refuseNeverHeld(hash, cited);
    return ({ mediaType }) => givenName(this.house.sealedTexts.open(cited.name), mediaType, hash);
  }

  private async refuseNeverHeld(hash: string, { at }: Citation) {
    if (!isToldWithoutFiles(this.house.origin, at) || (await this.house.evidence.find(hash))) return;
    refuse(
      'evidence-illustrative',
      'Không có tệp trong dữ liệu minh họa: chỉ có mã băm và tên tệp.',
      'There is no file in the illustrative data: only its hash and its name.',
      'not-found',
    );
  }

  /** The dossiers that somebody may read, with their grants there. */
  private async reachable(me: Person) {
    const held = await this.rights.business(me);
    return (dossier: string): { known: KnownDossier; grants: readonly Grant[] } | undefined => {
      const known = orNone(() => this.house.readings.directory.dossierById(dossier));
      const there = held.find((one) => one.known.id === known?.jurisdiction);
      return known && there?.grants.some((grant) => reaches(grant, known)) ? { known, grants: there.grants } : undefined;
    };
  }
}

function orNone<Found>(look: () => Found): Found | undefined {
  try {
    return orNotThere(look);
  } catch {
    return undefined;
  }
}
