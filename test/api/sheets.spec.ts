import { ExplainLeaf } from '#evaluation';
import { filledIn, withPart, type Edit } from '#papers';
import { dossierIdOf } from '#process';
import type { Response } from 'supertest';
import { idOf, ids, smallCity, type SmallCity } from './small-city';

const dossier = dossierIdOf(ids.government, ids.unit);
const path = `dossiers/${dossier}/sheet`;
const figure = (leaf: string, input: string, put: Edit['put']): Edit => ({
  row: `figure|${leaf}|${input}`,
  column: 'figures',
  put,
});
const explained = (leaf: string, put: string): Edit => ({ row: `leaf|${leaf}`, column: 'explanation', put });
/** A file that is answered with, as it is. */
function bytesOf(response: NodeJS.ReadableStream, done: (error: Error | null, bytes: Buffer) => void) {
  const chunks: Buffer[] = [];
  response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => done(null, Buffer.concat(chunks)));
}
interface Row {
  leaf: string;
  part: string;
  verdict: string;
  code?: string;
  why?: { vi: string };
  now?: object;
  revision?: number;
  repeated?: boolean;
}

describe('the sheet of self-assessment, taken out and handed in again', () => {
  let city: SmallCity;
  beforeEach(async () => (city = await smallCity()), 30_000);
  afterEach(() => city.close());

  const taken = async (as = 'can-bo', of = dossier): Promise<Buffer> => {
    const asked = city
      .get(as, `/api/dossiers/${of}/sheet`)
      .buffer(true)
      .parse(bytesOf as never);
    const { body } = await asked.expect(200).expect('Content-Type', /spreadsheetml.sheet$/);
    return body as Buffer;
  };
  const handIn = (bytes: Buffer, as = 'can-bo', question = '') =>
    city.raw(as, `${path}${question}`).set('Content-Type', 'application/octet-stream').send(bytes);
  const rows = ({ body }: Response, but = 'unchanged') => (body.rows as Row[]).filter(({ verdict }) => verdict !== but);
  const short = (response: Response) =>
    rows(response).map(({ leaf, part, verdict, code }) => [leaf, part, verdict, ...(code ? [code] : [])]);
  const leafNow = async (code: string) =>
    ((await city.get('can-bo', `/api/dossiers/${dossier}`).expect(200)).body.leaves as { code: string }[]).find(
      (leaf) => leaf.code === code,
    );
  const head = () => city.house.store.head();

  it('a filled-in sheet is taken row by row, in a dry run first, which records nothing', async () => {
    const filled = await filledIn(
      await taken(),
      figure('1.1', 'tasksDone', 64),
      figure('1.1', 'tasksAssigned', 66),
      explained('1.1', 'Theo báo cáo tổng kết năm.'),
      figure('1.4', 'reportsOnTime', 58),
      figure('2.2', 'revenueCollected', '7.442,25'),
      figure('2.2', 'revenuePlanned', 7163),
      { row: 'leaf|2.3', column: 'figures', put: 'Không áp dụng' },
    );
    const before = await head();
    const expected = [
      ['1.1', 'figures', 'taken'],
      ['1.1', 'explanation', 'taken'],
      ['1.4', 'figures', 'refused', 'bad-answer'],
      ['2.2', 'figures', 'taken'],
      ['2.3', 'figures', 'refused', 'reason-needed'],
    ];
    const rehearsed = await handIn(filled, 'can-bo', '?dryRun=true').expect(200);
    expect(short(rehearsed)).toEqual(expected);
    expect(rehearsed.body).toMatchObject({ dryRun: true, position: null, counts: { taken: 3, refused: 2 } });
    expect(await head()).toBe(before);

    const recorded = await handIn(filled).expect(200);
    expect(short(recorded)).toEqual(expected);
    expect(recorded.body.points).toEqual(rehearsed.body.points);
    expect(rows(recorded, 'taken').find(({ leaf }) => leaf === '1.4')?.why?.vi).toBe(
      'Mục 1.4: thiếu số liệu "Báo cáo phải gửi".',
    );
    expect(await leafNow('1.1')).toMatchObject({
      revision: 2,
      explanation: 'Theo báo cáo tổng kết năm.',
      answer: { figures: { tasksDone: 64 } },
    });
    expect(await leafNow('2.2')).toMatchObject({ answer: { figures: { revenueCollected: '7442.25', revenuePlanned: 7163 } } });
    expect(await leafNow('1.4')).toMatchObject({ revision: 0, answer: null });
  });

  it('the same file sent again adds nothing', async () => {
    const filled = await filledIn(await taken(), figure('1.2', 'documentsCorrected', 1), explained('1.2', 'Đã sửa.'));
    expect((await handIn(filled)).body.counts.taken).toBe(2);
    const after = await head();
    expect((await handIn(filled)).body.counts).toMatchObject({ taken: 0, refused: 0 });
    expect(await head()).toBe(after);
  });

  it('two at once record it once', async () => {
    const filled = await filledIn(await taken(), figure('1.2', 'documentsCorrected', 1));
    const both = await Promise.all([handIn(filled), handIn(filled)]);
    expect(both.flatMap((one) => rows(one)).filter(({ verdict, repeated }) => verdict === 'taken' && !repeated)).toHaveLength(1);
    expect(await leafNow('1.2')).toMatchObject({ revision: 1 });
  });

  it('what somebody else has changed since is a conflict that shows their value; other rows are taken', async () => {
    const filled = await filledIn(
      await taken(),
      figure('1.2', 'documentsCorrected', 1),
      figure('2.4', 'violationsNotHandled', 0),
    );
    const theirs = { dossier, leaf: '1.2', revision: 0, figures: { documentsCorrected: 3 } };
    await city.give('cong-chuc', 'self-assessment/assess-leaf', theirs).expect(201);
    const answer = await handIn(filled).expect(200);
    expect(short(answer)).toEqual([
      ['1.2', 'figures', 'refused', 'stale'],
      ['2.4', 'figures', 'taken'],
    ]);
    expect(rows(answer)[0]?.now).toEqual({
      revision: 1,
      answer: { figures: { documentsCorrected: 3 } },
      explanation: null,
      by: idOf('cong-chuc'),
    });
    expect(await leafNow('1.2')).toMatchObject({ revision: 1, answer: { figures: { documentsCorrected: 3 } } });
  });

  it('what nobody touched in the sheet is left alone, whatever has become of it since', async () => {
    const untouched = await taken();
    const theirs = { dossier, leaf: '1.2', revision: 0, figures: { documentsCorrected: 3 } };
    await city.give('cong-chuc', 'self-assessment/assess-leaf', theirs).expect(201);
    expect(rows(await handIn(untouched).expect(200))).toEqual([]);
    const agreeing = await filledIn(untouched, figure('1.2', 'documentsCorrected', 3));
    expect(rows(await handIn(agreeing).expect(200))).toEqual([]);
  });

  it('whoever mends their own sheet and hands it in again does not collide with themselves', async () => {
    const sheet = await taken();
    await handIn(await filledIn(sheet, figure('1.2', 'documentsCorrected', 11))).expect(200);
    const mended = await handIn(await filledIn(sheet, figure('1.2', 'documentsCorrected', 1), explained('1.2', 'Sửa lỗi gõ.')));
    expect(short(mended)).toEqual([
      ['1.2', 'figures', 'taken'],
      ['1.2', 'explanation', 'taken'],
    ]);
    expect(await leafNow('1.2')).toMatchObject({ revision: 3, answer: { figures: { documentsCorrected: 1 } } });
  });

  it('after the deadline, and by whoever may not act for the unit, nothing is taken', async () => {
    const filled = await filledIn(await taken(), figure('1.2', 'documentsCorrected', 1));
    for (const [as, status] of [
      ['noi-vu', 403],
      ['thuong-truc', 403],
      ['don-vi-khac', 404],
      ['nguoi-la', 404],
    ] as const)
      await handIn(filled, as).expect(status);
    city.clock.set('2019-12-01T02:00:00.000Z');
    const byHand = { dossier, leaf: '1.2', revision: 0, figures: { documentsCorrected: 1 } };
    const refused = await city.give('can-bo', 'self-assessment/assess-leaf', byHand).expect(409);
    for (const question of ['?dryRun=true', '']) {
      const answer = await handIn(filled, 'can-bo', question).expect(200);
      expect(short(answer)).toEqual([['1.2', 'figures', 'refused', 'deadline-passed']]);
      expect(rows(answer)[0]?.why?.vi).toBe(refused.body.detail); // the engine's own sentence
    }
  });

  it('a sheet of another dossier, a file that is no sheet, one that is too large, and no file at all are refused whole', async () => {
    const others = await taken('don-vi-khac', dossierIdOf(ids.government, ids.other));
    expect((await handIn(others).expect(409)).body).toMatchObject({
      code: 'sheet-of-another-dossier',
      detail: expect.stringContaining('Phường Phố Mới, năm 2019'),
    });
    expect((await handIn(Buffer.from('không phải bảng tính')).expect(400)).body.code).toBe('sheet-not-xlsx');
    expect((await handIn(withPart(others, 'xl/vbaProject.bin', () => 'x')).expect(400)).body.code).toBe('sheet-macros');
    expect((await handIn(Buffer.alloc(2 * 1024 * 1024 + 1)).expect(413)).body.code).toBe('sheet-too-large');
    expect((await city.give('can-bo', path, {}).expect(415)).body.code).toBe('only-bytes');
    expect((await handIn(others, 'can-bo', '?dryRun=yes').expect(400)).body.code).toBe('not-valid');
  });

  it('signs that XML cannot hold, recorded otherwise than over HTTP, do not break the sheet', async () => {
    const byHand = { dossier, leaf: '1.2', revision: 0, explanation: 'a\u0000\u0007b\uffff _x0041_ =1+1 <&>' };
    await city.give('can-bo', 'self-assessment/explain-leaf', byHand).expect(400);
    await city.house.give(Object.assign(new ExplainLeaf(), byHand), { actor: idOf('can-bo'), key: 'by hand' });
    await city.house.told();
    expect(rows(await handIn(await taken()).expect(200))).toEqual([]);
  });

  it('everybody who may read the dossier reads the same sheet, and the verdict tells what the answers come to', async () => {
    await city.give('can-bo', 'self-assessment/assess-leaf', {
      dossier,
      leaf: '1.1',
      revision: 0,
      figures: { tasksDone: 64, tasksAssigned: 66 },
    });
    const [one, again] = [await taken('can-bo'), await taken('thanh-tra-tinh')];
    expect(again.equals(one)).toBe(true); // whoever reads it reads the same
    const reads = await handIn(one, 'can-bo', '?dryRun=true').expect(200);
    expect(reads.body.points).toMatchObject({ points: '356/99', of: '4' });
  });
});
