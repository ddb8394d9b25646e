import { createHash } from 'node:crypto';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { beginning, roles } from '#kernel';
import { StandingClock, SystemClock, type Clock } from '#event-store';
import { demoSignIns, playDemo, type DemoHouse } from './demo';
import { demoPeople } from './people';
import { demoPlan } from './plan';
import { demoClock } from './seed';

const plan = demoPlan();
const fingerprint = (acts: readonly object[]) => createHash('sha256').update(JSON.stringify(acts)).digest('hex');

/** A house that only writes down what it is given, and when. */
function listener(clock: Clock = new StandingClock('2014-01-01T00:00:00.000Z')) {
  const heard: object[] = [];
  const entered: { id: string; passwordHash: string }[] = [];
  const house: DemoHouse = {
    clock,
    people: {
      find: (id) => (entered.some((one) => one.id === id) ? { id, signIn: '', name: '', active: true } : null),
      addPeople: (people) => void entered.push(...people),
      hashPassword: () => Promise.resolve(`hash ${entered.length}`),
    },
    give: (command, { actor, key }) => {
      heard.push({ at: clock.now(), actor, key, command: command.constructor.name, fields: { ...command } });
      return Promise.resolve({ stream: 's-1', version: 1, position: beginning, repeated: false });
    },
    settle: () => Promise.resolve(void heard.push({ settles: true })),
  };
  return { house, heard, entered };
}

describe('playing the demo', () => {
  it('gives what is planned, each act at its instant, the same whenever the plan is made', async () => {
    const { house, heard, entered } = listener();
    const told: number[] = [];
    await playDemo(house, (done, of) => told.push(of - done));
    const acts = plan.flatMap(({ at, actor, key, command, fields, settles }) => [
      { at, actor, key, command: command.name, fields },
      ...(settles ? [{ settles }] : []),
    ]);
    expect(fingerprint(heard)).toBe(fingerprint(acts));
    expect(house.clock.now()).toBe(demoClock);
    expect([told[0], told.at(-1), told.length]).toEqual([plan.length, 0, plan.length + 1]);
    expect(new Set(entered.map(({ passwordHash }) => passwordHash)).size).toBe(1);
    expect(entered.map(({ id }) => id)).toEqual(demoPeople().map(({ id }) => id));
  });

  it('is refused where the clock runs', async () => {
    await expect(playDemo(listener(new SystemClock()).house, () => undefined)).rejects.toThrow('only where the clock stands');
  });
});

describe('the plan of the demo', () => {
  it('goes forward in time, and not past the clock', () => {
    const instants = plan.map(({ at }) => at);
    expect(instants).toEqual([...instants].sort());
    expect(instants.every((at) => at <= demoClock)).toBe(true);
  });

  it('gives every act a key of its own, and stays small enough to be played at a start', () => {
    expect(new Set(plan.map(({ key }) => key)).size).toBe(plan.length);
    expect(plan.length).toBeGreaterThan(8000);
    expect(plan.length).toBeLessThan(15_000);
  });

  it('consists of commands that the door lets in', () => {
    for (const { command, fields, key } of plan) {
      const mistakes = validateSync(plainToInstance(command, fields), { whitelist: true, forbidNonWhitelisted: true });
      if (mistakes.length > 0) throw new Error(`${key}: ${mistakes.join('; ')}`);
    }
  });

  it('numbers decisions in the demo form only, signed by capacities', () => {
    const given = JSON.stringify(plan.map(({ fields: { regulation: _document, ...fields } }) => fields));
    const numbers = [...given.matchAll(/"number":"([^"]*)"/g)].map(([, number]) => number);
    expect(numbers.length).toBeGreaterThan(170);
    for (const number of numbers) expect(number).toMatch(/^MH-20\d\d\/\d\d$/);
    expect(given).not.toMatch(/QĐ-UBND/);
  });
});

describe('the people of the demo', () => {
  const people = demoPeople();

  it('have each their own id and sign-in name', () => {
    expect(new Set(people.map(({ id }) => id)).size).toBe(people.length);
    expect(new Set(people.map(({ signIn }) => signIn)).size).toBe(people.length);
    for (const { signIn } of people) expect(signIn).toMatch(/^[a-z0-9][a-z0-9.-]{2,31}$/);
  });

  it('are named by capacity, and say that they are made up', () => {
    for (const { name } of people) expect(name).toMatch(/ – (Phường|Xã|Thành phố) .* \(minh họa\)$/);
  });

  it('hold every role but those of the system, and the row officer’s: the demo’s log is older than that', () => {
    const granted = new Set(plan.flatMap(({ fields }) => (typeof fields.role === 'string' ? [fields.role] : [])));
    const others = ['city-administrator', 'row-officer', 'system-operator', 'process'];
    expect([...granted, ...others].sort()).toEqual(Object.keys(roles).sort());
  });

  it('include the five who are named at the start', () => {
    expect(demoSignIns.map(({ signIn }) => signIn)).toEqual([
      'bac-lenh.chu-tich',
      'tham-dinh.noi-vu',
      'ban-thuong-vu',
      'thanh-tra',
      'quan-tri',
    ]);
  });
});
