import type { Person } from '#access';
import { cycleStory, type CycleEvent } from '#evaluation';
import { recordedFrom } from '#event-store';
import { fold, type Day } from '#kernel';
import type { Extent, KnownDossier, TimelineLine } from '#projections';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { Asker } from '../door/asker';
import { House } from '../house/house';
import type { Questions } from '../house/readings';
import { CycleAnswer, CycleUnitsAnswer, type CycleUnitLine } from './cycle.answers';
import { DossiersAnswer, type DossierLine } from './directory.answers';
import { dossiers } from './directory.lists';
import { dossierLines } from './dossier-lines';
import { DossierAnswer } from './dossier.answers';
import { cycleUnits, historyLines } from './dossier.lists';
import { LiveDossier } from './live-dossier';
import { HistoryAnswer, type HistoryLine } from './history.answers';
import { CycleUnitsQuestion, DossiersQuestion, HistoryQuestion } from './list-questions.answers';
import { isOr, Listing, type ListOf } from './listing/list';
import { Moments } from './questions.answers';
import { RatingAnswer } from './rating.answers';
import { notThere, reachedUnits, Rights } from './rights';
import { named, type Shown } from './shown';

const id = (of: string) => ({ name: 'id', description: `Id of the ${of}`, example: '3f2b8c1e-5a64-5d0f-9f0e-0d9a6f1c2b11' });

@ApiTags('readings')
@Controller()
export class DossiersController {
  constructor(
    private readonly house: House,
    private readonly rights: Rights,
    private readonly live: LiveDossier,
  ) {}

  /**
   * One cycle with its deadlines
   * @remarks For everybody who has a role for its kind there.
   */
  @Get('cycles/:id')
  @ApiParam(id('cycle'))
  @ApiOkResponse({ type: CycleAnswer, description: 'The cycle.' })
  async cycle(@Asker() me: Person, @Param('id') written: string, @Query() asked: Moments): Promise<Shown<CycleAnswer>> {
    const { known } = await this.rights.cycle(me, written);
    const extent = { jurisdiction: known.jurisdiction };
    return this.house.then.ask(asked, { extent, retellings: ['directory'] }, async ({ readings, until, said }) => {
      const then = readings.directory.cycles(known.jurisdiction).find((one) => one.id === known.id) ?? notThere();
      const stored = await this.house.store.read(`cycle-${known.id}`);
      const events = stored.filter(({ position }) => until === undefined || position <= until);
      const { opened } = fold(
        cycleStory,
        events.map((event) => recordedFrom<CycleEvent>(event)),
      );
      return { ...then, deadlines: opened?.deadlines ?? {}, ...said };
    });
  }

  /**
   * The units of a cycle side by side
   * @remarks Those whose dossiers I may read, each with its results: the unit’s own, computed, proposed, decided.
   */
  @Get('cycles/:id/units')
  @ApiParam(id('cycle'))
  @ApiOkResponse({ type: CycleUnitsAnswer, description: 'By the unit’s name, unless asked otherwise.' })
  async unitsOfCycle(
    @Asker() me: Person,
    @Param('id') written: string,
    @Query() asked: CycleUnitsQuestion,
  ): Promise<ListOf<Shown<CycleUnitLine>>> {
    const { known, there, grants, today } = await this.rights.cycle(me, written);
    const extent = { jurisdiction: known.jurisdiction, dossiers: { cycle: known.id } };
    const { regulation } = known;
    return this.house.then.ask(asked, { extent, retellings: ['directory', 'rating', 'worklist'] }, (asOf) => {
      const { readings, said, day = today } = asOf;
      if (!readings.directory.cycles(known.jurisdiction).some((one) => one.id === known.id)) notThere();
      const mine = readings.ratings.ofCycle(known.id, reachedUnits(grants, there));
      const wanted = mine.filter(
        ({ decided, published }) =>
          isOr(asked.decided, decided !== null) &&
          isOr(asked.published, published !== null) &&
          isOr(asked.class, decided?.class ?? null) &&
          isOr(asked.title, decided?.title ?? null),
      );
      const show = (line: (typeof wanted)[number]) => ({ ...line, stage: stageOf(line.dossier, { readings, regulation, day }) });
      return new Listing(cycleUnits, wanted, { me, question: asked, of: known.id }, said, show);
    });
  }

  /**
   * Dossiers that I may read
   * @remarks A dossier is one unit’s year under one kind; each says where it stands. Party dossiers need a role for that kind.
   */
  @Get('dossiers')
  @ApiOkResponse({ type: DossiersAnswer, description: 'By period, kind and unit.' })
  async dossiers(@Asker() me: Person, @Query() question: DossiersQuestion): Promise<ListOf<Shown<DossierLine>>> {
    const held = question.jurisdiction ? [await this.rights.in(me, question.jurisdiction)] : await this.rights.business(me);
    const parts = await inOrder(held, (one) => {
      const needs = { extent: extentOf(one.known.id, question), retellings: ['directory', 'worklist'] } as const;
      return this.house.then.ask(question, needs, (asOf) => ({ items: dossierLines(asOf, one, question), said: asOf.said }));
    });
    const [said] = parts.map((part) => part.said);
    return new Listing(
      dossiers,
      parts.flatMap(({ items }) => items),
      { me, question },
      said,
    );
  }

