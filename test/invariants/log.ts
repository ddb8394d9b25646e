import { v5 } from 'uuid';
import { roles } from '#kernel';
import { isObject, type Entry, type Report } from './violation';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const freeText = new Set(['reason', 'grounds', 'explanation', 'remark']);

/** What must be true of any log, whatever it tells. */
export function checkLog(log: readonly Entry[], report: Report): void {
  const versions = new Map<string, number>();
  const ids = new Set<string>();
  const twice = new Set<Entry>();
  const commands = new Map<string, Entry[]>();
  let last: Entry | undefined;

  if (log[0] && log[0].type !== 'LogOpened')
    report(log[0], 'log: opened', `The log begins with ${log[0].type}, not with LogOpened.`);
  for (const entry of log) {
    const { id, stream, version, position, context } = entry;
    // two processes may open a new log at once, but not as two sorts of log
    if (entry.type === 'LogOpened' && entry.data.illustrative !== log[0]?.data.illustrative) {
      report(entry, 'log: opened', 'The log is opened again, as another sort of log.');
    }
    const expected = (versions.get(stream) ?? 0) + 1;
    if (version !== expected) report(entry, 'log: versions', `Version ${version} stands where ${expected} is due.`);
    versions.set(stream, version);
    if (ids.size === ids.add(id).size) {
      twice.add(entry);
      report(entry, 'log: ids', `The id ${id} is used twice.`);
    }
    if (last && position <= last.position)
      report(entry, 'log: positions', `Position ${position} does not follow ${last.position}.`);
    if (last && context.recordedAt < last.context.recordedAt) {
      report(entry, 'log: time', `Recorded at ${context.recordedAt}, after an event of ${last.context.recordedAt}.`);
    }
    for (const words of incomplete(entry)) report(entry, 'log: context', words);
    // a regulation is a public document, and its remarks are part of it
    const told = entry.type === 'RegulationPublished' ? {} : entry.data;
    for (const path of unsealed(told, entry.type === 'EvidenceAttached')) {
      report(entry, 'log: sealed text', `${path} is free text and is not sealed.`);
    }
    commands.set(context.command, [...(commands.get(context.command) ?? []), entry]);
    last = entry;
  }
  for (const [command, entries] of commands) checkCommand(command, entries, twice, report);
}

function incomplete({ context, stream }: Entry): string[] {
  const { actor, role, scope, grant, recordedAt, command, body, salt } = context;
  return [
    typeof actor === 'string' && actor ? '' : 'No actor.',
    Object.hasOwn(roles, role) ? '' : `There is no role "${role}".`,
    isObject(scope) && typeof scope.jurisdiction === 'string' ? '' : 'The scope names no jurisdiction.',
    grant === null || typeof grant === 'string' ? '' : 'Neither a grant nor null.',
    instant.test(recordedAt) && !Number.isNaN(Date.parse(recordedAt))
      ? ''
      : `"${recordedAt}" is not an instant in UTC with milliseconds.`,
    uuid.test(command) ? '' : `The command id "${command}" is not a UUID.`,
    typeof body === 'string' && (body || stream.startsWith('log-')) ? '' : 'No hash of the command.',
    /^[0-9a-f]{32}$/.test(salt) ? '' : 'The salt is not 16 bytes in hexadecimal.',
  ].filter(Boolean);
}

/** A command writes one stream, in one go, and its events are named by it. */
function checkCommand(command: string, entries: readonly Entry[], twice: ReadonlySet<Entry>, report: Report): void {
  const [first] = entries;
  for (const [index, entry] of entries.entries()) {
    if (first && (entry.stream !== first.stream || entry.version !== first.version + index)) {
      report(
        entry,
        'log: one stream',
        `The command ${command} wrote to ${first.stream} from version ${first.version}, and here.`,
      );
    } else if (uuid.test(command) && !twice.has(entry) && entry.id !== v5(String(index), command)) {
      report(entry, 'log: event ids', `The id is not UUIDv5(${command}, ${index}).`);
    }
  }
}

/** Paths of free text that stands open. */
function unsealed(value: unknown, evidence: boolean, path = 'data'): string[] {
  if (Array.isArray(value)) return value.flatMap((part, index) => unsealed(part, false, `${path}[${index}]`));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, part]) => {
    const free = freeText.has(name) || (evidence && name === 'name');
    if (!free) return unsealed(part, false, `${path}.${name}`);
    return isSealed(part) ? [] : [`${path}.${name}`];
  });
}

const isSealed = (value: unknown) =>
  isObject(value) &&
  Object.keys(value).sort().join() === 'key,sealed' &&
  typeof value.key === 'string' &&
  typeof value.sealed === 'string' &&
  /^[A-Za-z0-9+/]+={0,2}$/.test(value.sealed);
