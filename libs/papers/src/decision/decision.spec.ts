import { strFromU8, unzipSync } from 'fflate';
import { shippedRegulation } from '#regulation';
import { decisionOf, type Recognition } from './decision';
import { writeDecision } from './write-decision';

const government: Recognition = {
  kind: 'government',
  jurisdictionName: 'Thành phố Thử Nghiệm',
  period: '2018',
  regulation: shippedRegulation('lao-cai-government-2014'),
  day: '2018-12-28',
  units: [
    { unitName: 'Phường Một & <Hai>', total: '179/2', className: 'Trong sạch, vững mạnh' },
    { unitName: 'Xã Ba', total: null, className: null },
  ],
  notice: null,
};
const party: Recognition = { ...government, kind: 'party', regulation: shippedRegulation('lao-cai-party-2018') };

describe('a draft decision of recognition', () => {
  it('has the form of its day: Thông tư 01/2011 until 4 March 2020, Nghị định 30/2020 from then on', () => {
    const before = decisionOf({ ...government, day: '2020-03-04' });
    const since = decisionOf({ ...government, day: '2020-03-05' });
    expect(before.form).toMatchObject({ name: 'thong-tu-01-2011', pageNumber: 'bottom-right', italicGrounds: false });
    expect(since.form).toMatchObject({ name: 'nghi-dinh-30-2020', pageNumber: 'top-centre', italicGrounds: true });
    expect([before.grounds.at(-1)?.slice(-1), since.grounds.at(-1)?.slice(-1)]).toEqual([',', '.']);
    expect(since.grounds.slice(0, -1).every((ground) => ground.endsWith(';'))).toBe(true);
  });

  it('rests on the law on local government of its day', () => {
    const law = (day: string) => decisionOf({ ...government, day }).grounds[0];
    expect(law('2015-12-31')).toBe('Căn cứ Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân;');
    expect(law('2016-01-01')).toBe('Căn cứ Luật Tổ chức chính quyền địa phương;');
  });

  it('of the Party it is headed, numbered and signed as papers of the Party are', () => {
    const { issuer, motto, number, authority, signer, grounds, articles } = decisionOf(party);
    expect({ issuer, motto, signer }).toEqual({
      issuer: ['THÀNH ỦY THỬ NGHIỆM', '*'],
      motto: ['ĐẢNG CỘNG SẢN VIỆT NAM'],
      signer: ['T/M BAN THƯỜNG VỤ', 'BÍ THƯ'],
    });
    expect(number).toMatch(/^Số +-QĐ\/TU$/);
    expect(authority).toBe('BAN THƯỜNG VỤ THÀNH ỦY THỬ NGHIỆM QUYẾT ĐỊNH');
    expect(grounds.every((ground) => ground.startsWith('- '))).toBe(true);
    expect(articles.join()).not.toMatch(/Ủy ban nhân dân|\.\/\./);
  });

  it('leaves number, day and names to the records office', () => {
    const { number, place, signer, annex } = decisionOf(government);
    expect(number).toMatch(/^Số: +\/QĐ-UBND$/);
    expect(place).toMatch(/^Thử Nghiệm, ngày +tháng 12 năm 2018$/);
    expect(signer).toEqual(['CHỦ TỊCH']);
    expect(annex.note).not.toMatch(/số \d|ngày \d/);
  });

  it('of an illustrative history it has no number in the form of a real one, and says what it is on every page', async () => {
    const notice = 'DỮ LIỆU MINH HỌA – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ';
    const decision = decisionOf({ ...government, notice });
    expect(JSON.stringify(decision)).not.toContain('QĐ-UBND');
    const parts = unzipSync(await writeDecision(decision));
    const headers = Object.keys(parts).filter((name) => /^word\/header\d+\.xml$/.test(name));
    expect(headers).toHaveLength(4); // first and later pages, of decision and list
    for (const name of headers) expect(strFromU8(parts[name]!)).toContain(notice);
  });

  it('names those who are recognised and nobody else, with their points as they are read', async () => {
    expect(decisionOf(government).articles[0]).toBe(
      'Công nhận 02 đơn vị đạt danh hiệu “Chính quyền cơ sở trong sạch, vững mạnh” năm 2018 (có danh sách kèm theo).',
    );
    expect(decisionOf(government).annex.rows).toEqual([
      ['1', 'Phường Một & <Hai>', '89,50', 'Trong sạch, vững mạnh', ''],
      ['2', 'Xã Ba', '', '', ''],
    ]);
    const words = strFromU8(unzipSync(await writeDecision(decisionOf(government)))['word/document.xml']!);
    expect(words.includes('Phường Một &amp; &lt;Hai&gt;')).toBe(true);
  });

  it('the same content has the same bytes', async () => {
    const once = await writeDecision(decisionOf(government));
    jest.useFakeTimers({ now: new Date('2031-05-05T05:05:05Z'), doNotFake: ['nextTick', 'setImmediate', 'setTimeout'] });
    const again = await writeDecision(decisionOf(government)).finally(() => jest.useRealTimers());
    expect(again.equals(once)).toBe(true);
  });
});
