import { countingAnswers, dossierStory, type Dossier } from '#evaluation';
import { dayIn } from '#event-store';
import { dayForPeople, fold, type Grant, type Text } from '#kernel';
import type { SelfScoring, SheetLeaf, YearBefore } from '#papers';
import type { KnownDossier } from '#projections';
import { leavesFor } from '#regulation';
import { Injectable } from '@nestjs/common';
import { Notice } from '../door/notice';
import { House } from '../house/house';
import { eventsOf } from '../readings/dossier-events';
import { isOpen } from '../readings/leaf-now';
import { reaches } from '../readings/rights';
import { saidOfLeaves } from '../readings/words-of-leaves';

/** What stands in a dossier's sheet of self-assessment now, told from the dossier's own stream, for somebody with these grants. */
@Injectable()
export class SheetOf {
  constructor(
    private readonly house: House,
    private readonly notice: Notice,
  ) {}

  async dossier(known: KnownDossier, grants: readonly Grant[]): Promise<SelfScoring> {
    const { directory } = this.house.readings;
    const events = await eventsOf(this.house, known.id);
    const dossier = fold(dossierStory, events);
    const said = saidOfLeaves(events);
    const { document } = directory.regulation(known.regulation);
    const { name, zone } = directory.jurisdiction(known.jurisdiction);
    const unitType = dossier.about?.unitType ?? '';
    const leaves = leavesFor(document, unitType).map((leaf): [string, SheetLeaf] => {
      const line = dossier.sheet[leaf.code];
      return [
        leaf.code,
        {
          revision: line?.revision ?? 0,
          answer: line?.answer ?? null,
          explanation: this.opened(said[leaf.code]?.explanation),
          evidence: line?.evidence.length ?? 0,
          signed: signedIn(dossier, leaf.code, zone),
          reviewed: dossier.settled[leaf.code]?.answer ?? null,
          open: isOpen(leaf, dossier),
        },
      ];
    });
    return {
      dossier: known.id,
      kind: known.kind,
      unitName: directory.unitName(known.unit),
      unitType,
      jurisdictionName: name,
      period: known.period.label,
      regulation: document,
      hash: known.regulation,
      leaves: Object.fromEntries(leaves),
      before: await this.before(known, grants),
      notice: this.notice.words,
    };
  }

  /** The latest period of the same unit and kind that ended before this one, if it may be read. */
  private async before(known: KnownDossier, grants: readonly Grant[]): Promise<YearBefore | null> {
    const { directory } = this.house.readings;
    const earlier = directory
      .dossiers({ unit: known.unit })
      .filter(({ kind, period }) => kind === known.kind && period.type === known.period.type && period.to < known.period.from)
      .filter((one) => grants.some((grant) => reaches(grant, one)))
      .sort((one, other) => (one.period.to < other.period.to ? -1 : 1))
      .at(-1);
    if (!earlier) return null;
    const dossier = fold(dossierStory, await eventsOf(this.house, earlier.id));
    const regulation = directory.regulation(earlier.regulation).document;
    return {
      label: earlier.period.label,
      regulation,
      unitType: dossier.about?.unitType ?? '',
      answers: countingAnswers(dossier),
    };
  }

  private opened(text: Text | undefined): string | null {
    return text && 'sealed' in text ? this.house.sealedTexts.open(text) : null;
  }
}

function signedIn({ sheet }: Dossier, code: string, zone: string): string | null {
  const signature = sheet[code]?.signature;
  if (!signature) return null;
  const { capacity, at, stands } = signature;
  const words = `Đã ký${capacity ? `: ${capacity}` : ''}, ${dayForPeople(dayIn(zone, at))}`;
  return stands ? words : `${words} (hết hiệu lực do mục đã sửa)`;
}
