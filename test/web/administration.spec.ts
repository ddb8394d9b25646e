import { hashOf, shippedRegulation } from '#regulation';
import { ids, password } from '../api/small-city';
import { cityInBrowser, inBrowser } from './browser';
import { choose, give, write } from './hands';

inBrowser('the pages of administration, of regulations and of a unit', () => {
  const here = cityInBrowser();
  async function at(name: string, path: string, width = 1280) {
    await here.window.page.setViewportSize({ width, height: 800 });
    await here.window.signIn(name, password);
    await here.window.page.goto(path);
    return here.window.page;
  }

  it('a regulation is checked whole, every problem listed, and a sound one published under its hash', async () => {
    const page = await at('quan-tri', '/quan-tri/quy-dinh', 360);
    const sound = { ...shippedRegulation('lao-cai-government-2014'), code: 'thu-nghiem-2020' };
    const file = (content: object) => ({
      name: 'quy-dinh.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(content)),
    });
    const check = () => page.getByRole('button', { name: 'Kiểm tra', exact: true }).click();
    await page.getByLabel('Tệp quy định').setInputFiles(file({ ...sound, maximum: '90', precision: 9 }));
    await check();
    await page.getByText(/^Còn \d+ chỗ phải sửa$/).waitFor();
    expect(await here.window.barriers()).toEqual([]);
    expect(await here.window.tooWide()).toBeLessThanOrEqual(0);
    await page.getByLabel('Tệp quy định').setInputFiles(file(sound));
    await check();
    await page.getByText(hashOf(sound)).waitFor();
    await give(here.window, 'Ban hành quy định');
    const published = page.getByRole('row', { name: new RegExp(hashOf(sound).slice(0, 12)) });
    await published.getByRole('link').click();
    await page.getByRole('heading', { name: /^TC1\. / }).waitFor();
    await page.getByText(hashOf(sound)).waitFor();
    expect(await here.window.barriers()).toEqual([]);
    expect(await here.window.tooWide()).toBeLessThanOrEqual(0);
  });

  it('a cycle is opened by choosing; what is not in order is refused in words', async () => {
    const page = await at('quan-tri', '/quan-tri/ky');
    await choose(here.window, 'Quy định áp dụng', 'tổ chức cơ sở đảng');
    await page.getByRole('textbox', { name: 'Kỳ đánh giá' }).fill('2020');
    await give(here.window, 'Mở kỳ đánh giá');
    await page
      .getByRole('alert')
      .getByText(/^Thiếu hạn của bước: Tự đánh giá, tự chấm điểm; Tiếp nhận hồ sơ; .*Quyết định\.$/)
      .waitFor();
    const days: readonly (readonly [string, string])[] = [
      ['Tự đánh giá, tự chấm điểm', '30/11/2020'],
      ['Tiếp nhận hồ sơ', '05/12/2020'],
      ['Thẩm định', '15/12/2020'],
      ['Đề nghị thẩm định lại', '20/12/2020'],
      ['Quyết định', '31/12/2020'],
    ];
    for (const [stage, day] of days) {
      await write(here.window, stage, day);
    }
    expect(await here.window.barriers()).toEqual([]);
    await give(here.window, 'Mở kỳ đánh giá');
    const row = page.getByRole('row', { name: /2020/ });
    await row.getByText('Đang mở').waitFor();
    await row.getByRole('button').click();
    await page.getByRole('link', { name: 'Phường Phố Mới' }).waitFor();
    expect(await here.window.barriers()).toEqual([]);
  });

  it('a unit’s page shows the years of the kinds that the reader may see, in English and on a phone', async () => {
    const page = await at('thuong-truc', `/don-vi/${ids.unit}`, 360);
    await page.getByRole('link', { name: '2019' }).waitFor();
    expect(await page.getByRole('heading', { name: 'Tổ chức đảng' }).count()).toBe(0);
    expect(await here.window.barriers()).toEqual([]);
    expect(await here.window.tooWide()).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('No year is decided yet').waitFor();
    await page.getByRole('link', { name: '2019' }).click();
    await page.getByRole('heading', { name: 'Score sheet' }).waitFor();
  });

  it('a unit’s page tells in words how it came from others or went into them, with the way to those others', async () => {
    const name = /^Phường Bình/;
    const basis = { title: 'Nghị quyết sắp xếp đơn vị hành chính', number: 'MH-2019/01', date: '2019-11-11' };
    const on = { jurisdiction: ids.city, unit: ids.other, basis };
    const record = (fields: object) => here.city.give('quan-tri', 'territory/record-lineage', { ...on, ...fields }).expect(201);
    await record({ change: 'transferred', outside: 'xã Cốc Mây, huyện Minh Sơn', from: '2015-01-01' });
    await record({ change: 'merged-into', others: [ids.unit], from: '2020-03-01' });
    await here.city.house.told();
    const page = await at('thuong-truc', `/don-vi/${ids.other}`, 360);
    const told = page.getByRole('list', { name: 'Sáp nhập, chia tách, đổi tên, điều chỉnh địa giới' });
    await told.getByText(/^Chuyển về địa bàn từ xã Cốc Mây, huyện Minh Sơn từ ngày 01\/01\/2015/).waitFor();
    await told
      .getByText(/^Sáp nhập vào Phường Bình .* từ ngày 01\/03\/2020 \(Nghị quyết .*, số MH-2019\/01, ngày 11\/11\/2019\)$/)
      .waitFor();
    expect(await here.window.barriers()).toEqual([]);
    expect(await here.window.tooWide()).toBeLessThanOrEqual(0);
    await told.getByRole('link', { name }).click();
    await page.getByRole('heading', { name, level: 1 }).waitFor();
    await page.getByText(/^Nhận sáp nhập Phường Phố Mới từ ngày 01\/03\/2020/).waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText(/^Took in Phường Phố Mới from 01\/03\/2020 on/).waitFor();
  });

  it('of a unit of which no dossier may be read, that is said', async () => {
    const page = await at('don-vi-khac', `/don-vi/${ids.unit}`);
    await page.getByText('Bạn chưa được xem hồ sơ nào của đơn vị này.').waitFor();
    expect(await page.getByRole('table').count()).toBe(0);
    await page.goto(`/don-vi/${ids.city}`);
    await page.getByText('Không có đơn vị này ở nơi bạn giữ vai trò.').waitFor();
  });

  it('a unit’s page tells beside its years what it is like', async () => {
    const described = { label: 'Tổ dân phố thuộc diện giải phóng mặt bằng', value: '28' };
    const basis = { title: 'Báo cáo của phường', number: 'MH-2019/06', date: '2019-09-18' };
    const on = { jurisdiction: ids.city, unit: ids.unit, on: '2019-09-18', facts: [described], basis };
    await here.city.give('quan-tri', 'territory/describe-situation', on).expect(201);
    await here.city.house.told();
    const page = await at('thuong-truc', `/don-vi/${ids.unit}`, 360);
    const told = page.getByRole('region', { name: 'Đặc điểm tình hình' });
    await told.getByText('ngày 18/09/2019', { exact: true }).waitFor();
    expect(await told.getByRole('term').allInnerTexts()).toEqual([described.label]);
    expect(await told.getByRole('definition').allInnerTexts()).toEqual([described.value]);
    await told.getByText('(Báo cáo của phường, số MH-2019/06, ngày 18/09/2019)').waitFor();
    expect(await here.window.barriers()).toEqual([]);
    expect(await here.window.tooWide()).toBeLessThanOrEqual(0);
  });
});
