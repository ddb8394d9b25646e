import type { Person } from '#access';
import type { Regulation } from '#regulation';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Asker } from '../door/asker';
import { House } from '../house/house';
import { AttainmentAnswer, StreakAnswer } from './attainment.answers';
import { AttainmentQuestion, StreakQuestion, WorkListQuery } from './questions.answers';
import { noRight, notThere, reaches, Rights } from './rights';
import type { Shown } from './shown';
import { WorkListAnswer } from './worklist.answers';

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
  async worklist(@Asker() me: Person, @Query() question: WorkListQuery): Promise<Shown<WorkListAnswer>> {
    const { unit, kind } = question;
    const held = question.jurisdiction ? [await this.rights.in(me, question.jurisdiction)] : await this.rights.business(me);
    const overdueOnly = question.overdue === 'true';
    const items = held.flatMap(({ known, today, grants }) =>
      this.house.readings.workList.waiting({ grants, today, jurisdiction: known.id, unit, kind, overdueOnly }),
    );
    return { items };
  }

  /**
   * How many units attained the title in a period (tỷ lệ đơn vị đạt)
   * @remarks A role for that kind that reaches the whole city sees everything decided. Figures of a kind whose results are made public are for everybody else who holds a role in the city too, and count only what has been made public; others (party) are not.
   */
  @Get('attainment')
  @ApiOkResponse({ type: AttainmentAnswer, description: 'Exact share, target and whether it is met.' })
  async attainment(@Asker() me: Person, @Query() { city, kind, year }: AttainmentQuestion): Promise<Shown<AttainmentAnswer>> {
    const { directory, attainment } = this.house.readings;
    const { known, grants } = await this.rights.in(me, city);
    const cycle = directory.cycles(known.id).find((one) => one.kind === kind && one.period.label === year);
    const there = { jurisdiction: known.id, kind, cycle: cycle?.id, period: cycle?.period };
    const whole = grants.some((grant) => reaches(grant, there));
    if (!whole && !isPublic(this.kindIn(known.id, kind))) noRight();
    return attainment.of(known.id, kind, year, whole ? 'decided' : 'published');
  }

  /**
   * Years in a row with the top label (số năm liền)
   * @remarks Labels of earlier regulations count where an approved equivalence says so. Needs a role that reaches the unit under that kind.
   */
  @Get('streak')
  @ApiOkResponse({ type: StreakAnswer, description: 'The years, oldest first.' })
  async streak(@Asker() me: Person, @Query() { unit, kind, city, upTo }: StreakQuestion): Promise<Shown<StreakAnswer>> {
    const { directory, streaks } = this.house.readings;
    const mine = city === undefined ? await this.rights.business(me) : [await this.rights.in(me, city)];
    const found = directory.unit(
      mine.map(({ known }) => known.id),
      unit,
    );
    const grants = mine.find(({ known }) => known.id === found.jurisdiction)?.grants ?? [];
    const dossiers = directory.dossiers({ unit: found.id });
    if (!grants.some((grant) => reaches(grant, { jurisdiction: found.jurisdiction, unit: found.id, kind }))) noRight();
    if (!dossiers.some((one) => one.kind === kind)) notThere();
    return streaks.of(found.id, kind, upTo);
  }

  /** The regulations a kind was rated under. */
  private kindIn(jurisdiction: string, kind: string): Regulation[] {
    const { directory } = this.house.readings;
    const cycles = directory.cycles(jurisdiction).filter((one) => one.kind === kind);
    return cycles.map(({ regulation }) => directory.regulation(regulation).document);
  }
}

/** Whether results under these regulations are made public; what no regulation says is not. */
const isPublic = (regulations: readonly Regulation[]) =>
  regulations.length > 0 &&
  regulations.every(({ procedure }) => procedure.stages.some((stage) => stage.kind === 'publication' && stage.public));
