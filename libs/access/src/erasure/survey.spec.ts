import { randomUUID } from 'node:crypto';
import { MemoryEventStore, namedId, type EventStore } from '#event-store';
import { survey, textId } from './survey';

const [mine, theirs] = [randomUUID(), randomUUID()];
const sealed = (key: string) => ({ key, sealed: 'AAAA' });
const basis = { title: 'Quyết định' };
const admin = (grant: string, person: string, until?: string) => ({
  grant,
  person,
  role: 'city-administrator',
  scope: { jurisdiction: 'city' },
  from: '2019-01-01',
  until,
  basis,
});

describe('what an erasure would touch', () => {
  let store: EventStore;
  beforeEach(() => (store = new MemoryEventStore()));
  afterEach(() => store.close());
  const happened = (stream: string, actor: string, data: object, type = 'LeafExplained') =>
    store.append(stream, 'any', [
      { id: randomUUID(), type, data: JSON.stringify(data), context: JSON.stringify({ actor, causation: mine }) },
    ]);
  const look = (named: string[] = []) => survey(store, { person: mine, named, today: '2026-01-06' });

  it('is every text the person wrote, in whatever stream and however deep, and nothing that others wrote', async () => {
    await happened('dossier-1', mine, { explanation: sealed('a') });
    await happened('dossier-1', theirs, { reason: sealed('b'), person: mine });
    await happened('session-2', mine, { leaves: [{ leaf: '1', reason: sealed('c') }, { leaf: '2', more: { reason: sealed('d') } }] }); // prettier-ignore
    expect(await look()).toMatchObject({ written: ['a', 'c', 'd'], named: [], roles: [] });
  });

  it('is also what is named, in texts by others', async () => {
    await happened('dossier-1', mine, { explanation: sealed('a') });
    await happened('dossier-1', theirs, { reason: sealed('b') });
    expect(await look(['b', 'a'])).toMatchObject({ written: ['a'], named: ['b'] });
  });

  it('cannot be a text that is not there', async () => {
    await happened('dossier-1', theirs, { reason: sealed('b'), leaf: 'x' });
    await expect(look(['b', 'x'])).rejects.toMatchObject({ code: 'no-such-text' });
  });

  it('goes on after a position, for what was written since', async () => {
    await happened('dossier-1', mine, { explanation: sealed('a') });
    const { upTo } = await look();
    await happened('dossier-1', mine, { explanation: sealed('b') });
    expect(await survey(store, { person: mine, named: [], today: '2026-01-06', after: upTo })).toMatchObject({ written: ['b'] });
  });

  it('tells the roles still held, and refuses to leave a city without any administrator', async () => {
    await happened('roles-city', theirs, admin('g1', mine), 'RoleGranted');
    await happened('roles-city', theirs, admin('g2', theirs, '2025-12-31'), 'RoleGranted');
    await expect(look()).rejects.toMatchObject({ code: 'last-administrator' });
    await happened('roles-city', theirs, admin('g3', theirs), 'RoleGranted');
    expect((await look()).roles).toMatchObject([{ grant: 'g1' }]);
  });
});

describe('how a text is named', () => {
  const event = randomUUID();
  it('by its id, or by its event and its place there', () => {
    expect(textId(event)).toBe(event);
    expect(textId(`${event}#/leaves/0/reason`)).toBe(namedId('/leaves/0/reason', event));
  });
  it.each(['', 'reason', `${event}#`, `${event}#reason`, `${event} `])('not as "%s"', (written) =>
    expect(() => textId(written)).toThrow(expect.objectContaining({ code: 'bad-text-id' })),
  );
});
