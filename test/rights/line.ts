import type { Role } from '#kernel';
import type { PlaceName } from './places';

/**
 * Who may do what: a line for every address of the house. A new address is one line more; until it is here, test/rights.spec.ts fails.
 * docs/rights.md is made from it.
 */
export interface Line {
  /** Method and address, as the program's router has it. */
  readonly route: string;
  /** What it is for, in an official's words. */
  readonly what: string;
  /** Who may: everybody, whoever has signed in, or these roles. */
  readonly may: 'everybody' | 'signed in' | readonly Role[];
  /** What the right has to reach. */
  readonly where?: PlaceName;
  /** What somebody has to have a right to, lest it does not exist for them (404); left out, its existence is no secret (403). */
  readonly hidden?: 'city' | 'cycle' | 'dossier';
  /** A list for all who may, in which this stands for those roles only whose right reaches it. */
  readonly lists?: {
    readonly id: 'city' | 'cycle' | 'dossier';
    readonly to: readonly Role[];
    readonly where: PlaceName;
    /** Whom it stands for at later stages. */
    readonly later?: readonly Role[];
    /** Who will hold a role only from a later day on is told of it, too. */
    readonly ahead?: true;
  };
  /** How it is asked, where the address alone does not say: {city}, {unit}, {cycle}, {dossier}, {regulation} are filled in. */
  readonly at?: string;
  /** What is sent, beside the example of the API description. */
  readonly body?: object;
  /** Sent as bytes, with these headers, instead of as JSON. */
  readonly bytes?: Readonly<Record<string, string>>;
  /** Concerns what one has begun oneself: what is asked for here is nobody's, and so does not exist for anybody. */
  readonly own?: true;
  /** It ends the session it is asked in: whoever asked signs in anew. */
  readonly ends?: true;
  readonly notYet?: string; // of a reading for which nothing is there yet: what whoever may is refused with
  /** It goes on answering: only how it begins is looked at. */
  readonly streams?: true;
  /** Not in the router: mounted beside it. */
  readonly mounted?: true;
  /** Whether it concerns a party organisation instead of the government. */
  readonly party?: true;
}

export const unit: readonly Role[] = ['row-officer', 'unit-editor', 'unit-head'];
export const bodies: readonly Role[] = [
  'standing-office',
  'reviewer',
  'appeal-panel',
  'council-secretary',
  'committee',
  'records-office',
];
/** Everybody who has to do with what is evaluated. */
export const business: readonly Role[] = [...unit, ...bodies, 'city-administrator', 'auditor'];
export const admin: readonly Role[] = ['city-administrator'];
export const nobody: readonly Role[] = [];

export const act = (
  route: string,
  what: string,
  may: readonly Role[],
  where: PlaceName = 'dossier',
  body: object = {},
): Line => ({
  route: `POST /api/${route}`,
  what,
  may,
  where,
  hidden: 'dossier',
  body,
});
export const reading = (route: string, what: string, hidden: 'city' | 'cycle' | 'dossier', at: string): Line => ({
  route: `GET /api/${route}`,
  what,
  may: business,
  where: hidden,
  hidden,
  at: `/api/${at}`,
});
export const ofCity = (route: string, what: string, may: readonly Role[], where: PlaceName, body?: object): Line => ({
  route: `POST /api/${route}`,
  what,
  may,
  where,
  ...(body && { body }),
});
