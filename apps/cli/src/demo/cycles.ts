import { CloseCycle, OpenCycle } from '#evaluation';
import type { Day } from '#kernel';
import { Agenda } from './days';
import { administratorOf } from './people';
import { hashOfRegulation, regulationFor, type Kind } from './regulations';
import { idOf } from './seed';
import { Script, type Step } from './step';
import type { DemoCity } from './units';

/** Id of a city's cycle of a kind and a year. */
export const cycleOf = (city: DemoCity, kind: Kind, year: number): string => idOf(`${city.slug}/ky/${kind}/${year}`);

/** Last day of each stage: the government is decided within its year, the party at the beginning of the next. */
export const deadlinesOf = (kind: Kind, year: number): Record<string, Day> => ({
  'self-assessment': `${year}-11-30`,
  intake: `${year}-12-05`,
  review: `${year}-12-15`,
  appeal: `${year}-12-20`,
  approval: kind === 'government' ? `${year}-12-31` : `${year + 1}-01-15`,
});

/** Criteria are assigned in January; the party's of 2014 and 2018 only after the guidance of those years. */
function openingDay(kind: Kind, year: number): Day {
  if (kind === 'government') return `${year}-01-17`;
  return year === 2014 || year === 2018 ? `${year}-10-15` : `${year}-01-18`;
}

const scriptOf = (city: DemoCity, kind: Kind, year: number, part: string) =>
  new Script(`${city.slug}/${kind}/${year}/${part}`, new Agenda());

/** The year is opened for all units of the city. */
export function opening(city: DemoCity, kind: Kind, year: number): Step[] {
  const script = scriptOf(city, kind, year, 'mo-ky');
  script.agenda.goTo(openingDay(kind, year));
  const cycle = {
    cycle: cycleOf(city, kind, year),
    jurisdiction: city.id,
    kind,
    period: { type: 'year' as const, from: `${year}-01-01`, to: `${year}-12-31`, label: String(year) },
    regulation: hashOfRegulation(regulationFor(city, kind, year)),
    units: city.units.map(({ id }) => id),
    deadlines: deadlinesOf(kind, year),
  };
  script.write(administratorOf(city).person.id, OpenCycle, cycle, { settles: true });
  return script.steps;
}

/** The year is closed when every unit has its rating. */
export function closing(city: DemoCity, kind: Kind, year: number): Step[] {
  const script = scriptOf(city, kind, year, 'khep-ky');
  script.agenda.goTo(`${year + 1}-01-${kind === 'government' ? '08' : '14'}`);
  script.write(administratorOf(city).person.id, CloseCycle, { cycle: cycleOf(city, kind, year) }, { settles: true });
  return script.steps;
}
