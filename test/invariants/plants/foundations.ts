import { idOf } from '../example/written';
import { act } from '../example/cast';
import {
  after,
  context,
  cycle,
  data,
  decided,
  fact,
  find,
  government,
  party,
  partyCycle,
  regulation,
  remove,
  text,
  type Plant,
  type Stored,
} from './planting';

/** Strays against the rules of: log, regulation, cycle. */
export const foundations: readonly Plant[] = [
  { rule: 'log: opened', what: 'the log begins with something else', acts: (acts) => acts.shift() },
  {
    rule: 'log: opened',
    what: 'the log is opened again as another sort',
    acts: (acts) => acts.push(act('system', '2018-12-31', 'log-second', fact('LogOpened', { illustrative: true }))),
  },
  {
    rule: 'log: versions',
    what: 'a version is left out',
    log: (log) =>
      log
        .filter(({ stream }) => stream === cycle)
        .slice(-1)
        .forEach((event) => (event.version += 1)),
  },
  { rule: 'log: ids', what: 'an id used twice', log: (log) => Object.assign(log.at(-1) ?? {}, { id: log[0]?.id }) },
  {
    rule: 'log: one stream',
    what: 'a command writes two streams',
    log: (log) => context(log.at(-1), { command: JSON.parse(log[0]?.context ?? '').command }),
  },
  {
    rule: 'log: positions',
    what: 'two events at one position',
    log: (log) => Object.assign(log.at(-1) ?? {}, { position: log.at(-2)?.position }),
  },
  {
    rule: 'log: time',
    what: 'time runs backwards',
    log: (log) => context(log.at(-1), { recordedAt: '2018-12-29T01:00:00.000Z' }),
  },
  { rule: 'log: context', what: 'nobody did it', log: (log) => context(log[0], { actor: '' }) },
  { rule: 'log: context', what: 'a salt of 15 bytes', log: (log) => context(log[3], { salt: 'ab'.repeat(15) }) },
  {
    rule: 'log: context',
    what: 'an instant without milliseconds',
    log: (log) => context(log.at(-1), { recordedAt: '2018-12-30T02:00:00Z' }),
  },
  { rule: 'log: context', what: 'a command without a UUID', log: (log) => context(log[0], { command: 'one' }) },
  { rule: 'log: context', what: 'a scope without a jurisdiction', log: (log) => context(log[0], { scope: {} }) },
  {
    rule: 'log: event ids',
    what: 'an id that the command does not give',
    log: (log) => Object.assign(log[0] ?? {}, { id: idOf('other') }),
  },
  { rule: 'log: json', what: 'data that is no object', log: (log) => log.push({ ...(log.at(-1) as Stored), data: '[]' }) },
  { rule: 'log: sealed text', what: 'a reason in the open', acts: (acts) => (decided(acts).reason = 'because') },
  {
    rule: 'log: sealed text',
    what: 'a file’s name in the open',
    acts: (acts) => (data(acts, government, 'EvidenceAttached').name = 'report.pdf'),
  },
  {
    rule: 'log: sealed text',
    what: 'text beside the ciphertext',
    acts: (acts) => (decided(acts).reason = { ...text, text: 'because' }),
  },
  {
    rule: 'regulation: hash',
    what: 'a document under another’s hash',
    acts: (acts) => ((regulation(acts).events[0]?.data.document as { code: string }).code = 'changed'),
  },
  {
    rule: 'regulation: hash',
    what: 'a document in another’s stream',
    acts: (acts) => (regulation(acts).stream = 'regulation-0'),
  },
  {
    rule: 'regulation: published',
    what: 'a cycle of another kind than its regulation',
    acts: (acts) =>
      [data(acts, partyCycle, 'CycleOpened'), data(acts, party, 'DossierOpened')].forEach((one) => (one.kind = 'youth')),
  },
  {
    rule: 'cycle: opened',
    what: 'opened twice',
    acts: (acts) => after(acts, cycle, 'CycleOpened', 0, structuredClone(find(acts, cycle, 'CycleOpened'))),
  },
  { rule: 'cycle: closed', what: 'closed with a unit forgotten', acts: (acts) => remove(acts, cycle, 'OutcomeNoted') },
  { rule: 'cycle: closed', what: 'closed twice', acts: (acts) => acts.push(structuredClone(find(acts, cycle, 'CycleClosed'))) },
  {
    rule: 'cycle: outcome',
    what: 'an outcome that is not there',
    acts: (acts) => (data(acts, cycle, 'OutcomeNoted').outcome = 'without-rating'),
  },
];
