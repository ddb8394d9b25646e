import type { Person } from '#access';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Asker } from '../door/asker';
import { House } from '../house/house';
import { AttainmentAnswer, AttainmentsAnswer, StreakAnswer, StreaksAnswer, type AttainmentRow } from './attainment.answers';
import { countedFor } from './counted';
import { attainments, streaks, workItems } from './dossier.lists';
import { AttainmentsQuestion, StreaksQuestion, WorkListQuery } from './list-questions.answers';
import { isOr, Listing, type ListOf } from './listing/list';
import { AttainmentQuestion, StreakQuestion } from './questions.answers';
import { noRight, notThere, reachedUnits, reaches, Rights } from './rights';
import type { Shown } from './shown';
import { WorkListAnswer, type WorkItemShown } from './worklist.answers';
import { tasksAmong, withWorkingDays } from './worklist-told';

@ApiTags('readings')
@Controller()
export class FiguresController {
  constructor(
    private readonly house: House,
    private readonly rights: Rights,
  ) {}

  /**
   * What waits for me (việc cần xử lý)
   * @remarks Tasks that one of my roles can do today, most urgent first.
   */
  @Get('worklist')
  @ApiOkResponse({ type: WorkListAnswer, description: 'Most urgent first.' })
  async worklist(@Asker() me: Person, @Query() question: WorkListQuery): Promise<ListOf<Shown<WorkItemShown>>> {
    const { unit, kind, year, stage, task, overdue } = question;
    const held = question.jurisdiction ? [await this.rights.in(me, question.jurisdiction)] : await this.rights.business(me);
    const parts = [];
    for (const { known, today, grants } of held) {
      const needs = {
        extent: { jurisdiction: known.id, dossiers: extentOf({ unit, kind }) },
        retellings: ['directory', 'worklist'],
      } as const;
      parts.push(
        await this.house.then.ask(question, needs, ({ readings, day = today, said }) => ({
          items: readings.workList.waiting({ grants, today: day, jurisdiction: known.id, unit, kind }).map(withWorkingDays(day)),
          said,
        })),
      );
    }
    const ofAnyTask = parts
      .flatMap(({ items }) => items)
      .filter((one) => isOr(year, one.period) && isOr(stage, one.stage) && isOr(overdue, one.overdue));
    const wanted = ofAnyTask.filter((one) => isOr(task, one.task));
    return new Listing(workItems, wanted, { me, question }, { tasks: tasksAmong(ofAnyTask), ...parts.at(0)?.said });
  }

  /**
   * How many units attained the title in a period (tỷ lệ đơn vị đạt)
   * @remarks A role for that kind that reaches the whole city sees everything decided. Figures of a kind whose results are made public are for everybody else who holds a role in the city too, and count only what has been made public; others (party) are not.
   */
  @Get('attainment')
  @ApiOkResponse({ type: AttainmentAnswer, description: 'Exact share, target and whether it is met.' })
  async attainment(@Asker() me: Person, @Query() question: AttainmentQuestion): Promise<Shown<AttainmentAnswer>> {
    const { city, kind, year } = question;
    const { directory } = this.house.readings;
    const { known, grants } = await this.rights.in(me, city);
    const cycle = directory.cycles(known.id).find((one) => one.kind === kind && one.period.label === year);
    const counted = countedFor(directory, grants, { jurisdiction: known.id, kind, year }) ?? noRight();
    const extent = { jurisdiction: known.id, dossiers: { cycle: cycle?.id ?? '' } };
    return this.house.then.ask(question, { extent, retellings: ['directory', 'attainment'], effective: true }, (asOf) => ({
      ...asOf.readings.attainment.of(known.id, kind, year, counted),
      ...asOf.said,
    }));
  }

  /**
   * How many units attained the title, period by period
   * @remarks The periods and kinds whose figures I may know, each counted as `GET /attainment` counts it.
   */
  @Get('attainment/over-years')
  @ApiOkResponse({ type: AttainmentsAnswer, description: 'By period, then kind, unless asked otherwise.' })
  async attainments(@Asker() me: Person, @Query() question: AttainmentsQuestion): Promise<ListOf<Shown<AttainmentRow>>> {
    const { city, kind, year, met } = question;
    const { directory } = this.house.readings;
    const { known, grants } = await this.rights.in(me, city);
    const needs = {
      extent: { jurisdiction: known.id, dossiers: kind === undefined ? 'all' : { kind } },
      retellings: ['directory', 'attainment'],
      effective: true,
    } as const;
    return this.house.then.ask(question, needs, ({ readings, said }) => {
      const rows = readings.attainment.overYears(known.id, kind, (one) =>
        isOr(year, one.year) ? countedFor(directory, grants, { jurisdiction: known.id, ...one }) : null,
      );
      const wanted = rows.filter((row) => isOr(met, row.met));
      return new Listing(attainments, wanted, { me, question, of: known.id }, said);
    });
  }

  /**
   * Years in a row with the top label, unit by unit
   * @remarks Of the units that one of my roles for that kind reaches, back from the latest year that is decided.
   */
  @Get('streaks')
  @ApiOkResponse({ type: StreaksAnswer, description: 'By the unit’s name, unless asked otherwise.' })
  async streaks(@Asker() me: Person, @Query() question: StreaksQuestion): Promise<ListOf<Shown<StreakAnswer>>> {
    const { city, kind } = question;
    const { known, grants } = await this.rights.in(me, city);
    const needs = {
      extent: { jurisdiction: known.id, dossiers: { kind } },
      retellings: ['directory', 'streak'],
      effective: true,
    } as const;
    return this.house.then.ask(question, needs, ({ readings, said }) => {
      const mine = reachedUnits(grants, { jurisdiction: known.id, kind });
      const units = readings.directory.units(known.id).filter(({ id }) => mine(id));
      const items = units.map(({ id }) => readings.streaks.of(id, kind));
      return new Listing(streaks, items, { me, question, of: known.id }, said);
    });
  }

  /**
   * Years in a row with the top label (số năm liền)
   * @remarks Labels of earlier regulations count where an approved equivalence says so. Needs a role that reaches the unit under that kind.
   */
  @Get('streak')
  @ApiOkResponse({ type: StreakAnswer, description: 'The years, oldest first.' })
  async streak(@Asker() me: Person, @Query() question: StreakQuestion): Promise<Shown<StreakAnswer>> {
    const { unit, kind, city, upTo } = question;
    const { directory } = this.house.readings;
    const mine = city === undefined ? await this.rights.business(me) : [await this.rights.in(me, city)];
    const found = directory.unit(
      mine.map(({ known }) => known.id),
      unit,
    );
    const grants = mine.find(({ known }) => known.id === found.jurisdiction)?.grants ?? [];
    const dossiers = directory.dossiers({ unit: found.id });
    if (!grants.some((grant) => reaches(grant, { jurisdiction: found.jurisdiction, unit: found.id, kind }))) noRight();
    if (!dossiers.some((one) => one.kind === kind)) notThere();
    const extent = { jurisdiction: found.jurisdiction, dossiers: { unit: found.id, kind } };
    return this.house.then.ask(question, { extent, retellings: ['directory', 'streak'], effective: true }, (asOf) => ({
      ...asOf.readings.streaks.of(found.id, kind, upTo),
      ...asOf.said,
    }));
  }
}

const extentOf = ({ unit, kind }: Pick<WorkListQuery, 'unit' | 'kind'>) =>
  unit === undefined && kind === undefined ? 'all' : { unit, kind };
