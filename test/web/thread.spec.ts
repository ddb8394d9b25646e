import { dossierIdOf } from '#process';
import type { SealedText } from '#kernel';
import { idOf, ids, password } from '../api/small-city';
import { figuresOf, type LeafRead } from '../api/good-answer';
import { giving } from '../two-worlds/years';
import { cityInBrowser, inBrowser } from './browser';

const dossier = dossierIdOf(ids.government, ids.unit);
const appeal = idOf('appeal');

inBrowser('the thread of a leaf', () => {
  const here = cityInBrowser();
  const thread = () => here.window.page.getByRole('list', { name: 'Diễn biến của mục 1.1, theo thứ tự thời gian' });
  const history = async (question = '') =>
    (await here.city.get('thuong-truc', `/api/dossiers/${dossier}/history?${question}`).expect(200)).body;

  /** Handed in, returned with reasons, handed in anew, reviewed with a difference, appealed and decided: an act a day. */
  beforeAll(async () => {
    const { city } = here;
    const basis = { title: 'Văn bản thử nghiệm', number: 'MH-2019/02', date: '2019-01-02' };
    const panel = { grant: idOf('grant of panel'), person: idOf('nguoi-la'), from: '2019-01-02', basis, role: 'appeal-panel' };
    await city.give('quan-tri', 'roles/grant-role', { jurisdiction: ids.city, ...panel, scope: { kind: 'government' } });
    const give = giving(city, dossier);
    const { body } = await city.get('can-bo', `/api/dossiers/${dossier}`);
    const leaves = (body.leaves as LeafRead[]).filter(({ criterion }) => criterion !== null);
    for (const leaf of leaves) {
      await give('can-bo', 'self-assessment/assess-leaf', { leaf: leaf.code, revision: 0, figures: figuresOf(leaf) });
      const explanation = leaf.code === '1.1' ? 'Theo sổ theo dõi của ông A.' : 'Theo báo cáo năm.';
      await give('can-bo', 'self-assessment/explain-leaf', { leaf: leaf.code, revision: 1, explanation });
    }
    await give('chu-tich', 'self-assessment/submit-self-assessment', {});
    city.clock.set('2019-11-21T02:00:00.000Z');
    const reasons = ['1.1', '1.2'].map((leaf) => ({ leaf, reason: `Thiếu phụ lục của mục ${leaf}.` }));
    await give('thuong-truc', 'intake/return-submission', { leaves: reasons, until: '2019-11-25' });
    city.clock.set('2019-11-22T02:00:00.000Z');
    const explained = { leaf: '1.1', revision: 2, explanation: 'Đã bổ sung phụ lục 2.' };
    await give('can-bo', 'self-assessment/explain-leaf', explained);
    await city.give('chu-tich', 'self-assessment/submit-self-assessment', { dossier }, 'again').expect(201);
    await give('thuong-truc', 'intake/accept-submission', {});
    city.clock.set('2019-11-23T02:00:00.000Z');
    for (const { code, reviewedBy } of leaves) {
      const differs = { figures: { tasksDone: 85, tasksAssigned: 100 }, reason: '15 nhiệm vụ chưa xong.' };
      await give(reviewedBy, 'review/review-leaf', { leaf: code, revision: 0, ...(code === '1.1' && differs) });
    }
    for (const one of new Set(leaves.map(({ reviewedBy }) => reviewedBy)))
      await give(one, 'review/complete-review', { body: one });
    city.clock.set('2019-11-24T02:00:00.000Z');
    const grounds = ['1.1', '1.2'].map((leaf) => ({ leaf, grounds: `Văn bản lùi hạn của mục ${leaf}.` }));
    await give('chu-tich', 'appeal/lodge-appeal', { appeal, leaves: grounds });
    city.clock.set('2019-11-25T02:00:00.000Z');
    const decision = { upheld: true, figures: { tasksDone: 94, tasksAssigned: 100 }, reason: 'Có căn cứ.' };
    await give('nguoi-la', 'appeal/decide-appeal', { appeal, leaf: '1.1', ...decision });
    await city.house.told();
    const [first] = (await city.house.readings.history.of(dossier)).filter(({ type }) => type === 'LeafExplained');
    city.house.sealedTexts.erase(first?.texts.map(({ text }): SealedText => text) ?? []);
  }, 60_000);

  it('is told by the API whole: acts about the leaf alone, and those that name it among others', async () => {
    const { items } = await history('leaf=1.1');
    expect(items.map(({ type, leaves }: { type: string; leaves: string[] }) => `${type} ${leaves.join()}`)).toEqual([
      'LeafAssessed 1.1',
      'LeafExplained 1.1',
      'SubmissionReturned 1.1,1.2',
      'LeafExplained 1.1',
      'LeafReviewed 1.1',
      'AppealLodged 1.1,1.2',
      'AppealDecided 1.1',
    ]);
    expect((await history('leaf=1.1&type=AppealLodged')).items[0]).toMatchObject({ leaf: null, leaves: ['1.1', '1.2'] });
    expect((await history('leaf=9.9')).items).toEqual([]);
  });

  it('says in the order of time who in which capacity did what, and wrote what; and of what was erased that it was', async () => {
    const { page } = here.window;
    await here.window.signIn('thuong-truc', password);
    await page.goto(`/ho-so/${dossier}?leaf=1.1`);
    await thread().waitFor();
    const told = await thread().getByRole('listitem').allInnerTexts();
    const [, erased, returned, explained, reviewed, appealed, decided] = told;
    expect(told).toHaveLength(7);
    expect(erased).toMatch(/Giải trình mục 1\.1\.\s+người lập hồ sơ · 20\/11\/2019 09:00\s+giải trình: đã xóa theo quy định$/);
    expect(returned).toMatch(/Trả lại hồ sơ .*21\/11\/2019 .*lý do: Thiếu phụ lục của mục 1\.1\.$/s);
    expect(explained).toMatch(/người lập hồ sơ · 22\/11\/2019 .*giải trình: Đã bổ sung phụ lục 2\.$/s);
    expect(reviewed).toMatch(/kết quả khác tự chấm\..*23\/11\/2019 .*100 → 85.*lý do: 15 nhiệm vụ chưa xong\.$/s);
    expect(appealed).toMatch(/người đứng đầu đơn vị · 24\/11\/2019 .*căn cứ đề nghị: Văn bản lùi hạn của mục 1\.1\.$/s);
    expect(decided).toMatch(/Tổ phúc tra chấp nhận .*25\/11\/2019 .*85 → 94.*lý do: Có căn cứ\.$/s);
    expect(await page.getByText('Theo sổ theo dõi').count()).toBe(0);
    expect(await here.window.barriers()).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await here.window.tooWide()).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('list', { name: 'The course of leaf 1.1, in the order of time' }).waitFor();
  });

  it('is as it was known on a day that is looked back to', async () => {
    await here.window.signIn('thuong-truc', password);
    await here.window.page.goto(`/ho-so/${dossier}?leaf=1.1&on=2019-11-22`);
    await thread().waitFor();
    expect(await thread().getByRole('listitem').count()).toBe(4);
  });
});
