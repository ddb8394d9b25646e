import { Rejected } from '#kernel';
import { blockOf, Rate } from './rates';

describe('rates', () => {
  it('let so many through in a minute, then tell how long to wait, and begin anew', () => {
    let now = 30_500;
    const rate = new Rate(2, () => now);
    rate.take('a');
    rate.take('a');
    rate.take('b');
    expect(() => rate.take('a')).toThrow(Rejected);
    expect(() => rate.take('a')).toThrow(expect.objectContaining({ details: { retryAfterSeconds: 30 } }));
    now = 60_000;
    expect(() => rate.take('a')).not.toThrow();
  });

  it('are off at 0', () => {
    const rate = new Rate(0);
    for (let count = 0; count < 1000; count += 1) rate.take('a');
  });

  it('count an IPv6 site as one', () => {
    expect(blockOf('2001:db8:1:2:3:4:5:6')).toBe(blockOf('2001:db8:1:2:ffff::1'));
    expect(blockOf('2001:db8::1')).toBe('2001:db8:0:0');
    expect(blockOf('192.0.2.7')).toBe('192.0.2.7');
    expect(blockOf('::ffff:192.0.2.7')).toBe('192.0.2.7');
  });
});
