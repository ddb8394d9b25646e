import { Rejected } from '#kernel';
import { exampleFiles } from '../example-files';
import { checkJpeg, checkPng } from './pictures';

const judged = (check: (bytes: Buffer) => void, bytes: Buffer): string => {
  try {
    return (check(bytes), 'taken');
  } catch (error) {
    if (!(error instanceof Rejected)) throw error;
    return error.code;
  }
};
const png = (width: number, height: number) => {
  const bytes = exampleFiles.png();
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
};
/** With a frame of this mark and size before its scan. */
const jpeg = (width: number, height: number, mark = 0xc0) => {
  const frame = Buffer.from([0xff, mark, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  const [before, behind] = [exampleFiles.jpeg().subarray(0, 20), exampleFiles.jpeg().subarray(20)];
  return Buffer.concat([before, frame, behind]);
};

describe('the size of a picture', () => {
  it.each([
    [10_000, 10_000, 'taken'],
    [10_000, 10_001, 'evidence-bomb'],
    [60_000, 60_000, 'evidence-bomb'],
    [1, 0xffff_ffff, 'evidence-bomb'],
    [0xffff_ffff, 0xffff_ffff, 'evidence-bomb'],
    [0, 10, 'evidence-broken'],
    [10, 0, 'evidence-broken'],
  ])('PNG of %d × %d: %s', (width, height, answer) => expect(judged(checkPng, png(width, height))).toBe(answer));

  it.each([
    [10_000, 10_000, 'taken'],
    [10_000, 10_001, 'evidence-bomb'],
    [0, 10, 'evidence-broken'],
    [10, 0, 'evidence-broken'],
  ])('JPEG of %d × %d: %s', (width, height, answer) => expect(judged(checkJpeg, jpeg(width, height))).toBe(answer));

  it.each([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf])(
    'is read in a frame of every kind (%i)',
    (mark) => expect(judged(checkJpeg, jpeg(65_000, 65_000, mark))).toBe('evidence-bomb'),
  );

  it('is not read in a table', () => expect(judged(checkJpeg, jpeg(65_000, 65_000, 0xc4))).toBe('taken'));

  it('counts in a second picture of the same shot, too', () =>
    expect(judged(checkJpeg, Buffer.concat([jpeg(10, 10), jpeg(65_000, 65_000)]))).toBe('evidence-bomb'));

  it('stands where it always stands in a PNG, or the file is damaged', () => {
    const bytes = png(10, 10);
    const longer = Buffer.concat([bytes.subarray(0, 29), Buffer.alloc(1), bytes.subarray(29)]);
    longer.writeUInt32BE(14, 8);
    expect(judged(checkPng, longer)).toBe('evidence-broken');
  });
});
