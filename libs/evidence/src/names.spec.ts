import fc from 'fast-check';
import { cleanName, givenName, nameFor } from './names';

describe('the name of a file', () => {
  it.each([
    ['Báo cáo 2019.pdf', 'Báo cáo 2019.pdf'],
    ['Ba\u0301o ca\u0301o.pdf', 'Báo cáo.pdf'],
    ['../../../etc/passwd', 'passwd'],
    ['C:\\Users\\an\\bao-cao.docx', 'bao-cao.docx'],
    ['C:bao-cao.docx', 'C_bao-cao.docx'],
    ['a\0b\r\nc.pdf', 'abc.pdf'],
    ['bao-cao\u202Efdp.exe', 'bao-caofdp.exe'],
    ['\u200Bbáo\u00A0cáo\u2003.pdf', 'báo cáo .pdf'],
    ['  ..báo cáo.pdf. . ', 'báo cáo.pdf'],
    ['CON', '_CON'],
    ['nul.pdf', '_nul.pdf'],
    ['COM1.tar.pdf', '_COM1.tar.pdf'],
    ['console.pdf', 'console.pdf'],
    ['a<b>:"|?*.pdf', 'a_b______.pdf'],
    ['a\uD800b.pdf', 'ab.pdf'],
  ])('%j becomes %j', (written, clean) => expect(cleanName(written)).toBe(clean));

  it.each(['', '   ', '..', '/', 'a/', '\u202E\u200B', '???', '\uD800'])('%j is refused', (written) =>
    expect(() => cleanName(written)).toThrow(expect.objectContaining({ code: 'bad-file-name' })),
  );

  it('a very long one is cut, and keeps its ending', () => {
    const name = cleanName(`${'Báo cáo '.repeat(200)}.docx`);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
    expect(name).toMatch(/^Báo cáo .*\.docx$/);
  });

  it('gets the ending of what the file is', () => {
    expect(nameFor('ảnh.JPEG', 'image/jpeg')).toBe('ảnh.JPEG');
    expect(nameFor('ảnh.jpg', 'image/jpeg')).toBe('ảnh.jpg');
    expect(nameFor('báo cáo.exe', 'application/pdf')).toBe('báo cáo.exe.pdf');
    expect(nameFor('báo cáo', 'image/png')).toBe('báo cáo.png');
  });

  it('that was erased is replaced by the hash', () =>
    expect(givenName(null, 'application/pdf', 'ab'.repeat(32))).toBe('minh-chung-abababababab.pdf'));

  it('whatever it was, is safe or refused, and clean stays clean', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (written) => {
        let name: string;
        try {
          name = cleanName(written);
        } catch (error) {
          return expect(error).toMatchObject({ code: 'bad-file-name', refusal: 'invalid' });
        }
        expect(name).not.toMatch(/[/\\\p{Cc}\p{Cf}<>:"|?*]|^[. ]|[. ]$|^(con|nul|aux|prn)(\.|$)/iu);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(210);
        expect(name.isWellFormed() && name === name.normalize('NFC')).toBe(true);
        return expect(cleanName(name)).toBe(name);
      }),
      { numRuns: 1_000 },
    ));
});
