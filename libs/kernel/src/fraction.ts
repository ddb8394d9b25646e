import Fractions from 'fraction.js';

/** An exact rational number. Comparing and adding never round; see `decimal` for showing one. */
export type Fraction = InstanceType<typeof Fractions>;

/** The exact value of an integer, a decimal ("84.995"), a quotient ("4/5") or a per cent ("80%"). Throws on anything else. */
export function exact(value: number | bigint | string): Fraction {
  if (typeof value === 'string') return exactText(value);
  if (typeof value === 'number' && !Number.isSafeInteger(value))
    throw new TypeError(`${value} is not a whole number that can be held exactly`);
  return new Fractions(value);
}

const form = /^-?\d{1,40}(\.\d{1,20}|\/[1-9]\d{0,39})?%?$/;

function exactText(value: string): Fraction {
  if (!form.test(value)) throw new TypeError(`"${value}" is not a number such as 85, 84.995, 4/5 or 80%`);
  return value.endsWith('%') ? new Fractions(value.slice(0, -1)).div(100) : new Fractions(value);
}

/** Lowest terms, as stored: "8499/100", whole numbers as "85". */
export const lowestTerms = (value: Fraction): string => value.toFraction();

/** For people: rounded half away from zero to `places`, with a point. Never compare what this returns. */
export function decimal(value: Fraction, places = 2): string {
  const scale = 10n ** BigInt(places);
  const doubled = value.abs().mul(scale).mul(2).add(1).div(2).floor();
  const digits = doubled.toFraction().padStart(places + 1, '0');
  const sign = value.compare(0) < 0 && doubled.compare(0) > 0 ? '-' : '';
  return places === 0 ? sign + digits : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
