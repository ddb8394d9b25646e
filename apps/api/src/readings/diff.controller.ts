import type { Person } from '#access';
import { refuse, type Grant } from '#kernel';
import type { Difference } from '#projections';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Asker } from '../door/asker';
import { differences, type Subject } from '../house/differences';
import { House } from '../house/house';
import { DiffAnswer, DiffQuestion } from './diff.answers';
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
   * @remarks For a dossier, for a unit under one kind, or for a city’s year: figures of attainment, ratings (class, title, decision), points leaf by leaf, years in a row; each before and after, with the events between the two moments that bear on it. Shows what my roles of today reach; the city’s figures of a kind that is not public need a role that reaches the whole city.
   */
  @Get('diff')
  @ApiOkResponse({ type: DiffAnswer, description: 'Attainment first, then unit by unit.' })
  async diff(@Asker() me: Person, @Query() question: DiffQuestion): Promise<Shown<DiffAnswer>> {
    const { subject, jurisdiction, grants } = await this.asking(me, question);
    const { from, to, all } = await differences(this.house, subject, question.from, question.to);
    const may = (there: { readonly unit?: string; readonly kind: string; readonly cycle?: string }) =>
      grants.some((grant) => reaches(grant, { jurisdiction, ...there }));
    const mine = all.filter((one) => mayRead(one, may, this.isPublic(subject)));
    const [start, limit] = [Number(question.cursor ?? 0), question.limit ?? 50];
    const items = mine.slice(start, start + limit).map((one) => this.shown(one, may));
    return {
      from: { day: from.day },
      to: { day: to.day },
      total: mine.length,
      items,
      next: start + limit < mine.length ? String(start + limit) : null,
    };
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
      const found = directory.unit(city && (await this.rights.in(me, city)).known.id, unit);
      const { jurisdiction } = found;
      const { grants } = await this.rights.in(me, jurisdiction);
      if (!grants.some((grant) => reaches(grant, { jurisdiction, unit: found.id, kind }))) noRight();
      return { subject: { unit: found.id, jurisdiction, kind }, jurisdiction, grants };
    }
    if (city === undefined || kind === undefined || year === undefined) return ofWhat();
    const { known, grants } = await this.rights.in(me, city);
    if (!grants.some((grant) => concerns(grant, { jurisdiction: known.id, kind }))) noRight();
    return { subject: { cycle: directory.cycle(known.id, kind, year) }, jurisdiction: known.id, grants };
  }

  private isPublic(subject: Subject): boolean {
    if (!('cycle' in subject)) return false;
    const { document } = this.house.readings.directory.regulation(subject.cycle.regulation);
    return document.procedure.stages.some((stage) => stage.kind === 'publication' && stage.public);
  }

  /** With the events that the asker may read: those of the city, and those of dossiers within reach. */
  private shown({ events, ...one }: Difference, may: May): Shown<DiffAnswer>['items'][number] {
    const { directory } = this.house.readings;
    const listed = events.filter(({ dossier }) => dossier === null || may(directory.dossierById(dossier))).slice(0, mostEvents);
    return { ...one, events: listed, moreEvents: events.length - listed.length };
  }
}

type May = (there: { readonly unit?: string; readonly kind: string; readonly cycle?: string }) => boolean;

const mayRead = ({ unit, kind, cycle }: Difference, may: May, isPublic: boolean) =>
  unit === null ? isPublic || may({ kind }) : may({ unit, kind, ...(cycle !== null && { cycle }) });

const ofWhat = (): never =>
  refuse(
    'diff-of-what',
    'Hãy nêu hồ sơ (dossier); hoặc đơn vị và loại (unit, kind); hoặc địa bàn, loại và năm (city, kind, year).',
    'Name a dossier; or a unit and a kind; or a city, a kind and a year.',
    'invalid',
  );
