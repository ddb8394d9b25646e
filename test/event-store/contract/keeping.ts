import fc from 'fast-check';
import type { Place } from '../contract';
import { event, events, newId } from './examples';

export function keeping(place: Place): void {
  it('gives back every text byte for byte', async () => {
    const store = place.open();
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.json(), fc.string({ unit: 'grapheme' }));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ data: text, context: text }), { minLength: 1, maxLength: 4 }), async (texts) => {
        const stream = `dossier-${newId()}`;
        const given = texts.map((each) => event(each));
        await store.append(stream, 'none', given);
        const back = await store.read(stream);
        expect(back.map(({ id, type, data, context }) => ({ id, type, data, context }))).toEqual(given);
        const all = await store.readAll({ streams: [stream] });
        expect(all.events).toEqual(back);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['the same word composed and decomposed', '"quyết"', '"quyết"'.normalize('NFD')],
    [
      'numbers as they were written',
      '{"a":1e21,"b":-0,"c":1.0,"d":12345678901234567890}',
      '{"a":1e+21,"b":0,"c":1,"d":12345678901234567000}',
    ],
    ['blanks and the order of fields', '{ "b": 1, "a": 2 }', '{"a":2,"b":1}'],
    ['a nought character', '"a\0b"', '"a'],
    ['a byte order mark', '\ufeff{}', '{}'],
  ])('tells %s apart', async (_what, one, other) => {
    const store = place.open();
    await store.append('dossier-1', 'none', [event({ data: one, context: other }), event({ data: other, context: one })]);
    const [first, second] = await store.read('dossier-1');
    expect([first?.data, first?.context, second?.data, second?.context]).toEqual([one, other, other, one]);
    expect(one).not.toBe(other);
  });

  it('keeps stream, type, version and position with each event', async () => {
    const store = place.open();
    const [first, second] = events(2);
    await store.append('roles-lao-cai', 'none', [event()]);
    const { position } = await store.append(
      'dossier-01ARZ3NDEKTSV4RRFFQ69G5FAV',
      'none',
      [first, second].filter((each) => each !== undefined),
    );
    const [, last] = await store.read('dossier-01ARZ3NDEKTSV4RRFFQ69G5FAV');
    expect(last).toEqual({ ...second, stream: 'dossier-01ARZ3NDEKTSV4RRFFQ69G5FAV', version: 2, position });
  });
}
