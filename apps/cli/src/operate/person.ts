import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';
import { refuse } from '#kernel';
import { dayIn, homeZone } from '#event-store';
import { AppointFirstAdministrator, refuseSecondAdministrator } from '#access';
import { EstablishJurisdiction } from '#territory';
import type { House } from '../../../api/src/house/house';
import { housePlace, using, usingThere } from '../open-house';
import { word } from '../print/words';
import { accountCommands, tellOneTime } from './account';
import { eraseCommand } from './erase';
import { askPassword } from './password';

interface Options {
  readonly signIn: string;
  readonly name: string;
  readonly administratorOf?: string;
  readonly city?: string;
  readonly oneTime?: boolean;
}

/** `minhbach person`: entering people, and the first administrator of a city. */
export function personCommand(program: Command) {
  const person = program.command('person').description('người dùng / people who may sign in');
  person
    .command('add')
    .description(
      'thêm người dùng; mật khẩu được hỏi hoặc đọc từ đầu vào chuẩn / enter a person; the password is asked for, or read from standard input',
    )
    .requiredOption('--sign-in <name>', 'name to sign in with: small letters without diacritics, digits, dots, hyphens')
    .requiredOption('--name <name>', 'display name; it stays in the vault and never enters the log')
    .option(
      '--administrator-of <city>',
      'also appoint them the first administrator of this city; a city that is not known yet is established',
    )
    .option('--city <city>', 'the city whose administrators are to look after the account; the console alone when left out')
    .option('--one-time', 'print a one-time password, to be replaced on the first sign-in, instead of asking for one')
    .action((options: Options) =>
      open(options, async (house) => {
        await house.told();
        const { signIn, name, city, administratorOf } = options;
        if (administratorOf !== undefined) await refuseSecond(house, administratorOf);
        const home = city === undefined ? null : house.readings.directory.jurisdiction(city).id;
        const added = options.oneTime
          ? await house.access.accounts.enter({ signIn, name, home }, 'console')
          : { person: await house.people.addPerson({ signIn, name, home, password: await askPassword() }) };
        const { id } = added.person;
        console.log(word(`Đã thêm ${signIn}, mã ${id}.`, `Entered ${signIn}, id ${id}.`));
        if ('oneTimePassword' in added) tellOneTime(added);
        if (administratorOf !== undefined) await appoint(house, id, administratorOf);
      }),
    );
  accountCommands(person);
  eraseCommand(person);
  person
    .command('list')
    .description('danh sách người dùng / everybody who may sign in')
    .option('--marks', 'also the mark that stands for each account in the log of the server')
    .action(({ marks }: { marks?: boolean }) =>
      usingThere({ follows: false }, async ({ people, access }) => {
        for (const { id, signIn, name, active } of people.list()) {
          const more = [...(marks ? [access.mark(signIn)] : []), ...(active ? [] : [word('đã khóa', 'ended')])];
          console.log([signIn, id, name, ...more].join('\t'));
        }
      }),
    );
}

/** The first administrator of a city founds the house; everybody else is entered in one that is there. */
const open = ({ administratorOf }: Options, act: (house: House) => Promise<void>) =>
  administratorOf === undefined ? usingThere({ follows: false }, act) : using({ ...housePlace(), follows: true }, act);

const known = (house: House, city: string) =>
  house.readings.directory.jurisdictions().find(({ id, name, slug }) => [id, name, slug].includes(city.normalize('NFC')));

/** Before anybody is entered: the console appoints the first administrator only. */
async function refuseSecond(house: House, city: string) {
  const there = known(house, city);
  if (there) refuseSecondAdministrator(await house.rolesBook.roles(there.id), dayIn(there.zone, house.clock.now()));
}

async function appoint(house: House, person: string, city: string) {
  const basis = { title: 'Khởi tạo từ bàn điều hành / set up at the console' };
  const caller = () => ({ actor: 'console', key: randomUUID() });
  const there = known(house, city);
  const jurisdiction = there?.id ?? randomUUID();
  if (!there) {
    if (!/^\p{Lu}/u.test(city) || !city.includes(' ')) {
      refuse(
        'no-jurisdiction',
        `Chưa có địa bàn "${city}". Muốn lập mới, hãy ghi đủ tên, ví dụ "Thành phố Lào Cai".`,
        `There is no city "${city}". To establish it, write its full name, such as "Thành phố Lào Cai".`,
        'not-found',
      );
    }
    await house.give(Object.assign(new EstablishJurisdiction(), { jurisdiction, name: city, zone: homeZone, basis }), caller());
    console.log(word(`Đã lập ${city}, mã ${jurisdiction}.`, `Established ${city}, id ${jurisdiction}.`));
  }
  const from = dayIn(there?.zone ?? homeZone, house.clock.now());
  await house.give(
    Object.assign(new AppointFirstAdministrator(), { jurisdiction, grant: randomUUID(), person, from, basis }),
    caller(),
  );
  console.log(word('Đã giao quyền quản trị thành phố.', 'Appointed city administrator.'));
}
