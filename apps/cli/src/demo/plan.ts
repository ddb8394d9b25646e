import { closing, opening } from './cycles';
import { founding, inspectionBegins, partyRegulations } from './founding';
import { governmentYear } from './government-year';
import { minhHoaYear } from './minh-hoa';
import { openGovernmentYear } from './open-year';
import { openPartyYear } from './open-party-year';
import { partyYear } from './party-year';
import { inOrder, type Step } from './step';
import { boundaryInMinhHoa, situationOfBinhMinh } from './territory';
import { laoCai, minhHoa } from './units';
import { closedYears } from './years';

/** A closed year of both kinds in the real city. */
const closedYear = (year: number): Step[][] => [
  opening(laoCai, 'government', year),
  opening(laoCai, 'party', year),
  ...laoCai.units.map((unit) => governmentYear(unit, year)),
  ...laoCai.units.map((unit) => partyYear(unit, year)),
  closing(laoCai, 'government', year),
  closing(laoCai, 'party', year),
];

/** The fictitious city, from its founding to the end of its only year. */
export const minhHoaStory = (): Step[] =>
  inOrder([
    founding(minhHoa, 2018),
    boundaryInMinhHoa(),
    opening(minhHoa, 'government', 2018),
    ...minhHoaYear(),
    closing(minhHoa, 'government', 2018),
  ]);

/** Everything the demo tells, in the order of its instants: the same on every machine, and nothing after the clock's stand. */
export function demoPlan(): Step[] {
  return inOrder([
    founding(laoCai, 2014),
    minhHoaStory(),
    partyRegulations(),
    ...closedYears.flatMap(closedYear),
    situationOfBinhMinh(),
    opening(laoCai, 'government', 2019),
    opening(laoCai, 'party', 2019),
    ...openGovernmentYear(),
    ...openPartyYear(),
    inspectionBegins(),
  ]);
}
