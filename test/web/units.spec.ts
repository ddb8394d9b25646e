import { ids, password } from '../api/small-city';
import { cityInBrowser, inBrowser } from './browser';
import { choose, give, giveUntilDone, press, write } from './hands';

inBrowser('the units of a city and its target', () => {
  const here = cityInBrowser();
  async function at(name = 'quan-tri', width = 1280) {
    await here.window.page.setViewportSize({ width, height: 800 });
    await here.window.signIn(name, password);
    await here.window.page.goto('/quan-tri/don-vi');
    return here.window.page;
  }
  const form = (name: string) => here.window.page.getByRole('region', { name, exact: true });
  const unitNow = async (id: string) => {
    const { body } = await here.city.get('quan-tri', '/api/jurisdictions/thu-nghiem/units');
    return body.items.find((one: { id: string }) => one.id === id);
  };
  async function writeBasis(within: ReturnType<typeof form>, title: string, document = false) {
    await within.getByLabel('Căn cứ (tên văn bản)').fill(title);
    if (!document) return;
    await within.getByLabel('Số văn bản').fill('MH-2019/01');
    await write(here.window, 'Ngày văn bản', '11/11/2019', within);
  }

  it('a unit is entered from the day on which it exists; the refusal of a wrong name is the engine’s own sentence', async () => {
    const page = await at();
    const enter = form('Ghi nhận đơn vị');
    await press('Ghi nhận đơn vị', enter);
    await enter.getByText('Cần tên, ngày bắt đầu và căn cứ.').waitFor();
    await enter.getByLabel('Tên đơn vị').fill('Đồng Mẫu');
    await write(here.window, 'Có từ ngày', '30/11/2004', enter);
    await writeBasis(enter, 'Danh mục đơn vị hành chính');
    await give(here.window, 'Ghi nhận đơn vị', { within: enter });
    await enter.getByText('Tên đơn vị phải bắt đầu bằng "Phường".').waitFor();
    await enter.getByLabel('Tên đơn vị').fill('Phường Đồng Mẫu');
    await giveUntilDone(here.window, 'Ghi nhận đơn vị', { within: enter, does: /Phường Đồng Mẫu/ });
    await page.getByRole('button', { name: 'Phường Đồng Mẫu' }).click();
    await page.getByRole('link', { name: 'Xem các năm của đơn vị' }).click();
    await page.getByText('Bạn chưa được xem hồ sơ nào của đơn vị này.').waitFor();
  });

  it('what a unit is like is described, line by line, and begun with what was described last', async () => {
    const page = await at('quan-tri', 360);
    const open = () => page.getByRole('button', { name: 'Phường Phố Mới' }).click();
    await open();
    const describe = form('Đặc điểm tình hình');
    await describe.getByLabel('Nội dung').fill('Tổ dân phố');
    await press('Ghi đặc điểm tình hình', describe);
    await describe.getByText('Cần ngày, căn cứ và ít nhất một dòng đủ nội dung và số liệu.').waitFor();
    await describe.getByLabel('Số liệu').fill('31');
    await describe.getByRole('button', { name: 'Thêm dòng' }).click();
    await describe.getByLabel('Nội dung').nth(1).fill('Dự án đang triển khai');
    await describe.getByLabel('Số liệu').nth(1).fill('20');
    await writeBasis(describe, 'Báo cáo của phường');
    expect(await here.window.barriers()).toEqual([]);
    expect(await here.window.tooWide()).toBeLessThanOrEqual(0);
    await giveUntilDone(here.window, 'Ghi đặc điểm tình hình', { within: describe, does: /không tính vào điểm/ });
    await page
      .getByRole('row', { name: /Phố Mới/ })
      .getByText('ngày 20/11/2019')
      .waitFor();
    expect((await unitNow(ids.other)).situation).toMatchObject({
      on: '2019-11-20',
      facts: [
        { label: 'Tổ dân phố', value: '31' },
        { label: 'Dự án đang triển khai', value: '20' },
      ],
    });
    await page.reload();
    await open();
    expect(
      await describe.getByLabel('Số liệu').evaluateAll((all) => all.map((one) => (one as unknown as Written).value)),
    ).toEqual(['31', '20', '']);
  });

  it('a change is recorded as a legal act has it, shown on both units’ pages, and withdrawn where it was wrong', async () => {
    const page = await at();
    const open = () => page.getByRole('button', { name: 'Phường Phố Mới' }).click();
    await open();
    const changes = form('Sáp nhập, chia tách, đổi tên, điều chỉnh địa giới');
    await choose(here.window, 'Thay đổi của Phường Phố Mới', 'Chuyển về từ ngoài', changes);
    expect(await changes.getByLabel('Đơn vị liên quan').count()).toBe(0); // such a change names no unit of the city
    await choose(here.window, 'Thay đổi của Phường Phố Mới', 'Sáp nhập vào', changes);
    await choose(here.window, 'Đơn vị liên quan', 'Phường Bình', changes);
    await write(here.window, 'Có hiệu lực từ ngày', '01/03/2020', changes);
    await press('Ghi nhận thay đổi', changes);
    await changes.getByText(/^Cần đơn vị hoặc nơi liên quan, ngày hiệu lực, văn bản pháp lý có số và ngày\.$/).waitFor();
    await writeBasis(changes, 'Nghị quyết sắp xếp đơn vị hành chính', true);
    expect(await here.window.barriers()).toEqual([]);
    await giveUntilDone(here.window, 'Ghi nhận thay đổi', {
      within: changes,
      does: /^Phường Phố Mới – Sáp nhập vào đơn vị khác: Phường Bình .*; có hiệu lực từ ngày 01\/03\/2020\./,
    });
    await changes.getByText(/^sáp nhập vào Phường Bình .* từ ngày 01\/03\/2020$/).waitFor();
    await page.goto(`/don-vi/${ids.unit}`);
    await page.getByText(/^Nhận sáp nhập Phường Phố Mới/).waitFor();
    await page.goto('/quan-tri/don-vi');
    await open();
    await changes.getByRole('button', { name: /^Rút ghi nhận: sáp nhập vào/ }).click();
    const wrong = changes.locator('.held-role');
    await writeBasis(wrong, 'Văn bản đính chính');
    await giveUntilDone(here.window, 'Rút ghi nhận', { within: wrong, does: /không còn hiện nữa/ });
    await wrong.waitFor({ state: 'detached' });
    expect((await unitNow(ids.other)).lineage).toEqual([]);
  });

  it('the target is set in per cent with a decimal comma, and what stands is said beside', async () => {
    await at('quan-tri', 360);
    const target = form('Chỉ tiêu đạt danh hiệu');
    await target.getByText('Chỉ tiêu: đến năm 2020 có ít nhất 80 % đơn vị đạt').waitFor();
    await target.getByLabel('Tỷ lệ đơn vị đạt (%)').fill('82,5');
    await press('Ghi nhận chỉ tiêu', target);
    await target.getByText('Cần tỷ lệ phần trăm, năm bốn chữ số và căn cứ.').waitFor();
    await target.getByLabel('Đến năm đánh giá').fill('2021');
    await writeBasis(target, 'Nghị quyết');
    await giveUntilDone(here.window, 'Ghi nhận chỉ tiêu', {
      within: target,
      does: /ít nhất 82,5 % đơn vị đạt danh hiệu đến năm 2021/,
    });
    await target.getByText('Chỉ tiêu: đến năm 2021 có ít nhất 82,5 % đơn vị đạt').waitFor(); // and not 83
    const { body } = await here.city.get('quan-tri', '/api/attainment/over-years?city=thu-nghiem');
    expect(body.items.map((one: { target: string; targetBy: number }) => [one.target, one.targetBy])).toContainEqual([
      '33/40',
      2021,
    ]);
    expect(await here.window.barriers()).toEqual([]);
    expect(await here.window.tooWide()).toBeLessThanOrEqual(0);
  });

  it('who does not administer a city is told so', async () => {
    const page = await at('thuong-truc');
    await page.getByText('Trang này dành cho quản trị thành phố.').waitFor();
  });
});

interface Written {
  readonly value: string;
}
