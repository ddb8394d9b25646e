import { randomUUID } from 'node:crypto';
import { MemoryEventStore, type EventStore, type NewEvent } from '#event-store';
import type { RoleEvent } from './roles.events';
import { RolesBook } from './roles-book';

const basis = { title: 'Quyết định phân công' };
const stored = ({ type, data }: RoleEvent): NewEvent => ({ id: randomUUID(), type, data: JSON.stringify(data), context: '{}' });
const granted = (grant: string, person: string): RoleEvent => ({
  type: 'RoleGranted',
  data: { grant, person, role: 'auditor', scope: { jurisdiction: 'city' }, from: '2019-01-02', basis },
});
const ids = async (book: RolesBook, person: string, day = '2019-03-01', jurisdiction = 'city') =>
  (await book.grants(jurisdiction, person, day)).map(({ id }) => id);

describe('the book of roles', () => {
  let store: EventStore;
  let book: RolesBook;
  beforeEach(() => {
    store = new MemoryEventStore();
    book = new RolesBook(store);
  });
  afterEach(() => store.close());

  it('knows nobody where nothing was granted', async () => {
    expect(await ids(book, 'p1')).toEqual([]);
  });

  it('tells what stands in the log now, person by person, also what came after the last look', async () => {
    await store.append('roles-city', 'none', [stored(granted('g1', 'p1')), stored(granted('g2', 'p2'))]);
    await store.append('roles-other', 'none', [stored(granted('g3', 'p1'))]);
    expect(await ids(book, 'p1')).toEqual(['g1']);
    expect(await ids(book, 'p1', '2019-01-01')).toEqual([]);
    expect(await ids(book, 'p1', '2019-03-01', 'other')).toEqual(['g3']);
    await store.append('roles-city', 2, [
      stored(granted('g4', 'p1')),
      stored({ type: 'RoleRevoked', data: { grant: 'g1', on: '2019-02-01', basis } }),
    ]);
    expect(await ids(book, 'p1')).toEqual(['g4']);
    expect(await ids(book, 'p1', '2019-01-31')).toEqual(['g1', 'g4']);
    expect((await book.roles('city')).held).toHaveLength(3);
  });

  it('reads each event once', async () => {
    await store.append('roles-city', 'none', [stored(granted('g1', 'p1'))]);
    const asked = jest.spyOn(store, 'read');
    await ids(book, 'p1');
    await ids(book, 'p2');
    expect(asked.mock.calls).toEqual([
      ['roles-city', 0],
      ['roles-city', 1],
    ]);
  });

  it('does not go back when readers overtake each other', async () => {
    await store.append('roles-city', 'none', [stored(granted('g1', 'p1'))]);
    const read = store.read.bind(store);
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    jest.spyOn(store, 'read').mockImplementationOnce(async (...asked) => {
      const early = await read(...asked);
      await held;
      return early;
    });
    const slow = ids(book, 'p1');
    await store.append('roles-city', 1, [stored(granted('g2', 'p1'))]);
    expect(await ids(book, 'p1')).toEqual(['g1', 'g2']);
    release();
    expect(await slow).toEqual(['g1']);
    const asked = jest.spyOn(store, 'read');
    expect(await ids(book, 'p1')).toEqual(['g1', 'g2']);
    expect(asked).toHaveBeenLastCalledWith('roles-city', 2);
  });
});
