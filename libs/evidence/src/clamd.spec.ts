import { Readable } from 'node:stream';
import { Clamd } from './clamd';
import { exampleClamd, exampleSignature, exampleVirus, type Manner } from './example-clamd';

describe('the virus scanner', () => {
  const said: string[] = [];
  const ask = async (manner: Manner, content: Buffer) => {
    const scanner = await exampleClamd(manner);
    try {
      const clamd = new Clamd(scanner.address, manner === 'silent' ? 200 : 20_000, (line) => void said.push(line));
      return { found: await clamd.scan(Readable.from([content.subarray(0, 3), Buffer.alloc(0), content.subarray(3)])), scanner };
    } finally {
      await scanner.close();
    }
  };
  beforeEach(() => said.splice(0));

  it('hears every byte, and finds nothing in what is clean', async () => {
    const content = Buffer.alloc(3_000_000, 'Báo cáo ');
    const { found, scanner } = await ask('honest', content);
    expect(found).toBeNull();
    expect(scanner.scanned.map((one) => one.equals(content))).toEqual([true]);
  });

  it('names what it found', async () =>
    expect((await ask('honest', Buffer.from(`%PDF-1.4 ${exampleVirus}`))).found).toBe(exampleSignature));

  it.each(['silent', 'hangs up', 'too small', 'babbles'] as const)(
    'that is %s has not said that a file is clean',
    async (manner) => {
      await expect(ask(manner, Buffer.alloc(3_000_000))).rejects.toMatchObject({ code: 'scanner-unreachable', refusal: 'busy' });
      expect(said).toHaveLength(1);
    },
  );

  it('that is not there has not said that a file is clean', async () => {
    const gone = await exampleClamd();
    await gone.close();
    for (const address of [gone.address, 'unix:///nowhere/clamd.sock']) {
      const clamd = new Clamd(address, 20_000, (line) => void said.push(line));
      await expect(clamd.scan(Readable.from(['x']))).rejects.toMatchObject({ code: 'scanner-unreachable' });
    }
    expect(said.join()).toMatch(/ECONNREFUSED.*ENOENT/);
  });
});
