import fc from 'fast-check';
import { isCalled, shortSlug, slug, typeWords } from './names';
import { laoCaiCity } from './shipped/lao-cai-city';

describe('names as look-up keys', () => {
  it.each([
    ['Phường Bình Minh', 'phuong-binh-minh', 'binh-minh'],
    ['Xã Đồng Tuyển', 'xa-dong-tuyen', 'dong-tuyen'],
    ['Thành phố Lào Cai', 'thanh-pho-lao-cai', 'lao-cai'],
    ['Thị xã Sa Pa', 'thi-xa-sa-pa', 'sa-pa'],
    ['Thị trấn Phố Lu', 'thi-tran-pho-lu', 'pho-lu'],
    ['Đặc khu Phú Quốc', 'dac-khu-phu-quoc', 'phu-quoc'],
    ['  XÃ   VẠN HÒA. ', 'xa-van-hoa', 'van-hoa'],
  ])('%s is found as %s or %s', (name, whole, short) => {
    expect([slug(name), shortSlug(name)]).toEqual([whole, short]);
  });

  it('"Vạn Hoà" and "Vạn Hòa" are one, composed or decomposed', () => {
    const ways = ['Vạn Hoà', 'Vạn Hòa'].flatMap((name) => [name.normalize('NFC'), name.normalize('NFD')]);
    expect(new Set(ways).size).toBe(4);
    expect(new Set(ways.map(slug))).toEqual(new Set(['van-hoa']));
  });

  it('a type word inside a name stays', () => {
    expect(shortSlug('Phường Xã Tắc')).toBe('xa-tac');
    expect(shortSlug('Phường Lào Cai')).toBe('lao-cai');
  });

  it('a person may leave out the type word, diacritics and capitals, and nothing else', () => {
    for (const written of ['Phường Bình Minh', 'bình minh', 'BINH MINH', 'binh-minh', 'phuong binh minh']) {
      expect(isCalled('Phường Bình Minh', written)).toBe(true);
    }
    for (const written of ['', '-', 'minh', 'xa-binh-minh', 'binh-minh-2'])
      expect(isCalled('Phường Bình Minh', written)).toBe(false);
  });

  it('a key is its own key (law)', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => slug(slug(name)) === slug(name)));
  });
});

describe('Thành phố Lào Cai before 01-03-2020', () => {
  const { units } = laoCaiCity;

  it('has 17 units: 12 phường and 5 xã', () => {
    const count = (type: string) => units.filter((unit) => unit.type === type).length;
    expect([units.length, count('phuong'), count('xa')]).toEqual([17, 12, 5]);
  });

  it('names each once, by type word and five-digit code, and finds each by its short key', () => {
    for (const { name, type, code } of units) {
      expect(name.startsWith(`${typeWords[type]} `)).toBe(true);
      expect(name).toBe(name.normalize('NFC'));
      expect(code).toMatch(/^02\d{3}$/);
      expect(units.filter((other) => isCalled(other.name, shortSlug(name)))).toHaveLength(1);
    }
    expect(new Set(units.map(({ code }) => code)).size).toBe(17);
  });
});
