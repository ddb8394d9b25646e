import {
  completeIllustration,
  isComplete,
  MemoryEventStore,
  openLog,
  RandomEntropy,
  SeededEntropy,
  StandingClock,
  Unusable,
} from '#event-store';
import { events, wholeLog } from './contract/examples';

const clock = new StandingClock('2018-01-02T01:00:00.000Z');
const seeded = { clock, entropy: new SeededEntropy('lào cai') };
const illustrative = { illustrative: true, standsAt: '2019-11-25T01:00:00.000Z', ...seeded };
const live = { illustrative: false, clock, entropy: new RandomEntropy() };

describe('the first event of a log', () => {
  it('says what the log is, and is written once', async () => {
    const store = new MemoryEventStore();
    const origin = await openLog(store, illustrative);
    expect(origin).toEqual({
      origin: expect.stringMatching(/^[0-9a-f-]{36}$/),
      illustrative: true,
      standsAt: '2019-11-25T01:00:00.000Z',
    });
    expect(await openLog(store, { ...illustrative, standsAt: '2030-01-01T00:00:00.000Z' })).toEqual(origin);
    const log = await wholeLog(store);
    expect(log).toHaveLength(1);
    expect(log[0]).toMatchObject({ stream: `log-${origin.origin}`, version: 1, type: 'LogOpened' });
    expect(JSON.parse(log[0]?.context ?? '')).toMatchObject({
      actor: 'console',
      role: 'process',
      scope: { jurisdiction: '*' },
      grant: null,
      recordedAt: clock.now(),
    });
  });

  it('is the same for two who open a new log at once', async () => {
    const store = new MemoryEventStore();
    const [one, other] = await Promise.all([openLog(store, live), openLog(store, live)]);
    expect(one).toEqual(other);
    expect(await openLog(store, live)).toEqual(one);
  });

  it.each([
    ['a live log an illustrative start', live, illustrative],
    ['an illustrative log a live start', illustrative, live],
  ])('refuses %s, and writes nothing', async (_what, first, second) => {
    const store = new MemoryEventStore();
    await openLog(store, first);
    await expect(openLog(store, second)).rejects.toThrow(Unusable);
    expect(await wholeLog(store)).toHaveLength(1);
  });

  it('is missed in a log that begins with another event', async () => {
    const store = new MemoryEventStore();
    await store.append('dossier-1', 'none', events(1));
    await expect(openLog(store, live)).rejects.toThrow(Unusable);
  });

  it('is followed by a note that the illustration is complete, once', async () => {
    const store = new MemoryEventStore();
    const origin = await openLog(store, illustrative);
    expect(await isComplete(store, origin)).toBe(false);
    await completeIllustration(store, origin, seeded);
    await completeIllustration(store, origin, seeded);
    expect(await isComplete(store, origin)).toBe(true);
    expect((await wholeLog(store)).map(({ type }) => type)).toEqual(['LogOpened', 'IllustrationCompleted']);
  });
});
