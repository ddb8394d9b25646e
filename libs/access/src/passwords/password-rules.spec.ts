import { dictionary } from '@zxcvbn-ts/language-common';
import local from './common-passwords.json';
import { checkPassword, weighPassword } from './password-rules';

const refused = (code: string) => expect.objectContaining({ code, refusal: 'invalid' });

describe('a password', () => {
  it.each(['', 'ngắn', 'mười một ch', 'x'.repeat(257)])(
    'of less than 12 or more than 256 characters is refused: "%s"',
    (password) => expect(() => checkPassword(password)).toThrow(refused('weak-password')),
  );

  it.each([
    'ruộng bậc thang nở muộn',
    'mười chữ cái',
    'mat-khau-thu-nghiem',
    'correct horse battery staple',
    'Trời mưa thì dắt trâu về 7',
    'x9Kq-27fLm-Tz4w',
    'tôi thích ăn xôi gấc buổi sáng',
    'dragon monkey football sunshine',
    'a'.repeat(100) + ' nhưng có cả chữ khác',
  ])('of one’s own is taken: "%s"', (password) => expect(() => checkPassword(password, 'binh-minh.can-bo')).not.toThrow());

  it.each([
    ['a common one', 'qwertyuiop[]'],
    ['a common one', 'Một hai ba bốn năm'],
    ['with marks', 'Mật Khẩu Của Tôi'],
    ['with digits around it', '123matkhau2019'],
    ['with digits between', 'matkhau2019vietnam'],
    ['with signs', 'Mat-Khau@2019!!'],
    ['disguised', 'P@ssw0rd2019'],
    ['twice', 'matkhaumatkhau'],
    ['two of them', 'anhyeuemvietnam'],
    ['a name and a year', 'NguyenVanA1990'],
    ['a place and a year', 'Lào Cai 2019!'],
    ['this program', 'minh-bach-2019'],
    ['a slogan', 'Độc lập - Tự do - Hạnh phúc'],
    ['digits only: an identity card', '010203040506'],
    ['a date and a telephone', '01/01/1990 0912345678'],
    ['one letter', 'aaaaaaaaaaaaaaa'],
    ['a few letters over and over', 'abcabcabcabc'],
    ['a few letters over and over, and a year', 'hahahahahaha2019'],
    ['keys in a row', '1qaz2wsx3edc'],
    ['keys in a row, and all of them', '1qaz2wsx3edc4rfv'],
    ['known from breaches', 'supernatural'],
    ['known from breaches, and a year', 'supernatural2019'],
    ['known from breaches, whatever it means', 'ghhh47hj7649'],
    ['the sign-in name', 'binh-minh.can-bo'],
    ['the sign-in name and a year', 'BinhMinhCanBo2019'],
  ])('that others would guess is refused: %s, "%s"', (_, password) =>
    expect(() => checkPassword(password, 'binh-minh.can-bo')).toThrow(refused('common-password')),
  );

  it('of letters composed in another way is the same password', () =>
    expect(() => checkPassword('mật khẩu của tôi'.normalize('NFD'))).toThrow(refused('common-password')));

  it('of signs alone is weighed as it is written', () => {
    expect(() => checkPassword('}|"~<?:>{_+)(*')).not.toThrow();
    expect(() => checkPassword('!@#$%^&*()_+')).toThrow(refused('common-password'));
  });

  it('takes more tries the less of it others would think of', () => {
    const tries = ['matkhaumatkhau', 'matkhau2019vietnam', 'mười chữ cái', 'ruộng bậc thang nở muộn'].map(
      (password) => weighPassword(password).tries,
    );
    expect(tries).toEqual([...tries].sort((a, b) => a - b));
    expect(tries.map((each) => each >= 9)).toEqual([false, false, true, true]);
  });

  it('is weighed in its beginning and its end when it is long', () => {
    const one = 'ruộng bậc thang nở muộn';
    expect(weighPassword('a'.repeat(200) + one).tries).toBeGreaterThan(9);
    expect(weighPassword(one + 'a'.repeat(200)).tries).toBeGreaterThan(9);
    expect(weighPassword('a'.repeat(256)).tries).toBeLessThan(9);
  });

  it('is held against passwords from breaches, and against what comes to mind here, written as it is compared', () => {
    expect(Object.values(dictionary).flat().length).toBeGreaterThan(50_000);
    expect(local.length).toBeGreaterThan(500);
    expect(new Set(local).size).toBe(local.length);
    expect(local.filter((word) => !/^[a-z0-9]+$/.test(word))).toEqual([]);
  });
});
