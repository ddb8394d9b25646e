import type { Person } from '#access';
import { evidenceOf, type EvidenceOfLeaf } from '#projections';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { Asker } from '../door/asker';
import { House } from '../house/house';
import { eventsOf } from './dossier-events';
import { EvidenceOfDossierAnswer, EvidenceQuestion, type EvidenceLine } from './evidence-of-dossier.answers';
import { column } from './listing/columns';
import { isOr, Listing, type List, type ListOf } from './listing/list';
import { byValue, byWords } from './listing/order';
import { Rights } from './rights';
import { named, type Shown } from './shown';

export const files: List<Shown<EvidenceLine>> = {
  name: 'evidence',
  orders: {
    leaf: byWords(({ leaf }) => leaf),
    name: byWords(({ name }) => name),
    at: byValue(({ at }) => at),
    size: byValue(({ size }) => size),
    mediaType: byValue(({ mediaType }) => mediaType),
    hash: byValue(({ hash }) => hash),
  },
  usual: ['leaf', 'at', 'hash'],
  words: ({ name, leaf, leafName }) => [name, leaf, leafName?.vi ?? null, leafName?.en ?? null],
  columns: [
    column('Mục', 'Leaf', ({ leaf }) => leaf),
    column('Tên mục', 'Leaf name', ({ leafName }) => leafName),
    column('Tài liệu', 'Document', ({ name }) => name),
    column('Định dạng', 'Type', ({ mediaType }) => mediaType),
    column('Số byte', 'Bytes', ({ size }) => size),
    column('Người đính kèm', 'Attached by', ({ who }) => who),
    column('Thời điểm', 'At', ({ at }) => at),
    column('Đang đính kèm', 'Attached', ({ attached }) => attached),
    column('Có tệp', 'There', ({ there }) => there),
    column('SHA-256', 'SHA-256', ({ hash }) => hash),
  ],
};

@ApiTags('readings')
@Controller()
export class EvidenceOfDossierController {
  constructor(
    private readonly house: House,
    private readonly rights: Rights,
  ) {}

  /**
   * The evidence of a dossier
   * @remarks Every file that a leaf cites, or cited when a sheet was signed: what it is called, by whom and when it was attached, and whether it is there to be read. Read from the dossier’s own stream, so it is never behind.
   */
  @Get('dossiers/:id/evidence')
  @ApiParam({ name: 'id', description: 'Id of the dossier', example: '3f2b8c1e-5a64-5d0f-9f0e-0d9a6f1c2b11' })
  @ApiOkResponse({ type: EvidenceOfDossierAnswer, description: 'Leaf by leaf, unless asked otherwise.' })
  async evidence(
    @Asker() me: Person,
    @Param('id') written: string,
    @Query() asked: EvidenceQuestion,
  ): Promise<ListOf<Shown<EvidenceLine>>> {
    const { known } = await this.rights.dossier(me, written);
    const needs = {
      extent: { jurisdiction: known.jurisdiction, dossiers: { dossier: known.id } },
      retellings: ['directory'],
    } as const;
    return this.house.then.ask(asked, needs, async ({ readings, until, said }) => {
      const { document } = readings.directory.regulation(readings.directory.dossierById(known.id).regulation);
      const leaves = document.criteria.flatMap((criterion) => criterion.leaves);
      const all = evidenceOf(await eventsOf(this.house, known.id, until));
      const there = await this.thereOf(all);
      const names = this.namesOf(all);
      const items = all.map((one, index): Shown<EvidenceLine> => {
        const name = names[index] ?? null;
        const leafName = leaves.some(({ code }) => code === one.leaf) ? named(leaves, one.leaf) : null;
        return { ...one, leafName, name, nameErased: one.name !== null && name === null, there: there.has(one.hash) };
      });
      const wanted = items.filter(
        (one) =>
          isOr(asked.leaf, one.leaf) &&
          isOr(asked.mediaType, one.mediaType) &&
          isOr(asked.attached, one.attached) &&
          isOr(asked.there, one.there),
      );
      return new Listing(files, wanted, { me, question: asked, of: known.id }, said);
    });
  }

  private namesOf(all: readonly EvidenceOfLeaf[]): (string | null)[] {
    const opened = this.house.sealedTexts.openAll(all.flatMap(({ name }) => name ?? [])).values();
    return all.map(({ name }) => (name ? (opened.next().value ?? null) : null));
  }

  /** Those of the files that can be read: one whose record was damaged counts as missing here, and is told apart where it is asked for. */
  private async thereOf(all: readonly EvidenceOfLeaf[]): Promise<ReadonlySet<string>> {
    const there = new Set<string>();
    for (const hash of new Set(all.map((one) => one.hash))) {
      const filed = await this.house.evidence.find(hash).catch(() => null);
      if (filed) there.add(hash);
    }
    return there;
  }
}
