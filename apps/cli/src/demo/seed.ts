import { createHash } from 'node:crypto';
import { namedId } from '#event-store';

/** What every made-up figure and id of the demo follows from: the same on every machine. */
export const demoSeed = 'minh-bach/2019-11-25';

/** When the demo's log opens: before the first act. Taken up again, the house goes on from the last act that was recorded. */
export const demoOpensAt = '2014-01-02T01:00:00.000Z';

/** Where the demo's clock stands when its history has been told: Monday 25-11-2019, nine in the morning in Lào Cai. */
export const demoClock = '2019-11-25T02:00:00.000Z';

const namespace = 'b1d6f6a4-2f0e-5c38-9d57-0e4c8a7f2b63';

/** The id that a readable name has in the demo: "lao-cai/don-vi/binh-minh". */
export const idOf = (name: string): string => namedId(name, namespace);

/** SHA-256 of a text in hexadecimal: stands for the content of a piece of evidence. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** A whole number from `low` to `high`, drawn for a name: the same name draws the same number, in whatever order it is asked. */
export function draw(name: string, low: number, high: number): number {
  const drawn = Number.parseInt(sha256(`${demoSeed}/${name}`).slice(0, 12), 16);
  return low + (drawn % (high - low + 1));
}
