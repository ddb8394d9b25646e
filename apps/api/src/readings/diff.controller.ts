import type { Person } from '#access';
import { refuse, type Grant } from '#kernel';
import type { Difference, KnownDossier } from '#projections';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Asker } from '../door/asker';
import { differences, type Subject } from '../house/differences';
import { House } from '../house/house';
import { countedFor } from './counted';
import { DiffAnswer, DiffQuestion, type DifferenceAnswer } from './diff.answers';
import { differenceLines } from './dossier.lists';
import { isOr, Listing, type ListOf } from './listing/list';
import { concerns, noRight, notThere, orNotThere, reaches, Rights } from './rights';
import type { Shown } from './shown';

const mostEvents = 20;

/** Something to compare, and what the asker's rights reach there today. */
interface Asking {
  readonly subject: Subject;
  readonly jurisdiction: string;
  readonly grants: readonly Grant[];
}

@ApiTags('readings')
@Controller()
export class DiffController {
  constructor(
    private readonly house: House,
    private readonly rights: Rights,
  ) {}

  /**
   * What changed between two moments, and by which acts
   * @remarks For a dossier, for a unit under one kind, or for a city’s year: figures of attainment, ratings (class, title, decision), answers and points leaf by leaf as they were handed in, of a dossier or a unit also what was entered before that, years in a row; each before and after, with the events between the two moments that bear on it. Shows what my roles of today reach; the city’s figures count what has been made public, or, for a role that reaches the whole city, everything decided.
   */
  @Get('diff')
  @ApiOkResponse({ type: DiffAnswer, description: 'The city’s figures first, then unit by unit, unless asked otherwise.' })
  async diff(@Asker() me: Person, @Query() question: DiffQuestion): Promise<ListOf<Shown<DifferenceAnswer>>> {
    const { subject, jurisdiction, grants } = await this.asking(me, question);
    const { from, to, all } = await differences(this.house, subject, question.from, question.to);
    const may: May = (there) => grants.some((grant) => reaches(grant, { jurisdiction, ...there }));
    const mine = all.filter((one) => isOr(question.reading, one.reading) && mayRead(one, may));
    const items = mine.map((found, place) => ({ place, found }));
    const said = { from: { day: from.day }, to: { day: to.day } };
    return new Listing(differenceLines, items, { me, question }, said, ({ found }) => this.shown(found, may));
  }

  private async asking(me: Person, { dossier, unit, city, kind, year }: DiffQuestion): Promise<Asking> {
    const { directory } = this.house.readings;
    if (dossier !== undefined) {
      const held = await this.rights.business(me);
      const known = orNotThere(() => directory.dossierById(dossier));
      const grants = held.find((one) => one.known.id === known.jurisdiction)?.grants ?? [];
      if (!grants.some((grant) => reaches(grant, known))) notThere();
      return { subject: { dossier: known }, jurisdiction: known.jurisdiction, grants };
    }
    if (unit !== undefined && kind !== undefined) {
      const mine = city === undefined ? await this.rights.business(me) : [await this.rights.in(me, city)];
      const cities = mine.map(({ known }) => known.id);
      const found = directory.unit(cities, unit);
      const { jurisdiction } = found;
      const grants = mine.find(({ known }) => known.id === jurisdiction)?.grants ?? [];
      if (!grants.some((grant) => reaches(grant, { jurisdiction, unit: found.id, kind }))) noRight();
      return { subject: { unit: found.id, jurisdiction, kind }, jurisdiction, grants };
    }
    if (city === undefined || kind === undefined || year === undefined) return ofWhat();
    const { known, grants } = await this.rights.in(me, city);
    if (!grants.some((grant) => concerns(grant, { jurisdiction: known.id, kind }))) noRight();
    const counted = countedFor(directory, grants, { jurisdiction: known.id, kind, year });
    const may = (one: KnownDossier) => grants.some((grant) => reaches(grant, one));
    return { subject: { cycle: directory.cycle(known.id, kind, year), counted, may }, jurisdiction: known.id, grants };
  }

  /** With the events that the asker may read: those of the city, and those of dossiers within reach. */
  private shown({ events, ...one }: Difference, may: May): Shown<DifferenceAnswer> {
    const { directory } = this.house.readings;
    const mine = events.filter(({ dossier }) => dossier === null || may(directory.dossierById(dossier)));
    return { ...one, events: mine.slice(0, mostEvents), moreEvents: Math.max(mine.length - mostEvents, 0) };
  }
}

type May = (there: { readonly unit?: string; readonly kind: string; readonly cycle?: string }) => boolean;

/** The city's figures count only what the asker may know of. */
const mayRead = ({ unit, kind, cycle }: Difference, may: May) =>
  unit === null || may({ unit, kind, ...(cycle !== null && { cycle }) });

const ofWhat = (): never =>
  refuse(
    'diff-of-what',
    'Hãy nêu hồ sơ (dossier); hoặc đơn vị và loại (unit, kind); hoặc địa bàn, loại và năm (city, kind, year).',
    'Name a dossier; or a unit and a kind; or a city, a kind and a year.',
    'invalid',
  );
