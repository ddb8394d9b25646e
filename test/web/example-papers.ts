import { crc32, deflateSync } from 'node:zlib';

const chunk = (name: string, data: Buffer) => {
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(Buffer.concat([Buffer.from(name), data])));
  return Buffer.concat([size, Buffer.from(name), data, sum]);
};

/** A picture of one grey. */
export function picture(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8; // bits; grey
  const lines = Buffer.alloc((width + 1) * height, 0xb0);
  for (let line = 0; line < height; line += 1) lines[line * (width + 1)] = 0;
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  const parts = [chunk('IHDR', head), chunk('IDAT', deflateSync(lines)), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([signature, ...parts]);
}

const stream = (said: string, data: Buffer) =>
  Buffer.concat([Buffer.from(`<<${said}/Length ${data.length}>>stream\n`), data, Buffer.from('\nendstream')]);

/** Two A4 pages: words, with a script that wants to run; and a black square, scanned as a fax is (CCITT group 4: a bit for each line like the one above). */
export function twoPages(): Buffer {
  const side = 64;
  const fax = Buffer.from([...Array<number>(side / 8).fill(0xff), 0x00, 0x10, 0x01]);
  const scan = `/Type/XObject/Subtype/Image/Width ${side}/Height ${side}/BitsPerComponent 1/ColorSpace/DeviceGray/Decode[1 0]/Filter/CCITTFaxDecode/DecodeParms<</K -1/Columns ${side}/Rows ${side}>>`;
  const page = (drawn: number) =>
    Buffer.from(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${drawn} 0 R/Resources<</Font<</F 8 0 R>>/XObject<</S 9 0 R>>>>>>`,
    );
  const objects = [
    Buffer.from('<</Type/Catalog/Pages 2 0 R/OpenAction 7 0 R>>'),
    Buffer.from('<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>'),
    page(5),
    page(6),
    stream('', Buffer.from('BT /F 24 Tf 72 700 Td (Bao cao nam 2019) Tj ET')),
    stream('', Buffer.from('q 200 0 0 200 72 500 cm /S Do Q')),
    Buffer.from('<</S/JavaScript/JS(app.alert\\("it ran"\\))>>'),
    Buffer.from('<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>'),
    stream(scan, fax),
  ];
  const places: number[] = [];
  let file = Buffer.from('%PDF-1.4\n');
  objects.forEach((object, index) => {
    places.push(file.length);
    file = Buffer.concat([file, Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.concat([file, Buffer.from(end)]);
}
