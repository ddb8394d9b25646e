import { askers, inForce, isAhead, type Asker } from './askers';
import { ids } from '../api/small-city';
import { reaches, type Right } from './places';
import type { Line } from './line';

/** What is asked about: the government dossier of one ward in 2019, or where the line says so the party's. */
const target = {
  jurisdiction: ids.city,
  unit: ids.unit,
  kind: 'government',
  cycle: ids.government,
  years: 2019,
  body: 'thanh-tra',
};
const ofParty = { ...target, kind: 'party', cycle: ids.party };

export type Outcome = 'yes' | 'yes, listed' | 'yes, not listed' | 401 | 403 | 404;

/** What a line of the table says for somebody; null is somebody who has not signed in. */
export function outcome(line: Line, asker: Asker | null): Outcome {
  if (line.may === 'everybody') return 'yes';
  if (line.mounted && line.may.length === 0) return 404; // only for a program that brings a token of its own
  if (!asker) return 401;
  if (line.own) return 404;
  const right = inForce(asker) || (line.lists?.ahead && isAhead(asker)) ? asker.right : null;
  const to = line.party ? ofParty : target;
  const holds = (roles: readonly string[], where: NonNullable<Line['where']>) =>
    right !== null && roles.includes(right.role) && reaches(right, where, to);
  if (line.may !== 'signed in') {
    if (line.hidden && !knows(right, line.hidden, to)) return 404;
    // in whichever city somebody operates the system, it is the same system
    const may = line.where ? holds(line.may, line.where) : right !== null && line.may.includes(right.role);
    if (!may) return 403;
  }
  if (!line.lists) return 'yes';
  return holds(line.lists.to, line.lists.where) ? 'yes, listed' : 'yes, not listed';
}

const knows = (right: Right | null, of: NonNullable<Line['hidden']>, to: typeof target) =>
  right !== null && right.role !== 'system-operator' && reaches(right, of, to);

/** Everybody who is asked for, and somebody who has not signed in. */
export const everybody: readonly (Asker | null)[] = [null, ...askers];
