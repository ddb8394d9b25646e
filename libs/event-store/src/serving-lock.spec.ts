import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ServingLock, Unusable } from '#event-store';

describe('a data folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lock-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is served by one at a time: the second is refused in one sentence, and may once the first has ended', () => {
    const first = ServingLock.take(folder);
    expect(() => ServingLock.take(folder)).toThrow(Unusable);
    expect(() => ServingLock.take(folder)).toThrow(/^Another server is working with [^\n]*\.$/);
    first.release();
    ServingLock.take(folder).release();
  });
});
