import { dayForPeople, decimal, exact } from '#kernel';
import type { KnownCycle, KnownJurisdiction, KnownUnit, RatingLine } from '#projections';
import { Injectable } from '@nestjs/common';
import { House } from '../house/house';

/** The pages are about the government of each unit; party results are never shown on them. */
const kind = 'government';

/** One period of a city, for everybody. The figures are there once nothing of it is under way any more. */
export interface CityYear {
  readonly label: string;
  readonly figures: {
    readonly attained: number;
    readonly total: number;
    readonly percent: string;
    readonly target: string | null;
    readonly targetBy: number | null;
    readonly met: boolean | null;
  } | null;
}

/** One period of a unit that is decided and made known. */
export interface UnitYear {
  readonly label: string;
  readonly class: string;
  readonly title: string | null;
  readonly total: string;
  readonly decision: string;
  readonly date: string;
}

export interface City {
  readonly known: KnownJurisdiction;
  readonly years: readonly CityYear[];
  readonly units: readonly { readonly known: KnownUnit; readonly years: readonly UnitYear[] }[];
}

/** What everybody may read: results of governments that are decided and made public, and nothing else. */
@Injectable()
export class Published {
  constructor(private readonly house: House) {}

  cities(): City[] {
    const { directory } = this.house.readings;
    return directory.jurisdictions().map((known) => {
      const periods = this.periods(known.id);
      const units = directory.units(known.id).map((unit) => ({ known: unit, years: yearsOf(unit.id, periods) }));
      return { known, years: periods.map((period) => this.year(known, period)), units };
    });
  }

  /** A unit's years, latest first, and how many in a row it has the top label. Refuses "not-found". */
  unit(id: string) {
    const { directory } = this.house.readings;
    const known = directory.unit(undefined, id);
    const city = directory.jurisdiction(known.jurisdiction);
    const years = yearsOf(known.id, this.periods(city.id));
    const latest = years.map(({ label }) => Number(label)).find(Number.isInteger);
    const streak = latest === undefined ? null : this.house.readings.streaks.of(known.id, kind, latest, 'published');
    return { known, city, years, streak };
  }

  private periods(jurisdiction: string): Period[] {
    const { directory, ratings } = this.house.readings;
    const cycles = directory.cycles(jurisdiction).filter((cycle) => cycle.kind === kind);
    return cycles.map((cycle) => ({ cycle, lines: ratings.ofCycle(cycle.id) })).reverse();
  }

  private year({ id }: KnownJurisdiction, { cycle, lines }: Period): CityYear {
    const { label } = cycle.period;
    const over = lines.length > 0 && lines.every((line) => line.closedWithoutRating || line.published?.public);
    if (!over) return { label, figures: null };
    const { attained, total, share, target, targetBy, met } = this.house.readings.attainment.of(id, kind, label, 'published');
    return {
      label,
      figures: { attained, total, percent: percent(share ?? '0'), target: target && percent(target, 0), targetBy, met },
    };
  }
}

interface Period {
  readonly cycle: KnownCycle;
  readonly lines: readonly RatingLine[];
}

const yearsOf = (unit: string, periods: readonly Period[]): UnitYear[] =>
  periods.flatMap(({ cycle, lines }) => {
    const line = lines.find((one) => one.unit === unit);
    if (!line?.decided || !line.document || !line.published?.public) return [];
    return [
      {
        label: cycle.period.label,
        class: line.decided.className?.vi ?? line.decided.class ?? '–',
        title: line.decided.titleName?.vi ?? line.decided.title,
        total: forPeople(line.total ?? '0', 2),
        decision: line.document.number,
        date: dayForPeople(line.document.date),
      },
    ];
  });

/** Rounded for showing only, with a decimal comma. */
const forPeople = (value: string, places: number) => decimal(exact(value), places).replace('.', ',');
const percent = (share: string, places = 1) => `${decimal(exact(share).mul(100), places).replace('.', ',')} %`;
