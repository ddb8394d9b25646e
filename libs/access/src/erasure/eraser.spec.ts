import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MemoryEventStore, StandingClock } from '#event-store';
import type { Receipt } from '#kernel';
import { SqliteVault } from '../vault';
import { Eraser, reapply, type Kept } from './eraser';
import { ErasedList } from './erased-list';
import type { ErasePerson } from './erasures.commands';
import { erasuresOf } from './erasures';
import { isErased } from './forget';

const [log, person] = [randomUUID(), randomUUID()];
const basis = { title: 'Quyết định xóa', number: 'MH-2026/04', date: '2026-01-05' };
const noReceipt = {} as Receipt;

describe('erasing a person', () => {
  let folder: string;
  let kept: Kept & { readonly store: MemoryEventStore };
  const forgotten: (string | boolean)[] = [];
  const clock = new StandingClock('2026-01-06T02:00:00.000Z');
  const key = (id: string) => kept.vault.keys([id]).get(id);

  const append = (stream: string, type: string, data: object, actor: string = person) =>
    kept.store.append(stream, 'any', [
      { id: randomUUID(), type, data: JSON.stringify(data), context: JSON.stringify({ actor }) },
    ]);
  const write = async (id: string) => {
    kept.vault.keep([{ id, key: Buffer.alloc(32, 7) }]);
    await append('dossier-1', 'LeafExplained', { explanation: { key: id, sealed: 'AAAA' } });
  };
  const record = async ({ log: _, ...erasure }: ErasePerson) => {
    await append(erasuresOf(log), 'PersonErased', erasure, 'console');
    return noReceipt;
  };

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'minhbach-eraser-'));
    kept = {
      log,
      store: new MemoryEventStore(),
      vault: new SqliteVault(':memory:'),
      list: new ErasedList(join(folder, 'erased'), log),
      forget: async (people) => void forgotten.push([...people].join(), isErased(kept.vault, person)),
    };
    forgotten.length = 0;
    kept.vault.addPeople([
      { id: person, signIn: 'can-bo', name: 'Cán bộ', passwordHash: 'hash', active: true, home: null, oneTimeUntil: null },
    ]);
    await write('t1');
  });
  afterEach(() => {
    kept.vault.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('stands in the list and is done in the vault before it is recorded: what is recorded has happened', async () => {
    const eraser = new Eraser(kept, clock, async (command) => {
      expect(kept.list.all().map(({ erasure }) => erasure)).toEqual([command.erasure]);
      expect([key('t1'), isErased(kept.vault, person)]).toEqual([null, true]);
      return record(command);
    });
    const [act] = await eraser.erase(person, basis, []);
    expect(act).toMatchObject({ person, basis, written: 1, named: 0, keys: ['t1'], orderedAt: clock.now() });
    expect(await reapply(kept)).toEqual([]);
  });

  it('is forgotten elsewhere before the vault forgets, and once more when they are out; afterwards only when all is to be done anew', async () => {
    await new Eraser(kept, clock, record).erase(person, basis, []);
    expect(forgotten).toEqual([person, false, person, true]);
    await reapply(kept);
    expect(forgotten).toHaveLength(4);
    await reapply(kept, true);
    expect(forgotten.slice(4)).toEqual([person, true]);
  });

  it('that could not be recorded is recorded later, once', async () => {
    const full = new Eraser(kept, clock, () => Promise.reject(new Error('The disk is full.')));
    await expect(full.erase(person, basis, [])).rejects.toThrow('The disk is full.');
    expect(key('t1')).toBeNull();
    const given: string[] = [];
    const eraser = new Eraser(kept, clock, (command) => (given.push(command.erasure), record(command)));
    await eraser.settle();
    await eraser.settle();
    expect(given).toEqual(kept.list.all().map(({ erasure }) => erasure));
  });

  it('also reaches what they were writing at that moment', async () => {
    let late = 0;
    const eraser = new Eraser(kept, clock, async (command) => {
      if ((late += 1) <= 2) await write(`late ${late}`);
      return record(command);
    });
    const acts = await eraser.erase(person, basis, []);
    expect(acts.map(({ keys }) => keys)).toEqual([['t1'], ['late 1'], ['late 2']]);
    expect(['t1', 'late 1', 'late 2'].map(key)).toEqual([null, null, null]);
  });

  it('changes nothing when the document is not named as it must be', async () => {
    const eraser = new Eraser(kept, clock, record);
    await expect(eraser.erase(person, { ...basis, number: ' ' }, [])).rejects.toMatchObject({ code: 'basis-needed' });
    expect([kept.list.all(), key('t1'), kept.vault.person(person)?.active]).toEqual([[], Buffer.alloc(32, 7), true]);
  });
});
