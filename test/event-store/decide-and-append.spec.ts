import fc from 'fast-check';
import { fold, Rejected } from '#kernel';
import { MemoryEventStore, recordedFrom, SeededEntropy, StandingClock, Writer, type Caller, type EventStore } from '#event-store';
import { event, inOrder, wholeLog } from './contract/examples';
import { addPoints, AddPoints, RememberingSealer, TallyGivens, tallyStory, type TallyEvent } from './tally/tally';

const noon = '2019-11-25T05:00:00.000Z';

function desk(store: EventStore = new MemoryEventStore(), lastRecordedAt = '') {
  const clock = new StandingClock(noon);
  const sealer = new RememberingSealer();
  const givens = new TallyGivens();
  const writer = new Writer(store, clock, new SeededEntropy('tally'), sealer, { hashKey: 'key', lastRecordedAt });
  const add = (command: AddPoints, caller: Partial<Caller> = {}) =>
    writer.handle({
      command,
      operation: 'AddPoints',
      stream: `tally-${command.tally}`,
      story: tallyStory,
      decide: addPoints,
      given: givens,
      caller: { actor: 'an', key: 'key-1', ...caller },
    });
  return { store, clock, sealer, givens, add };
}

const remembered = async (store: EventStore, stream = 'tally-1') =>
  fold(
    tallyStory,
    (await store.read(stream)).map((event) => recordedFrom<TallyEvent>(event)),
  );
const contexts = async (store: EventStore) => (await wholeLog(store)).map((event) => recordedFrom(event).context);

