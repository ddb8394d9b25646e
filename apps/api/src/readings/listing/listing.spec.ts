import fc from 'fast-check';
import { Rejected } from '#kernel';
import { column, figure } from './columns';
import { Listing, type List, type ListAsked } from './list';
import { byFigure, byValue, byWords } from './order';
import { pageOf } from './page';
import { bare, looksFor } from './search';

interface Ward {
  readonly id: string;
  readonly name: string;
  readonly points: string | null;
  readonly closed: boolean;
}
const wards: List<Ward> = {
  name: 'wards',
  orders: {
    name: byWords(({ name }) => name),
    points: byFigure(({ points }) => points),
    closed: byValue(({ closed }) => closed),
    id: byValue(({ id }) => id),
  },
  usual: ['name', 'id'],
  words: ({ name }) => [name],
  columns: [
    column('Đơn vị', 'Unit', ({ name }) => name),
    column('Điểm', 'Points', ({ points }) => figure(points)),
    column('Đã kết thúc', 'Closed', ({ closed }) => closed),
  ],
};
const me = { id: 'me', signIn: 'me', name: 'Me', active: true };
const ward = (name: string, more: Partial<Ward> = {}): Ward => ({ id: name, name, points: null, closed: false, ...more });
const page = (items: readonly Ward[], question: ListAsked = {}, who = me, of?: string) =>
  pageOf(new Listing(wards, items, { me: who, question, of }));
const names = (items: readonly Ward[], question?: ListAsked) => page(items, question).items.map(({ name }) => name);

/** Every page, one behind the other. */
function walk(items: (page: number) => readonly Ward[], question: ListAsked): Ward[] {
  const seen: Ward[] = [];
  let cursor: string | null | undefined;
  for (let count = 0; cursor !== null; count += 1) {
    const found = page(items(count), { ...question, ...(cursor !== undefined && { cursor }) });
    seen.push(...found.items);
    cursor = found.next;
  }
  return seen;
}
const some = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    name: fc.constantFrom('Bình Minh', 'Bắc Lệnh', 'Đồng Tuyển', 'Duyên Hải', 'Cốc Lếu'),
    points: fc.constantFrom(null, '179/2', '9', '90', '-1/3'),
    closed: fc.boolean(),
  }),
  { selector: ({ id }) => id, maxLength: 40 },
);
const sorts = fc.constantFrom(undefined, 'name', '-name', 'points', '-points', 'closed', '-closed');

describe('a list in pages', () => {
  it('is in the order of a Vietnamese dictionary: Đ after D, then by tone', () => {
    const sorted = ['Da', 'Dà', 'Dá', 'Dạ', 'Dương Quỳ', 'Đa', 'Đồng Tuyển', 'Ea'];
    expect(names([...sorted].reverse().map((name) => ward(name)))).toEqual(sorted);
    expect(
      names(
        sorted.map((name) => ward(name)),
        { sort: '-name' },
      ),
    ).toEqual([...sorted].reverse());
  });

  it('compares figures as what they are; what has none stays last, whichever way', () => {
    const all = ['179/2', '9', '90', null].map((points) => ward(String(points), { points }));
    expect(names(all, { sort: 'points' })).toEqual(['9', '179/2', '90', 'null']);
    expect(names(all, { sort: '-points' })).toEqual(['90', '179/2', '9', 'null']);
  });

  it('page by page shows every item once, as the whole list has them', () => {
    fc.assert(
      fc.property(some, sorts, fc.integer({ min: 1, max: 7 }), (items, sort, limit) => {
        const whole = page(items, { sort, limit: 200 });
        expect(walk(() => items, { sort, limit })).toEqual(whole.items);
        expect([whole.total, whole.next]).toEqual([items.length, null]);
      }),
    );
  });

  it('neither repeats nor leaves out what was there all the time, whatever others write meanwhile', () => {
    fc.assert(
      fc.property(some, some, sorts, fc.integer({ min: 1, max: 7 }), (staying, coming, sort, limit) => {
        const here = new Set(staying.map(({ id }) => id));
        const others = coming.filter(({ id }) => !here.has(id));
        const seen = walk((count) => (count % 2 ? staying : [...others, ...staying]), { sort, limit });
        const stayed = seen.filter(({ id }) => here.has(id));
        expect(stayed).toEqual(page(staying, { sort, limit: 200 }).items);
      }),
    );
  });

  it('of a long list gives the same first page as putting all of it in order', () => {
    const long = Array.from({ length: 3_000 }, (_, index) => ward(`Xã ${(index * 7919) % 3_000}`));
    const sorted = [...long].sort((one, other) => new Intl.Collator('vi').compare(one.name, other.name));
    expect(page(long, { limit: 200 }).items).toEqual(sorted.slice(0, 200));
    expect(page(long, { limit: 1 }).items).toEqual(sorted.slice(0, 1));
  });
});

