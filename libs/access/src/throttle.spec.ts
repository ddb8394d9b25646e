import { StandingClock } from '#event-store';
import { Throttle } from './throttle';

const at = (time: string) => `2026-03-02T${time}.000Z`;
const fails = () => Promise.resolve(null);
const succeeds = () => Promise.resolve('yes');
const waits = (seconds: number) =>
  expect.objectContaining({ code: 'too-many-attempts', refusal: 'busy', details: { retryAfterSeconds: seconds } });

describe('whoever guesses', () => {
  const clock = new StandingClock(at('01:00:00'));
  let throttle: Throttle;
  beforeEach(() => {
    clock.set(at('01:00:00'));
    throttle = new Throttle(clock);
  });
  const fail = async (account: string, address: string, times = 1) => {
    for (let time = 0; time < times; time += 1) await throttle.during(account, address, fails);
  };

  it('one account, from whatever addresses, waits after five failures within 15 minutes', async () => {
    for (const address of 'abcde') await fail('thuong-truc', address);
    await expect(throttle.during('thuong-truc', 'f', succeeds)).rejects.toEqual(waits(900));
    expect(await throttle.during('noi-vu', 'f', succeeds)).toBe('yes');
    clock.set(at('01:15:00'));
    expect(await throttle.during('thuong-truc', 'f', succeeds)).toBe('yes');
  });

  it('from one address, at whatever accounts, waits after five failures, twice as long after each further one', async () => {
    for (const account of 'abcde') await fail(account, '192.0.2.7');
    await expect(throttle.during('f', '192.0.2.7', succeeds)).rejects.toEqual(waits(15));
    expect(await throttle.during('f', '192.0.2.8', succeeds)).toBe('yes');
    let now = Date.parse(at('01:00:00'));
    for (const [next, wait] of [15, 30, 60, 120].entries()) {
      clock.set(new Date(now + wait * 1000 - 1000).toISOString());
      await expect(throttle.during('f', '192.0.2.7', succeeds)).rejects.toEqual(waits(1));
      now += wait * 1000;
      clock.set(new Date(now).toISOString());
      await fail(`account ${next}`, '192.0.2.7');
    }
    await expect(throttle.during('f', '192.0.2.7', succeeds)).rejects.toEqual(waits(240));
  });

  it('waits as long as before when the clock is set back, and no longer', async () => {
    await fail('thuong-truc', 'a', 5);
    clock.set('2026-02-20T01:00:00.000Z');
    await expect(throttle.during('thuong-truc', 'f', succeeds)).rejects.toEqual(waits(900));
    await expect(throttle.during('noi-vu', 'a', succeeds)).rejects.toEqual(waits(15));
    clock.set('2026-02-20T01:00:15.000Z');
    await expect(throttle.during('thuong-truc', 'f', succeeds)).rejects.toEqual(waits(885));
    expect(await throttle.during('noi-vu', 'a', succeeds)).toBe('yes');
    clock.set('2026-02-20T01:15:00.000Z');
    expect(await throttle.during('thuong-truc', 'f', succeeds)).toBe('yes');
  });

  it('gains nothing by a clock that is set back after each guess: all of them count', async () => {
    for (let hour = 5; hour > 0; hour -= 1) {
      clock.set(at(`0${hour}:00:00`));
      await fail('thuong-truc', 'a');
    }
    await expect(throttle.during('thuong-truc', 'f', succeeds)).rejects.toEqual(waits(900));
  });

  it('never waits longer than 15 minutes', async () => {
    for (let count = 0; count < 12; count += 1) {
      clock.set(new Date(Date.parse(at('01:00:00')) + count * 1000).toISOString());
      await new Throttle(clock, 100).during(`${count}`, 'x', fails); // of another house: not counted here
    }
    for (let count = 0; count < 5; count += 1) await fail(`${count}`, 'x');
    await expect(throttle.during('y', 'x', succeeds)).rejects.toEqual(waits(15));
  });

  it('and signs in after all is no guesser: the failures of that account are made up for, also at the address', async () => {
    for (const account of ['lan', 'mai', 'cuc', 'truc', 'dao']) {
      await fail(account, 'office', 3);
      expect(await throttle.during(account, 'office', succeeds)).toBe('yes');
    }
    expect(await throttle.during('lan', 'office', succeeds)).toBe('yes');
  });

  it('does not make up for failures at other accounts by signing in to their own', async () => {
    for (const account of 'abcd') await fail(account, 'office');
    expect(await throttle.during('own', 'office', succeeds)).toBe('yes');
    await fail('e', 'office');
    await expect(throttle.during('own', 'office', succeeds)).rejects.toEqual(waits(15));
  });

  it('gets no more than twenty tries under way from one address', async () => {
    let end = () => {};
    const slow = new Promise<null>((resolve) => (end = () => resolve(null)));
    const tries = Array.from({ length: 20 }, (_, index) => throttle.during(`${index}`, 'x', () => slow));
    await expect(throttle.during('21', 'x', succeeds)).rejects.toEqual(waits(1));
    expect(await throttle.during('21', 'y', succeeds)).toBe('yes');
    end();
    await Promise.all(tries);
  });

  it('is not blamed for what went wrong with us', async () => {
    const broken = () => Promise.reject(new Error('broken'));
    for (let time = 0; time < 9; time += 1) await expect(throttle.during('a', 'x', broken)).rejects.toThrow('broken');
    expect(await throttle.during('a', 'x', succeeds)).toBe('yes');
  });

  it('cannot fill the memory with made-up names: ten thousand are remembered', async () => {
    for (let index = 0; index < 10_050; index += 1) await throttle.during(`ten-${index}`, `${index}`, fails);
    const { accounts, addresses, underWay } = throttle as unknown as Record<
      string,
      { tries: Map<string, unknown>; size: number }
    >;
    expect([accounts?.tries.size, addresses?.tries.size, underWay?.size]).toEqual([10_000, 10_000, 0]);
  });
});