describe('the same command given twice', () => {
  it('is recorded once and answered twice', async () => {
    const { store, add } = desk();
    const first = await add(new AddPoints('1', 5, undefined, 3));
    await add(new AddPoints('1', 7), { key: 'key-2' });
    expect(first).toEqual({ stream: 'tally-1', version: 3, position: expect.any(String), repeated: false });
    expect(await add(new AddPoints('1', 5, undefined, 3))).toEqual({ ...first, repeated: true });
    expect(await remembered(store)).toEqual({ points: 22, additions: 4 });
  });

  it('is recorded once at the same instant, too', async () => {
    const { store, add } = desk();
    const answers = await Promise.all([add(new AddPoints('1', 5)), add(new AddPoints('1', 5)), add(new AddPoints('1', 5))]);
    expect(answers.map(({ repeated }) => repeated)).toEqual([false, true, true]);
    expect(await store.version('tally-1')).toBe(1);
  });

  it('is recorded once after a start anew', async () => {
    const { store, add } = desk();
    const first = await add(new AddPoints('1', 5, undefined, 2));
    expect(await desk(store).add(new AddPoints('1', 5, undefined, 2))).toEqual({ ...first, repeated: true });
  });

  it('is recorded once when another process recorded it in the meantime', async () => {
    const here = desk();
    await here.add(new AddPoints('1', 1), { key: 'key-0' });
    const first = await desk(here.store).add(new AddPoints('1', 5, undefined, 2));
    expect(await here.add(new AddPoints('1', 5, undefined, 2))).toEqual({ ...first, repeated: true });
    expect(await here.store.version('tally-1')).toBe(3);
  });

  it.each<[string, AddPoints, Partial<Caller>]>([
    ['another key', new AddPoints('1', 5), { key: 'key-2' }],
    ['another person', new AddPoints('1', 5), { actor: 'binh' }],
    ['another stream', new AddPoints('2', 5), {}],
  ])('with %s is another command', async (_what, command, caller) => {
    const { store, add } = desk();
    await add(new AddPoints('1', 5));
    expect(await add(command, caller)).toMatchObject({ repeated: false });
    expect(await wholeLog(store)).toHaveLength(2);
  });

  it('with another body is refused: the key was used', async () => {
    const here = desk();
    await here.add(new AddPoints('1', 5));
    await expect(here.add(new AddPoints('1', 6))).rejects.toMatchObject({ code: 'key-reused', refusal: 'reused-key' });
    await expect(desk(here.store).add(new AddPoints('1', 6))).rejects.toMatchObject({ code: 'key-reused' });
    expect(await here.store.version('tally-1')).toBe(1);
  });

  it('with another body is refused also when another process recorded the first in the meantime', async () => {
    const here = desk();
    await here.add(new AddPoints('1', 1), { key: 'key-0' });
    await desk(here.store).add(new AddPoints('1', 5));
    await expect(here.add(new AddPoints('1', 6))).rejects.toMatchObject({ code: 'key-reused' });
  });

  it('changes nothing, whatever came before and between', async () => {
    const commands = fc.array(
      fc.record({ points: fc.integer({ min: 1, max: 9 }), key: fc.nat(5), times: fc.integer({ min: 1, max: 3 }) }),
      { maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(commands, async (given) => {
        const here = desk();
        const send = ({ points, key, times }: (typeof given)[number]) =>
          here.add(new AddPoints('1', points, undefined, times), { key: `key-${key}` }).catch((error: Rejected) => error.code);
        const first: unknown[] = [];
        for (const each of given) first.push(await send(each));
        const log = await wholeLog(here.store);
        const again: unknown[] = [];
        for (const each of given) again.push(await send(each));
        expect(await wholeLog(here.store)).toEqual(log);
        expect(again).toEqual(
          first.map((answer) => (typeof answer === 'string' ? answer : { ...(answer as object), repeated: true })),
        );
      }),
      { numRuns: 40 },
    );
  });
});

describe('a refusal', () => {
  it('changes nothing and is not remembered', async () => {
    const { store, givens, add } = desk();
    givens.limit = 4;
    await expect(add(new AddPoints('1', 5))).rejects.toMatchObject({ code: 'full', sentence: { vi: 'Không vượt quá 4 điểm.' } });
    expect(await wholeLog(store)).toEqual([]);
    givens.limit = 5;
    expect(await add(new AddPoints('1', 5))).toMatchObject({ version: 1, repeated: false });
  });

  it('rests on the stream as it is, not as this process remembers it', async () => {
    const here = desk();
    here.givens.limit = 10;
    await here.add(new AddPoints('1', 9), { key: 'key-0' });
    await desk(here.store).add(new AddPoints('1', -9), { key: 'key-1' });
    expect(await here.add(new AddPoints('1', 9), { key: 'key-2' })).toMatchObject({ version: 3 });
  });
});

describe('several writers', () => {
  it('32 commands to one stream are decided one after the other, in the order they came', async () => {
    const { store, givens, add } = desk();
    givens.limit = 20;
    const answers = await Promise.allSettled(
      Array.from({ length: 32 }, (_, index) => add(new AddPoints('1', 1), { key: `key-${index}` })),
    );
    expect(answers.map(({ status }) => status)).toEqual([
      ...Array<string>(20).fill('fulfilled'),
      ...Array<string>(12).fill('rejected'),
    ]);
    expect(answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value.version] : []))).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 1),
    );
    expect(await remembered(store)).toEqual({ points: 20, additions: 20 });
  });

  it('a command that another process overtakes is decided again', async () => {
    const store = new MemoryEventStore();
    const desks = [desk(store), desk(store), desk(store), desk(store)];
    await Promise.all(
      desks.flatMap(({ add }, one) => [1, 2, 3].map((each) => add(new AddPoints('1', 1), { key: `key-${one}-${each}` }))),
    );
    expect(await remembered(store)).toEqual({ points: 12, additions: 12 });
  });

  it('a command that is overtaken without end is told that many are writing', async () => {
    const store = new MemoryEventStore();
    const append = store.append.bind(store);
    let overtaken = 0;
    store.append = async (stream, expected, events) => {
      overtaken += 1;
      await append(stream, 'any', [event({ type: 'TallyOpened', data: '{"limit":1}', context: `{"recordedAt":"${noon}"}` })]);
      return append(stream, expected, events);
    };
    const here = desk(store);
    await expect(here.add(new AddPoints('1', 1))).rejects.toMatchObject({ code: 'busy', refusal: 'busy' });
    expect(overtaken).toBe(20);
    store.append = append;
    expect(await here.add(new AddPoints('1', 1))).toMatchObject({ version: 21, repeated: false });
  });

  it('a failed append is told, and the next command goes on', async () => {
    let full = true;
    const { store, add } = desk(
      new MemoryEventStore({
        commit: (run) => {
          if (full) throw new Error('The disk is full.');
          run();
        },
      }),
    );
    await expect(add(new AddPoints('1', 5))).rejects.toThrow('The disk is full.');
    full = false;
    expect(await add(new AddPoints('1', 5))).toMatchObject({ version: 1, repeated: false });
    expect(await remembered(store)).toEqual({ points: 5, additions: 1 });
  });
});