  /**
   * Where a dossier stands
   * @remarks Read from its own stream, so it is never behind. Each leaf shows its rule, its maximum and the names of its inputs, the unit’s answer with the revision that AssessLeaf needs, evidence, the review with the revision that ReviewLeaf needs, and the appeal.
   */
  @Get('dossiers/:id')
  @ApiParam(id('dossier'))
  @ApiOkResponse({ type: DossierAnswer, description: 'The dossier.' })
  async dossier(@Asker() me: Person, @Param('id') written: string, @Query() asked: Moments): Promise<Shown<DossierAnswer>> {
    const known = await this.mine(me, written);
    const needs = { extent: extentOfOne(known), retellings: ['directory'] } as const;
    return this.house.then.ask(asked, needs, async (asOf) => ({
      ...(await this.live.of(asOf.readings.directory.dossierById(known.id), asOf)),
      ...asOf.said,
    }));
  }

  /**
   * A dossier’s rating with căn cứ tính điểm
   * @remarks Results side by side — the unit’s own, computed, proposed, decided — with every step from the figures to the title.
   */
  @Get('dossiers/:id/rating')
  @ApiParam(id('dossier'))
  @ApiOkResponse({ type: RatingAnswer, description: 'The rating.' })
  async rating(@Asker() me: Person, @Param('id') written: string, @Query() asked: Moments): Promise<Shown<RatingAnswer>> {
    const known = await this.mine(me, written);
    const needs = { extent: extentOfOne(known), retellings: ['directory', 'rating'], effective: true } as const;
    return this.house.then.ask(asked, needs, ({ readings, said }) => ({ ...readings.ratings.of(known.id), ...said }));
  }

  /**
   * A dossier’s history
   * @remarks A line for each event, with what it changed and the free text that came with it; of a text that was erased it says so.
   */
  @Get('dossiers/:id/history')
  @ApiParam(id('dossier'))
  @ApiOkResponse({ type: HistoryAnswer, description: 'Oldest first.' })
  async history(
    @Asker() me: Person,
    @Param('id') written: string,
    @Query() asked: HistoryQuestion,
  ): Promise<ListOf<Shown<HistoryLine>>> {
    const known = await this.mine(me, written);
    const needs = { extent: extentOfOne(known), retellings: ['directory'] } as const;
    const { lines, said } = await this.house.then.ask(asked, needs, async ({ readings, said }) => ({
      lines: (await readings.history.of(known.id)).filter((line) => isWanted(line, asked)),
      said,
    }));
    const opened = this.house.sealedTexts.openAll(lines.flatMap(({ texts }) => texts.map(({ text }) => text)));
    const words = opened.values();
    const shown = (text: string | null) => ({ text, erased: text === null });
    const items = lines.map((line) => ({
      ...line,
      texts: line.texts.map((one) => ({ ...one, ...shown(words.next().value ?? null) })),
    }));
    return new Listing(historyLines, items, { me, question: asked, of: known.id }, said);
  }

  /** The dossier, if it is the person's to read: else it is answered as if it did not exist. */
  private async mine(me: Person, written: string): Promise<KnownDossier> {
    return (await this.rights.dossier(me, written)).known;
  }
}

/** Where a dossier stands on a day, in the regulation's words. */
function stageOf(dossier: string, { readings, regulation, day }: { readings: Questions; regulation: string; day: Day }) {
  const stage = readings.workList.stageOf(dossier);
  if (!stage) return null;
  const { stage: code, until } = stage;
  const { stages } = readings.directory.regulation(regulation).document.procedure;
  return { code, name: named(stages, code), until, overdue: until !== null && day > until };
}

const extentOfOne = ({ jurisdiction, id }: KnownDossier): Extent => ({ jurisdiction, dossiers: { dossier: id } });
const extentOf = (jurisdiction: string, { kind }: DossiersQuestion): Extent => ({
  jurisdiction,
  dossiers: kind === undefined ? 'all' : { kind },
});

/** One after the other: a question about several jurisdictions takes no more room than a question about one. */
async function inOrder<One, Answer>(all: readonly One[], ask: (one: One) => Promise<Answer>): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const one of all) answers.push(await ask(one));
  return answers;
}

const isWanted = ({ type, leaves, actor }: TimelineLine, asked: HistoryQuestion) =>
  isOr(asked.type, type) && (asked.leaf === undefined || leaves.includes(asked.leaf)) && isOr(asked.actor, actor);
