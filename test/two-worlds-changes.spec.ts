import { GrantRole, RevokeRole } from '#access';
import { touched } from '../apps/api/src/changes/touched';
import { Rights } from '../apps/api/src/readings/rights';
import { Listener } from './api/listener';
import { idOf, ids, type SmallCity } from './api/small-city';
import { hidden, world } from './two-worlds/worlds';

const basis = { title: 'Văn bản thử nghiệm', number: 'MH-2019/08', date: '2019-11-19' };

/** Changes the roles of these people one after the other: each hears of their own at once. */
async function mark(city: SmallCity, names: readonly string[]) {
  const overseersFirst = [...names].sort(
    (one, other) => Number(other.startsWith('thanh-tra')) - Number(one.startsWith('thanh-tra')),
  );
  for (const name of overseersFirst) {
    const fields = { jurisdiction: ids.city, basis };
    const command =
      name === 'nguoi-la'
        ? Object.assign(new GrantRole(), fields, {
            ...{ grant: idOf('mark'), person: idOf(name), role: 'unit-editor', from: '2019-11-20' },
            scope: { unit: ids.unit, kind: 'government' },
          })
        : Object.assign(new RevokeRole(), fields, { grant: idOf(`grant of ${name}`), on: '2019-11-20' });
    await city.house.give(command, { actor: idOf('quan-tri'), key: `mark ${name}` });
  }
}

/** All that each of them hears until their own roles change, but for the ids, which are sealed. */
async function heard(names: readonly string[], happens?: (city: SmallCity) => Promise<void>) {
  const city = await world();
  try {
    const listeners = await Promise.all(names.map(async (name) => ({ name, listener: await Listener.to(city, name) })));
    for (const { listener } of listeners) await listener.next();
    await happens?.(city);
    await mark(city, names);
    const all: Record<string, unknown> = {};
    for (const { name, listener } of listeners) {
      all[name] = { status: listener.status, first: (await listener.next())?.data };
      listener.hangUp();
    }
    return all;
  } finally {
    await city.close();
  }
}

/** What each of them would be told of every event that happens. */
async function toldOf(names: readonly string[], happens: (city: SmallCity) => Promise<void>) {
  const city = await world();
  try {
    const { house } = city;
    const { readings, rolesBook, store } = house;
    let after = await store.head();
    await happens(city);
    await house.settle();
    await house.told();
    const listeners = names.map((name) => house.people.find(idOf(name))!);
    const told: { type: string; to: string; words: readonly string[] }[] = [];
    let count = 0;
    for (let page = await store.readAll({ after }); page.events.length; page = await store.readAll({ after })) {
      for (const event of page.events) {
        for (const [index, person] of listeners.entries()) {
          const held = await new Rights(house).business(person);
          const words = await touched(event, { person: person.id, held }, { directory: readings.directory, rolesBook });
          if (words.length) told.push({ type: event.type, to: names[index]!, words });
        }
        count += 1;
      }
      after = page.next;
    }
    return { told, count };
  } finally {
    await city.close();
  }
}

describe.each(hidden)('hidden: $what', ({ from, happens }) => {
  const names = from.filter((name) => name !== null);

  it('not one of its events changes anything that they may see', async () => {
    const { told, count } = await toldOf(names, happens);
    expect(count).toBeGreaterThan(0);
    expect(told).toEqual([]);
  }, 60_000);

  it('whoever listens hears the same, whether it happens or not', async () => {
    const [without, withIt] = [await heard(names), await heard(names, happens)];
    expect(withIt).toEqual(without);
    expect(Object.values(without)).toEqual(names.map(() => ({ status: 200, first: { readings: expect.any(Array) } })));
  }, 60_000);
});
