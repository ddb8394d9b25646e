import { join } from 'node:path';
import type { Role } from '#kernel';
import { cityHistory, cycleOpened, dossierOpened, happened, logOf, type Happened } from '#projections';
import type { DossierEvent } from '#evaluation';
import { House } from '../../apps/api/src/house/house';
import { serve } from '../../apps/api/src/serve';
import { settingsFrom } from '../../apps/api/src/settings/settings';
import { watchOver } from '../../apps/api/src/watch/watch';
import { newId } from './city';
import { seeded } from './rebuild';

const city = 'minh-hoa';
export const [units, years, latest] = [3_321, 10, 2019];
const parts = ['Bình', 'Minh', 'Hòa', 'Đông', 'Tân', 'Phú', 'Đường', 'Bắc', 'Lệnh', 'Thạnh', 'Nghĩa', 'Tả', 'Phời'];

/** A country with as many communes as there are, over ten years: nine of them decided, the last one waiting; and who asks. */
export async function openCountry(folder: string) {
  const house = await House.open({
    data: join(folder, 'country'),
    follows: false, // the dossiers are in the log already
    illustrative: { seed: 'lists', opensAt: '2010-01-01T01:00:00.000Z', standsAt: '2019-11-25T01:00:00.000Z' },
  });
  const [office, head, password] = [newId(), newId(), newId()];
  await append(house, country(office, head));
  const passwordHash = await house.people.hashPassword(password);
  house.people.addPeople(
    [office, head].map((id, index) => ({ id, signIn: `nguoi-${index}`, name: `Người ${index}`, passwordHash })),
  );
  await house.told();
  const watch = watchOver(house, settingsFrom({ RATE_PER_PERSON: '0', RATE_PER_ADDRESS: '0' }));
  const served = await serve(house, { port: 0, host: '127.0.0.1' }, watch);
  const close = async () => {
    await served.close();
    await house.close();
  };
  return {
    house,
    url: served.url,
    office: { id: office, signIn: 'nguoi-0' },
    head: { id: head, signIn: 'nguoi-1' },
    password,
    close,
  };
}

function country(office: string, head: string): Happened[] {
  const choose = seeded(5);
  const word = () => parts[choose(parts.length)] ?? '';
  const all = Array.from({ length: units }, (_, index) => ({ id: `u${index}`, name: `Xã ${word()} ${word()} ${word()}` }));
  const grant = (person: string, role: Role, scope: object) => ({
    type: 'RoleGranted' as const,
    data: {
      grant: newId(),
      person,
      role,
      scope: { jurisdiction: city, kind: 'government', ...scope },
      from: '2010-01-01',
      basis: { title: 'Văn bản thử tải' },
    },
  });
  return [
    ...cityHistory(all),
    ...happened(`roles-${city}`, [grant(office, 'standing-office', {}), grant(head, 'unit-head', { unit: 'u7' })]),
    ...Array.from({ length: years }, (_, index) => latest - index).flatMap((year) => [
      ...cycleOpened(
        `c${year}`,
        year,
        all.map(({ id }) => id),
      ),
      ...all.flatMap(({ id }) =>
        happened(`dossier-${id}-${year}`, [
          dossierOpened(`c${year}`, year, id),
          ...(year === latest ? waiting : decided(choose(3) > 0)),
        ]),
      ),
    ]),
  ];
}

const stage = (code: 'intake' | 'publication', until: string | null): DossierEvent => ({
  type: 'StageEntered',
  data: { stage: code, kind: code, until },
});
const waiting = [stage('intake', '2019-12-05')];
function decided(attained: boolean): DossierEvent[] {
  const rating = attained ? { class: 'TSVM', title: 'TSVM' } : { class: 'KHA', title: null };
  const computed = { ...rating, total: attained ? '90' : '70' };
  const document = { number: 'MH-2019/01', date: '2019-01-31' };
  return [
    {
      type: 'RatingDecided',
      data: { computed, proposed: rating, decided: rating, differs: false, document, signature: ['CHỦ TỊCH'] },
    },
    stage('publication', null),
    { type: 'RatingPublished', data: { public: true, on: '2019-02-01' } },
  ];
}

/** Stream by stream, as many at once as share a transaction. */
async function append(house: House, history: readonly Happened[]) {
  const streams = Map.groupBy(logOf(history), ({ stream }) => stream);
  let under: Promise<unknown>[] = [];
  for (const [stream, events] of streams) {
    const stored = events.map(({ type, data, context }) => ({
      id: newId(),
      type,
      data: JSON.stringify(data),
      context: JSON.stringify(context),
    }));
    under.push(house.store.append(stream, 'none', stored));
    if (under.length < 1_000) continue;
    await Promise.all(under);
    under = [];
  }
  await Promise.all(under);
}