describe('what is stored with a fact', () => {
  it('who did it, by which right, when, in answer to what', async () => {
    const { store, add } = desk();
    await add(new AddPoints('1', 5), { occurredAt: '2019-11-20T02:00:00.000Z', causation: 'cause' });
    const [context] = await contexts(store);
    expect(context).toEqual({
      actor: 'an',
      role: 'process',
      scope: { jurisdiction: 'example' },
      grant: null,
      recordedAt: noon,
      occurredAt: '2019-11-20T02:00:00.000Z',
      command: expect.stringMatching(/^[0-9a-f-]{14}5/),
      body: expect.stringMatching(/^[\w-]{43}$/),
      causation: 'cause',
      salt: expect.stringMatching(/^[0-9a-f]{32}$/),
    });
  });

  it('the instant never goes back, even when the clock does', async () => {
    const { store, clock, add } = desk(undefined, '2019-11-25T06:00:00.000Z');
    for (const [index, now] of ['2019-11-25T05:00:00.000Z', '2019-11-25T07:00:00.000Z', '2019-11-24T00:00:00.000Z'].entries()) {
      clock.set(now);
      await add(new AddPoints(String(index), 1));
    }
    expect((await contexts(store)).map(({ recordedAt }) => recordedAt)).toEqual([
      '2019-11-25T06:00:00.000Z',
      '2019-11-25T07:00:00.000Z',
      '2019-11-25T07:00:00.000Z',
    ]);
  });

  it('the instant never goes back within a stream, even when another process has a faster clock', async () => {
    const here = desk();
    const there = desk(here.store);
    there.clock.set('2019-11-25T05:00:09.000Z');
    await there.add(new AddPoints('1', 1));
    await here.add(new AddPoints('1', 1), { key: 'key-2' });
    expect((await contexts(here.store)).at(-1)?.recordedAt).toBe('2019-11-25T05:00:09.000Z');
  });

  it('the same history is the same on every machine when the entropy is seeded', async () => {
    const logs = [];
    for (const { store, add } of [desk(), desk()]) {
      await add(new AddPoints('1', 5, 'Ghi chú', 2));
      logs.push(await wholeLog(store));
    }
    expect(logs[0]).toEqual(logs[1]);
  });

  it('circumstances are looked up for the day of receipt, and again when the day turns meanwhile', async () => {
    const { clock, givens, add } = desk();
    const days: string[] = [];
    givens.prepare = async (...given: unknown[]) => {
      const [, , { today }] = given as [unknown, unknown, { today: string }];
      days.push(today);
      clock.set('2019-11-25T17:00:00.000Z');
      return { grants: [], limit: 100 };
    };
    clock.set('2019-11-25T16:59:59.999Z');
    await add(new AddPoints('1', 5));
    expect(days).toEqual(['2019-11-25', '2019-11-26']);
  });
});

