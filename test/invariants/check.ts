import type { StoredEvent } from '#event-store';
import { nothingKnown, tellCycle, tellRegulation } from './cycles';
import { tellDossier } from './dossiers';
import { checkLog } from './log';
import type { Reading } from './reading';
import { checkRights } from './rights';
import { read, type Report, type Violation } from './violation';

/**
 * What is wrong with a log, from the rules as they are written and not as they are programmed: no decision, no fold and no
 * evaluation of the engine is used here. Promises: every event is looked at; a log that keeps the rules gives none.
 */
export function check(events: readonly StoredEvent[]): Violation[] {
  const found: Violation[] = [];
  const report: Report = ({ position, stream }, rule, words) => {
    found.push({ position, stream, rule, words });
  };

  const log = events.flatMap((event) => {
    const entry = read(event);
    if (!entry) report(event, 'log: json', 'Data or context is not a JSON object.');
    return entry ?? [];
  });
  checkLog(log, report);
  checkRights(log, report);

  const known = nothingKnown();
  const dossiers = new Map<string, Reading>();
  for (const entry of log) {
    if (entry.type === 'RegulationPublished') tellRegulation(entry, known, report);
    if (entry.stream.startsWith('cycle-')) tellCycle(entry, known, report);
    if (entry.stream.startsWith('dossier-')) tellDossier(entry, dossiers, known, report);
  }
  return found.sort((one, other) => (one.position < other.position ? -1 : one.position > other.position ? 1 : 0));
}
