import fc from 'fast-check';
import { v4, v5, validate, version } from 'uuid';
import { dayIn, idFrom, namedId, RandomEntropy, SeededEntropy, StandingClock, SystemClock } from '#event-store';
import { bodyHash, inOrder } from './body-hash';

describe('clocks', () => {
  it('the machine tells instants in UTC with milliseconds', () => {
    expect(new SystemClock().now()).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
  });

  it('a standing clock stands until it is set', () => {
    const clock = new StandingClock('2019-11-25T01:00:00.000Z');
    expect([clock.now(), clock.now()]).toEqual(['2019-11-25T01:00:00.000Z', '2019-11-25T01:00:00.000Z']);
    clock.set('2018-12-31T17:00:00.000Z');
    expect(clock.now()).toBe('2018-12-31T17:00:00.000Z');
  });

  it('of a standing clock only what it is set forwards has passed', () => {
    const clock = new StandingClock('2019-11-25T01:00:00.000Z');
    clock.set('2019-11-25T01:00:05.000Z');
    clock.set('2019-11-20T01:00:00.000Z');
    clock.set('2019-11-20T01:00:02.000Z');
    expect(clock.elapsed()).toBe(7_000);
  });

  it('what has passed does not depend on what the machine’s clock is set to', () => {
    const clock = new SystemClock();
    const before = clock.elapsed();
    for (const instant of ['2001-01-01T00:00:00.000Z', '2101-01-01T00:00:00.000Z']) {
      const set = jest.spyOn(Date, 'now').mockReturnValue(Date.parse(instant));
      expect(clock.now()).toBe(instant);
      expect(clock.elapsed() - before).toBeGreaterThanOrEqual(0);
      expect(clock.elapsed() - before).toBeLessThan(3_600_000);
      set.mockRestore();
    }
  });

  it.each(['2019-11-25', '2019-11-25T01:00:00Z', '2019-11-25T01:00:00.000+07:00', '2019-13-25T01:00:00.000Z'])(
    'refuses %s',
    (text) => {
      expect(() => new StandingClock(text)).toThrow('not an instant');
    },
  );
});

describe('days', () => {
  it.each([
    ['Asia/Ho_Chi_Minh', '2018-12-31T16:59:59.999Z', '2018-12-31'],
    ['Asia/Ho_Chi_Minh', '2018-12-31T17:00:00.000Z', '2019-01-01'],
    ['UTC', '2018-12-31T23:59:59.999Z', '2018-12-31'],
    ['America/New_York', '2019-03-10T04:59:00.000Z', '2019-03-09'],
  ])('in %s the instant %s falls on %s', (zone, instant, day) => {
    expect(dayIn(zone, instant)).toBe(day);
    expect(dayIn(zone, instant)).toBe(day);
  });

  it('refuses a zone that does not exist', () => {
    expect(() => dayIn('Asia/Nowhere', '2019-01-01T00:00:00.000Z')).toThrow(RangeError);
  });
});

describe('entropy', () => {
  it('from a seed depends on seed and purpose only, not on the order of asking', () => {
    const [one, other] = [new SeededEntropy('lào cai'), new SeededEntropy('lào cai')];
    const [a, b] = [one.bytes(16, 'a'), one.bytes(100, 'b')];
    expect([other.bytes(100, 'b'), other.bytes(16, 'a')]).toEqual([b, a]);
    expect(b).toHaveLength(100);
    expect(one.bytes(16, 'b')).not.toEqual(a);
    expect(new SeededEntropy('minh họa').bytes(16, 'a')).not.toEqual(a);
  });

  it('from the machine never comes twice', () => {
    const entropy = new RandomEntropy();
    const drawn = Array.from({ length: 2000 }, (_, index) =>
      entropy
        .bytes(index % 7 ? 16 : 2000)
        .toString('hex')
        .slice(0, 32),
    );
    expect(new Set(drawn).size).toBe(2000);
    expect(entropy.bytes(5000)).toHaveLength(5000);
  });
});

describe('ids', () => {
  it('from a name are those of the uuid package', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.uuid(), (name, namespace) =>
        expect(namedId(name, namespace)).toBe(v5(name, namespace)),
      ),
    );
  });

  it('from entropy are random UUIDs', () => {
    const bytes = Buffer.from('00112233445566778899aabbccddeeff', 'hex');
    expect(idFrom(bytes)).toBe(v4({ random: new Uint8Array(bytes) }));
    expect(validate(idFrom(bytes)) && version(idFrom(bytes))).toBe(4);
  });
});

describe('the hash of a body', () => {
  it('is the same whatever the order of its fields, and of fields left out', () => {
    expect(bodyHash('k', 'A', 's', { b: [1, { d: 1, c: 2 }], a: 'ệ', e: undefined })).toBe(
      bodyHash('k', 'A', 's', { a: 'ệ', b: [1, { c: 2, d: 1 }] }),
    );
  });

  it('is another for another key, act, stream, value or order of a list', () => {
    const hashes = [
      bodyHash('k', 'A', 's', { a: [1, 2] }),
      bodyHash('l', 'A', 's', { a: [1, 2] }),
      bodyHash('k', 'B', 's', { a: [1, 2] }),
      bodyHash('k', 'A', 't', { a: [1, 2] }),
      bodyHash('k', 'A', 's', { a: [2, 1] }),
      bodyHash('k', 'A', 's', { a: ['1', 2] }),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it('rests on JSON that means the same', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => expect(JSON.parse(inOrder(value))).toEqual(JSON.parse(JSON.stringify(value)))),
    );
  });
});