describe('free text', () => {
  it('is sealed before anything is appended, each under an id of its own', async () => {
    const { store, sealer, add } = desk();
    let appendedBefore = -1;
    sealer.before = async () => {
      appendedBefore = (await wholeLog(store)).length;
    };
    await add(new AddPoints('1', 5, 'Lý do', 2));
    expect(appendedBefore).toBe(0);
    expect(sealer.asked.map(({ text }) => text)).toEqual(['Lý do', 'Lý do']);
    expect(new Set(sealer.asked.map(({ id }) => id)).size).toBe(2);
    const stored = (await wholeLog(store)).map(({ data }) => data);
    expect(stored.join()).not.toContain('Lý do');
    expect(stored.map((data) => (JSON.parse(data) as { remark: { key: string } }).remark.key)).toEqual(
      sealer.asked.map(({ id }) => id),
    );
  });

  it('leaves nothing in the log when it could not be sealed, and asks for the same ids when the command comes again', async () => {
    const { store, sealer, add } = desk();
    sealer.before = () => Promise.reject(new Error('The vault is closed.'));
    await expect(add(new AddPoints('1', 5, 'Lý do'))).rejects.toThrow('The vault is closed.');
    expect(await wholeLog(store)).toEqual([]);
    sealer.before = async () => undefined;
    await add(new AddPoints('1', 5, 'Lý do'));
    const other = desk();
    await other.add(new AddPoints('1', 5, 'Lý do'));
    expect(sealer.asked).toEqual(other.sealer.asked);
  });

  it('leaves nothing in the log when the process ends between sealing and appending', async () => {
    const store = new MemoryEventStore();
    const append = store.append.bind(store);
    const here = desk(store);
    await new Promise<void>((died) => {
      store.append = () => new Promise(() => died());
      void here.add(new AddPoints('1', 5, 'Lý do'));
    });
    store.append = append;
    expect(here.sealer.asked).toHaveLength(1);
    expect(await wholeLog(store)).toEqual([]);
    expect(await desk(store).add(new AddPoints('1', 5, 'Lý do'))).toMatchObject({ version: 1, repeated: false });
  });

  it('does not bring the instants of the log out of order while it is being sealed', async () => {
    const { store, clock, sealer, add } = desk();
    sealer.before = async () => {
      clock.set('2019-11-25T05:00:01.000Z');
      await add(new AddPoints('2', 1), { key: 'meanwhile' });
      clock.set('2019-11-25T05:00:02.000Z');
    };
    await add(new AddPoints('1', 5, 'Lý do'));
    expect((await wholeLog(store)).map(({ stream }) => stream)).toEqual(['tally-2', 'tally-1']);
    expect((await contexts(store)).map(({ recordedAt }) => recordedAt)).toEqual([
      '2019-11-25T05:00:01.000Z',
      '2019-11-25T05:00:02.000Z',
    ]);
  });
});

it('whatever comes at once, every stream is without gaps and instants follow the log', async () => {
  const given = fc.array(fc.record({ tally: fc.nat(3), key: fc.nat(8), text: fc.boolean(), tick: fc.nat(2000) }), {
    maxLength: 20,
  });
  await fc.assert(
    fc.asyncProperty(given, async (commands) => {
      const { store, clock, add } = desk();
      const sent = commands.map(({ tally, key, text, tick }) => {
        clock.set(new Date(Date.parse(noon) + tick).toISOString());
        return add(new AddPoints(String(tally), 1, text ? 'Ghi chú' : undefined), { key: `key-${key}` });
      });
      for (const each of await Promise.allSettled(sent))
        if (each.status === 'rejected') expect(each.reason).toBeInstanceOf(Rejected);
      inOrder(await wholeLog(store));
      const instants = (await contexts(store)).map(({ recordedAt }) => recordedAt);
      expect(instants).toEqual([...instants].sort());
    }),
    { numRuns: 40 },
  );
});
