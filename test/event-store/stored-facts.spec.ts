import { MemoryEventStore } from '#event-store';
import { wholeLog } from './contract/examples';
import { contexts, desk, noon } from './tally/desk';
import { AddPoints } from './tally/tally';

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
