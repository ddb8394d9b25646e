import type { People } from '#access';
import { StandingClock, type Caller, type Clock } from '#event-store';
import type { Receipt } from '#kernel';
import { plainToInstance } from 'class-transformer';
import { administratorOf, demoPassword, demoPeople, hands, inspection } from './people';
import { demoPlan } from './plan';
import { demoClock } from './seed';
import type { Step } from './step';
import { laoCai, unitOf } from './units';

/** What the demo needs of a house: its clock, its people, and that it takes commands. */
export interface DemoHouse {
  readonly clock: Clock;
  readonly people: Pick<People, 'find' | 'addPeople' | 'hashPassword'>;
  give(command: object, caller: Caller): Promise<Receipt>;
  settle(): Promise<void>;
}

/**
 * Plays the demo's history through the house's own commands, in the order of their instants, and leaves the clock at `demoClock`.
 * Played again after an interruption it goes on where it stopped: what was recorded answers as before. A house whose clock does not
 * stand is refused; a refused command stops the demo with an error that names the step.
 */
export async function playDemo(house: DemoHouse, tell: (done: number, of: number) => void): Promise<void> {
  const { clock } = house;
  if (!(clock instanceof StandingClock))
    throw new TypeError('The demo is played only where the clock stands: in an illustrative log.');
  await enterPeople(house);
  const plan = demoPlan();
  let done = 0;
  tell(done, plan.length);
  for (const step of plan) {
    clock.set(step.at);
    await play(house, step);
    tell((done += 1), plan.length);
  }
  clock.set(demoClock);
}

async function play(house: DemoHouse, { actor, key, command, fields, settles }: Step) {
  try {
    await house.give(plainToInstance(command, fields), { actor, key });
  } catch (error) {
    throw new Error(`The demo stopped at ${command.name} (${key}): ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
  if (settles) await house.settle();
}

/** All with one password, hashed once. */
async function enterPeople({ people }: DemoHouse) {
  const missing = demoPeople().filter(({ id }) => !people.find(id));
  if (missing.length === 0) return;
  const passwordHash = await people.hashPassword(demoPassword);
  people.addPeople(missing.map((person) => ({ ...person, passwordHash })));
}

const government = hands(laoCai, 'government');
const signInOf = (id: string): string => demoPeople().find((person) => person.id === id)?.signIn ?? '';

/** Five ways in, for the message at the start; every password is the demo's. */
export const demoSignIns: readonly { readonly role: string; readonly signIn: string; readonly password: string }[] = [
  { role: 'Cán bộ phường', signIn: signInOf(government('unit-editor', { unit: unitOf(laoCai, 'binh-minh').id })) },
  { role: 'Thẩm định', signIn: signInOf(government('reviewer', { body: 'noi-vu' })) },
  { role: 'Ban Thường vụ', signIn: signInOf(hands(laoCai, 'party')('committee')) },
  { role: 'Thanh tra', signIn: inspection.person.signIn },
  { role: 'Quản trị', signIn: administratorOf(laoCai).person.signIn },
].map((one) => ({ ...one, password: demoPassword }));
