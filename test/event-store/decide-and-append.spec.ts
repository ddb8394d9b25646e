import fc from 'fast-check';
import { Rejected } from '#kernel';
import { MemoryEventStore, type Caller } from '#event-store';
import { event, inOrder, wholeLog } from './contract/examples';
import { contexts, desk, noon, remembered } from './tally/desk';
import { AddPoints } from './tally/tally';

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
