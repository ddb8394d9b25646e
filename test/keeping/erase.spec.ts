import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ErasedList, isErased, type Erasure } from '#access';
import { roles } from '#kernel';
import { check, projections } from '#projections';
import { lookThrough } from '../../apps/cli/src/operate/backup/look-through';
import { makeBackup } from '../../apps/cli/src/operate/backup/make-backup';
import { restoreBackup } from '../../apps/cli/src/operate/backup/restore-backup';
import { idOf, ids, password, smallCity, type SmallCity } from '../api/small-city';
import { expectNoViolation, logOf } from '../invariants/log-of';
import { started, typed } from './at-the-console';
import { dossier, everything, explain, inHouse, leavesOf } from './kept';

const basis = ['--basis', 'Quyết định xóa dữ liệu cá nhân', '--number', 'MH-2019/04', '--date', '2019-11-05'];
const madeAt = '2026-01-06T02:00:00.000Z';
const [secret, others, stays] = ['Do đồng chí A nghỉ ốm dài ngày.', 'Đồng chí A đã nộp chậm.', 'Theo báo cáo quý IV.'];

describe('a person erased', () => {
  let city: SmallCity;
  let folder: string;
  let before: Awaited<ReturnType<typeof everything>>;
  const at = (name: string) => join(folder, name);
  const erasedIn = (data: string) => readdirSync(join(data, 'erased'));
  const textsIn = (data: string) => inHouse(data, async (house) => (await everything(house)).texts);
  const erasuresIn = (data: string) =>
    inHouse(data, async ({ store }) => (await logOf(store)).filter(({ type }) => type === 'PersonErased'));

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'minhbach-erase-'));
    city = await smallCity();
    const [one = '', two = '', three = ''] = await leavesOf(city);
    await explain(city.house, 'can-bo', one, 0, secret);
    await explain(city.house, 'chu-tich', two, 0, others);
    await explain(city.house, 'chu-tich', three, 0, stays);
    before = await everything(city.house);
    await makeBackup(city.house.data, at('old'), madeAt);
  }, 60_000);
  afterAll(async () => {
    await city.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each([
    ['without a document', ['--sign-in', 'can-bo', '--yes'], 2, /--basis/],
    ['without a person', [...basis, '--yes'], 1, /--sign-in hoặc --id/],
    ['of whom nobody knows', ['--sign-in', 'khong-co', ...basis, '--yes'], 1, /Không có người dùng này/],
    [
      'on a day that is none',
      ['--sign-in', 'can-bo', ...basis.slice(0, 5), '2026-02-30', '--yes'],
      1,
      /Không có ngày 2026-02-30/,
    ],
    ['on a document of a day to come', ['--sign-in', 'can-bo', ...basis.slice(0, 5), '2019-11-26', '--yes'], 1, /sau hôm nay/],
    [
      'with a text that is not there',
      ['--sign-in', 'can-bo', ...basis, '--text', idOf('no text'), '--yes'],
      1,
      /Không có nội dung/,
    ],
    ['who alone administers a city', ['--sign-in', 'quan-tri', ...basis, '--yes'], 1, /quản trị thành phố duy nhất/],
  ])('%s: refused, and nothing has changed', async (_what, args, exit, words) => {
    const { code, out, complaint } = await typed(city.house.data, 'person', 'erase', ...args);
    expect([code, out, complaint]).toEqual([exit, '', expect.stringMatching(words)]); // nothing is announced either
    expect(erasedIn(city.house.data)).toEqual([]);
    expect(await everything(city.house)).toEqual(before);
    expect((await city.house.signIn.signIn({ signIn: 'can-bo', password })).person.signIn).toBe('can-bo');
  });

  it('not confirmed: nothing has changed', async () => {
    const { code, out, complaint } = await started(city.house.data, 'person', 'erase', '--sign-in', 'can-bo', ...basis).ended;
    expect([code, complaint]).toEqual([1, 'Not confirmed: nothing was erased.\n']);
    expect(out).toContain('To be erased for ever: the identity of "can-bo"; texts they wrote: 1; others');
    expect(erasedIn(city.house.data)).toEqual([]);
  }, 30_000);

  it('at the console, while the house works: the identity, what they wrote and what was named are gone', async () => {
    const named = (await logOf(city.house.store)).find(({ data }) => data.includes(keyOf(others)));
    const text = `${named?.id}#/explanation`;
    const { code, out, complaint } = await typed(
      city.house.data,
      'person',
      'erase',
      '--sign-in',
      'can-bo',
      ...basis,
      '--text',
      text,
      '--yes',
    );
    expect([code, complaint]).toEqual([0, '']);
    expect(out).toContain('danh tính của "can-bo", 1 nội dung người này đã viết, 1 nội dung khác được nêu');
    expect(out).toContain(`vẫn được giao: ${roles['unit-editor'].vi}`);
    expect(out).toContain('Đã xóa danh tính và 2 nội dung');
    await expect(city.house.signIn.signIn({ signIn: 'can-bo', password })).rejects.toMatchObject({ code: 'wrong-sign-in' });
    expect((await city.get('can-bo', '/api/me')).status).toBe(401);
    expect(city.house.people.list().map(({ signIn }) => signIn)).not.toContain('can-bo');
  });

  it('is recorded with the document and the ids, and nothing that is personal', async () => {
    const recorded = (await logOf(city.house.store)).filter(({ stream }) => stream.startsWith('erasures-'));
    expect(recorded.map(({ type }) => type)).toEqual(['PersonErased']);
    const { person, basis: rests, written, named, keys } = JSON.parse(recorded[0]?.data ?? '') as Erasure;
    expect({ person, rests, written, named }).toEqual({
      person: idOf('can-bo'),
      rests: { title: 'Quyết định xóa dữ liệu cá nhân', number: 'MH-2019/04', date: '2019-11-05' },
      written: 1,
      named: 1,
    });
    expect([...keys].sort()).toEqual([keyOf(secret), keyOf(others)].sort());
    expect(JSON.stringify(recorded)).not.toMatch(/can-bo|Chức danh/);
    expect(JSON.parse(recorded[0]?.context ?? '')).toMatchObject({ actor: 'console', role: 'process', grant: null });
  });

  it('leaves the log as it was, byte for byte, with every reading and every rule', async () => {
    const now = await everything(city.house);
    expect(now.log.slice(0, before.log.length)).toEqual(before.log);
    expect(now.states).toEqual(before.states);
    expect(now.texts).toEqual(before.texts.map((text) => (text === stays ? stays : null)));
    for (const projection of Object.values(projections))
      expect(await check(city.house.store, city.house.readings.models, projection)).toMatchObject({ same: true });
    await expectNoViolation(city.house.store);
  });

  it('shows "đã xóa theo quy định" where text was: at the console', async () => {
    const args = ['history', '--unit', ids.unit, '--year', '2019'];
    const { out } = await typed(city.house.data, ...args);
    expect(out.match(/\[đã xóa theo quy định\]/g)).toHaveLength(2);
    expect(out).toContain(`“${stays}”`);
    const lines = JSON.parse((await typed(city.house.data, ...args, '--format', 'json')).out).lines as { texts: object[] }[];
    expect(lines.flatMap(({ texts }) => texts)).toEqual(
      expect.arrayContaining([expect.objectContaining({ id: keyOf(secret), text: null, erased: true })]),
    );
  });

  it('and says so over HTTP, in the dossier, its history and the names of who holds roles', async () => {
    const { leaves } = (await city.get('chu-tich', `/api/dossiers/${dossier}`)).body as { leaves: object[] };
    expect(leaves.slice(0, 4)).toMatchObject([
      { explanation: null, explanationErased: true },
      { explanation: null, explanationErased: true },
      { explanation: stays, explanationErased: false },
      { explanation: null, explanationErased: false },
    ]);
    const { items } = (await city.get('chu-tich', `/api/dossiers/${dossier}/history`)).body as { items: { texts: object[] }[] };
    expect(items.flatMap(({ texts }) => texts)).toMatchObject([
      { text: null, erased: true },
      { text: null, erased: true },
      { text: stays, erased: false },
    ]);
    const roles = (await city.get('quan-tri', `/api/jurisdictions/${ids.city}/roles`)).body.items as { person: string }[];
    expect(roles.find(({ person }) => person === idOf('can-bo'))).toMatchObject({ name: null, nameErased: true });
    expect(roles.find(({ person }) => person === idOf('chu-tich'))).toMatchObject({ nameErased: false });
  });

  it('is not missed by a check: a key destroyed is not a key lost', async () => {
    await makeBackup(city.house.data, at('new'), madeAt);
    expect((await lookThrough(at('new'))).texts).toEqual({ readable: 1, destroyed: 2, missing: [] });
    expect((await typed(city.house.data, 'backup', 'check', at('new'))).code).toBe(0);
  });

  describe('does not come back', () => {
    const gone = [null, null, stays];

    it('from a backup made since', async () => {
      await restoreBackup(at('new'), at('from-new'), undefined);
      expect(await textsIn(at('from-new'))).toEqual(gone);
      await inHouse(at('from-new'), ({ vault, people }) =>
        expect([isErased(vault, idOf('can-bo')), people.find(idOf('can-bo'))]).toEqual([true, null]),
      );
    });

    it('from an older backup, when the list kept apart is given; and its log is told of the act', async () => {
      await restoreBackup(at('old'), at('from-old'), join(city.house.data, 'erased'));
      expect(await textsIn(at('from-old'))).toEqual(gone);
      const [again, ...more] = await erasuresIn(at('from-old'));
      const [original] = (await logOf(city.house.store)).filter(({ type }) => type === 'PersonErased');
      expect([again?.id, again?.data, more]).toEqual([original?.id, original?.data, []]);
      expect(erasedIn(at('from-old'))).toEqual(erasedIn(city.house.data));
    });

    it('and does from an older backup alone: that is why the list is kept apart', async () => {
      await restoreBackup(at('old'), at('from-old-alone'), undefined);
      expect(await textsIn(at('from-old-alone'))).toEqual([secret, others, stays]);
    });

    it('from an older vault beside a newer log, also when the list was lost: the log knows', async () => {
      await restoreBackup(at('new'), at('mixed'), undefined);
      for (const part of ['vault.db', 'erased']) rmSync(join(at('mixed'), part), { recursive: true });
      cpSync(join(at('old'), 'vault.db'), join(at('mixed'), 'vault.db'));
      expect(await textsIn(at('mixed'))).toEqual(gone);
      expect(erasedIn(at('mixed'))).toEqual(erasedIn(city.house.data));
    });

    it('and an erasure that was broken off after the list was written is carried out and recorded by the next start', async () => {
      await restoreBackup(at('old'), at('broken-off'), undefined);
      const [origin, act] = [
        before.log[0]?.stream.slice('log-'.length) ?? '',
        new ErasedList(join(city.house.data, 'erased'), ''),
      ];
      expect(() => act.all()).toThrow(/another log/);
      const erasure = new ErasedList(join(city.house.data, 'erased'), origin).all()[0] as Erasure;
      new ErasedList(join(at('broken-off'), 'erased'), origin).add(erasure);
      expect(await textsIn(at('broken-off'))).toEqual(gone);
      expect(await erasuresIn(at('broken-off'))).toHaveLength(1);
      expect(await erasuresIn(at('broken-off'))).toHaveLength(1); // opened once more: nothing is recorded twice
    });

    it.each([
      ['a folder that is none', () => at('old'), /is no list of erasures/],
      ['a list that is damaged', () => damaged(), /damaged/],
    ])('a restore with %s is refused, and nothing is written', async (_what, list, words) => {
      const { code, complaint } = await typed(at('refused'), 'restore', at('old'), '--erased', list());
      expect([code, complaint]).toEqual([1, expect.stringMatching(words)]);
      expect(existsSync(at('refused'))).toBe(false);
    });
  });

  it('may be followed by a text found later, in a further act', async () => {
    const third = keyOf(stays);
    writeFileSync(at('texts'), `${third}\n\n`);
    const { code } = await typed(
      city.house.data,
      'person',
      'erase',
      '--id',
      idOf('can-bo'),
      ...basis,
      '--texts',
      at('texts'),
      '--yes',
    );
    expect(code).toBe(0);
    expect((await everything(city.house)).texts).toEqual([null, null, null]);
    const acts = (await logOf(city.house.store)).filter(({ type }) => type === 'PersonErased');
    expect(acts.map(({ data }) => (JSON.parse(data) as Erasure).keys)).toEqual([expect.any(Array), [third]]);
  });

  /** The id of a text, by its words, as the log had it before anything was erased. */
  function keyOf(words: string): string {
    const event = before.log.filter(({ type }) => type === 'LeafExplained')[before.texts.indexOf(words)];
    return (JSON.parse(event?.data ?? '') as { explanation: { key: string } }).explanation.key;
  }

  function damaged(): string {
    cpSync(join(city.house.data, 'erased'), at('damaged'), { recursive: true });
    for (const name of erasedIn(city.house.data)) cpSync(join(city.house.data, 'log.db'), join(at('damaged'), name));
    return at('damaged');
  }
});
