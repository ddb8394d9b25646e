import { dayForPeople, decimal, exact } from '#kernel';
import type { KnownCycle, KnownJurisdiction, KnownUnit, RatingLine } from '#projections';
import { Injectable } from '@nestjs/common';
import { House } from '../house/house';
import type { Questions } from '../house/readings';
import type { Asked } from '../house/then';

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

  /** As known now, or at an earlier moment: then without the cities that were recorded later. */
  async cities(asked: Asked): Promise<City[]> {
    const cities: City[] = [];
    for (const { id } of this.house.readings.directory.jurisdictions()) {
      const needs = {
        extent: { jurisdiction: id, dossiers: { kind } },
        retellings: ['directory', 'rating', 'attainment'],
      } as const;
      await this.house.then.ask(asked, needs, ({ readings }) => {
        const known = readings.directory.jurisdictions().find((one) => one.id === id);
        if (known) cities.push(this.city(known, readings));
      });
    }
    return cities;
  }

  private city(known: KnownJurisdiction, readings: Questions): City {
    const periods = this.periods(known.id, readings);
    const units = readings.directory.units(known.id).map((unit) => ({ known: unit, years: yearsOf(unit.id, periods) }));
    return { known, years: periods.map((period) => this.year(known, period, readings)), units };
  }

  /** A unit's years, latest first, and how many in a row it has the top label. Refuses "not-found". */
  unit(id: string, asked: Asked) {
    const { jurisdiction } = this.house.readings.directory.unit(undefined, id);
    const needs = { extent: { jurisdiction, dossiers: { kind } }, retellings: ['directory', 'rating', 'streak'] } as const;
    return this.house.then.ask(asked, needs, ({ readings }) => {
      const known = readings.directory.unit(undefined, id);
      const city = readings.directory.jurisdiction(known.jurisdiction);
      const years = yearsOf(known.id, this.periods(city.id, readings));
      const latest = years.map(({ label }) => Number(label)).find(Number.isInteger);
      const streak = latest === undefined ? null : readings.streaks.of(known.id, kind, latest, 'published');
      return { known, city, years, streak };
    });
  }

  private periods(jurisdiction: string, { directory, ratings }: Questions): Period[] {
    const cycles = directory.cycles(jurisdiction).filter((cycle) => cycle.kind === kind);
    return cycles.map((cycle) => ({ cycle, lines: ratings.ofCycle(cycle.id) })).reverse();
  }

  private year({ id }: KnownJurisdiction, { cycle, lines }: Period, { attainment }: Questions): CityYear {
    const { label } = cycle.period;
    const over = lines.length > 0 && lines.every((line) => line.closedWithoutRating || line.published?.public);
    if (!over) return { label, figures: null };
    const { attained, total, share, target, targetBy, met } = attainment.of(id, kind, label, 'published');
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
