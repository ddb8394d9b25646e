import type { People } from '#access';
import { StandingClock, type Caller, type Clock } from '#event-store';
import type { Receipt, Sentence } from '#kernel';
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

/** A way into the demo: who it is, and one thing to try. */
export interface DemoSignIn {
  readonly role: Sentence;
  readonly signIn: string;
  readonly password: string;
  readonly toTry: Sentence;
}

const way = (signIn: string, role: Sentence, toTry: Sentence): DemoSignIn => ({ role, signIn, toTry, password: demoPassword });

/** Five ways in, for the message at the start; every password is the demo's. */
export const demoSignIns: readonly DemoSignIn[] = [
  way(
    signInOf(government('unit-head', { unit: unitOf(laoCai, 'bac-lenh').id })),
    { vi: 'Cán bộ phường', en: 'Ward official' },
    {
      vi: 'Xem lại biểu tự chấm điểm đã điền, rồi ký và nộp.',
      en: 'Look through the sheet that is filled in, sign it and hand it in.',
    },
  ),
  way(
    signInOf(government('reviewer', { body: 'noi-vu' })),
    { vi: 'Thẩm định', en: 'Reviewer' },
    {
      vi: 'Việc cần xử lý: mở hồ sơ Phường Xuân Tăng, so điểm tự chấm từng mục.',
      en: 'Work list: open the dossier of Phường Xuân Tăng, compare what it gave itself leaf by leaf.',
    },
  ),
  way(
    signInOf(hands(laoCai, 'party')('committee')),
    { vi: 'Ban Thường vụ', en: 'Standing committee' },
    {
      vi: 'Toàn thành phố: xem số năm liền của Đảng bộ Phường Bình Minh.',
      en: 'The whole city: see how many years in a row Phường Bình Minh has.',
    },
  ),
  way(
    inspection.person.signIn,
    { vi: 'Thanh tra', en: 'Inspection' },
    {
      vi: 'Toàn thành phố: đặt ngày 18/09/2019, bấm 82,4 % rồi mở một đơn vị xuống tới căn cứ tính điểm.',
      en: 'The whole city: set the day 18/09/2019, choose 82.4 % and open a unit down to how its points came about.',
    },
  ),
  way(
    administratorOf(laoCai).person.signIn,
    { vi: 'Quản trị', en: 'Administrator' },
    {
      vi: 'Toàn thành phố: xem tiến độ kỳ 2019 và đơn vị quá hạn.',
      en: 'The whole city: see how far 2019 is and who is overdue.',
    },
  ),
];
