import { text } from 'node:stream/consumers';
import { Rejected } from '#kernel';
import { column, figure } from './columns';
import { csvOf } from './csv';
import { Listing, type List } from './list';
import { byWords } from './order';

interface Ward {
  readonly name: string;
  readonly points?: string | null;
  readonly left?: number | null;
  readonly closed?: boolean;
}
const wards: List<Ward> = {
  name: 'wards',
  orders: { name: byWords(({ name }) => name) },
  usual: ['name'],
  words: ({ name }) => [name],
  columns: [
    column('Đơn vị', 'Unit', ({ name }) => name),
    column('Điểm', 'Points', ({ points = null }) => figure(points)),
    column('Còn lại', 'Left', ({ left = null }) => left),
    column('Đã kết thúc', 'Closed', ({ closed = false }) => closed),
  ],
};
const me = { id: 'me' };
const table = (items: readonly Ward[], question: object = {}, said: object = {}) =>
  csvOf(new Listing(wards, items, { me, question }, said), 'vi');
const lines = async (items: readonly Ward[], question?: object, said?: object) =>
  (await text(table(items, question, said))).replace(/^\uFEFF/, '').split('\r\n');

describe('a list as CSV', () => {
  it('begins with the mark by which spreadsheets know UTF-8, and a line of headings', async () => {
    const bytes = Buffer.concat((await table([{ name: 'Phường Hòa Bình' }]).toArray()) as Buffer[]);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(bytes.toString()).toBe('\uFEFFĐơn vị,Điểm,Còn lại,Đã kết thúc\r\nPhường Hòa Bình,,,không\r\n');
  });

  it('has headings and words in English for whoever asks in English', async () => {
    const english = csvOf(new Listing(wards, [{ name: 'A', closed: true }], { me, question: {} }), 'en');
    expect(await text(english)).toBe('Unit,Points,Left,Closed\r\nA,,,yes\r\n');
  });

  it('has its headings also when there is nothing in it', async () => {
    expect(await lines([])).toEqual(['Đơn vị,Điểm,Còn lại,Đã kết thúc', '']);
  });

  it('quotes commas, quotation marks and lines as RFC 4180 has it', async () => {
    expect(await text(table([{ name: 'Xã "Tả", Phời\nhai' }]))).toContain('\r\n"Xã ""Tả"", Phời\nhai",,,không\r\n');
  });

  it.each(['=1+1', '+84', '-2', '@SUM(A1)', '\tx', '\rx', '＝1'])('lets no spreadsheet take "%s" for a formula', async (name) => {
    expect(await text(table([{ name }]))).toMatch(/\n"?'/);
  });

  it('gives figures with a point, below zero too, and leaves empty what is not there', async () => {
    const [, first, second] = await lines([
      { name: 'a', points: '179/2', left: -3 },
      { name: 'b', points: '-1/3' },
    ]);
    expect([first, second]).toEqual(['a,89.5,-3,không', 'b,-0.333333,,không']);
  });

  it('has every row that was asked for, in the order asked for, whatever page was', async () => {
    const names = ['Đa', 'Da', 'Ea', 'Dạ'].map((name) => ({ name }));
    const found = await lines(names, { q: 'a', sort: '-name', limit: 1 });
    expect(found.slice(1, -1).map((line) => line.split(',')[0])).toEqual(['Ea', 'Đa', 'Dạ', 'Da']);
  });

  it('says in every row as of when it is, and that it is illustrative', async () => {
    const moment = { knownAt: '2019-11-25', effectiveAt: null };
    expect(await lines([{ name: 'a' }], {}, { moment, notice: 'DỮ LIỆU MINH HỌA' })).toEqual([
      'Đơn vị,Điểm,Còn lại,Đã kết thúc,Theo số liệu tại,Theo hiệu lực ngày,Lưu ý',
      'a,,,không,2019-11-25,,DỮ LIỆU MINH HỌA',
      '',
    ]);
  });

  it('is refused when it would be longer than a spreadsheet bears', () => {
    const many = Array.from({ length: 100_001 }, () => ({ name: 'a' }));
    expect(() => table(many)).toThrow(Rejected);
  });
});