describe('a cursor', () => {
  const three = ['An', 'Bình', 'Chi'].map((name) => ward(name));
  const { next } = page(three, { limit: 1 });
  const cursor = next ?? '';
  const refused = (ask: () => unknown) => {
    try {
      ask();
    } catch (error) {
      if (error instanceof Rejected) return [error.code, error.refusal];
    }
    return 'not refused';
  };

  it('goes on with another limit, but not with another question, another list or as another person', () => {
    expect(names(three, { cursor, limit: 2 })).toEqual(['Bình', 'Chi']);
    expect(refused(() => page(three, { cursor, sort: '-name' }))).toEqual(['no-such-cursor', 'invalid']);
    expect(refused(() => page(three, { cursor, q: 'bình' }))).toEqual(['no-such-cursor', 'invalid']);
    expect(refused(() => page(three, { cursor }, { ...me, id: 'you' }))).toEqual(['no-such-cursor', 'invalid']);
    expect(refused(() => page(three, { cursor }, me, 'another city'))).toEqual(['no-such-cursor', 'invalid']);
  });

  it('that is nonsense is refused, whatever it is', () => {
    const mark = JSON.parse(Buffer.from(cursor, 'base64url').toString())[0] as string;
    const made = [[mark], [mark, {}, 'x'], [mark, 'x', 'x', 'x'], 'x', null, { 0: mark }];
    const cursors = ['x', '', 'W10', ...made.map((one) => Buffer.from(JSON.stringify(one)).toString('base64url'))];
    for (const one of cursors) expect(refused(() => page(three, { cursor: one }))).toEqual(['no-such-cursor', 'invalid']);
    const byPoints = page([ward('a', { points: '1' }), ward('b', { points: '2' })], { sort: 'points', limit: 1 }).next ?? '';
    const [other, , ...rest] = JSON.parse(Buffer.from(byPoints, 'base64url').toString()) as string[];
    for (const points of ['x', '1/0', '9'.repeat(99)]) {
      const forged = Buffer.from(JSON.stringify([other, points, ...rest])).toString('base64url');
      expect(refused(() => page(three, { sort: 'points', cursor: forged }))).toEqual(['no-such-cursor', 'invalid']);
    }
  });
});

describe('searching', () => {
  it('does not mind diacritics, capitals, đ, or how a letter is composed', () => {
    for (const written of ['Hoà Đông', 'hoa dong', 'HÒA ĐÔNG', 'Hòa Đông'.normalize('NFD'), 'đông hoà', 'oa ong']) {
      expect([written, looksFor(written)(['Xã Hòa Đông'])]).toEqual([written, true]);
    }
    expect(looksFor('hoa tay')(['Xã Hòa Đông'])).toBe(false);
    expect(bare('Uỷ')).toBe(bare('Ủy'));
  });

  it('finds each word in whichever text, and everything when nothing is looked for', () => {
    expect(looksFor('binh 2019')(['Phường Bình Minh', null, '2019'])).toBe(true);
    expect(looksFor('  ')(['Phường Bình Minh'])).toBe(true);
  });
});
