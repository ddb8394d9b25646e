import type { Command } from 'commander';
import type { OneTimePassword } from '#access';
import { refuse } from '#kernel';
import type { House } from '../../../api/src/house/house';
import { accessSettings, settings } from '../../../api/src/settings/settings';
import { usingThere } from '../open-house';
import { word } from '../print/words';
import { personMeant, type Meant } from './person-meant';

type Account = { readonly id: string; readonly called: string };

/** `minhbach person reset|reset-second-factor|link|unlink|end|give-back|care`: looking after accounts, for those whom no administrator may. The server may go on working. */
export function accountCommands(person: Command) {
  const command = (name: string, description: string, act: (house: House, account: Account, options: Options) => unknown) =>
    person
      .command(name)
      .description(description)
      .option('--sign-in <name>', 'the person, by the name they sign in with')
      .option('--id <id>', 'the person, by their actor id')
      .action((options: Meant & Options) =>
        usingThere({ access: accessSettings(settings()), follows: false }, async (house) => {
          await act(house, personMeant(house, options), options);
        }),
      );

  command('reset', 'cấp mật khẩu dùng một lần / give a one-time password; all sessions end', async (house, { id, called }) => {
    const given = await house.access.accounts.resetPassword(id, 'console');
    console.log(word(`Đã đặt lại mật khẩu của ${called}.`, `The password of ${called} was reset.`));
    tellOneTime(given);
  });
  command(
    'reset-second-factor',
    'gỡ xác thực hai lớp / remove somebody’s second factor; all sessions end',
    (house, { id, called }) => {
      house.access.secondFactor.remove(id, 'console');
      console.log(word(`Đã gỡ xác thực hai lớp của ${called}.`, `The second factor of ${called} was removed.`));
    },
  );
  command(
    'link',
    'nối với nhà cung cấp danh tính / say by which code the identity provider knows somebody',
    ({ access }, { id, called }, { subject = '' }) => {
      if (!/^\S.{0,254}$/.test(subject))
        refuse(
          'no-subject',
          'Mã của nhà cung cấp danh tính cần từ 1 đến 255 ký tự.',
          'The identity provider’s code needs 1 to 255 characters.',
          'invalid',
        );
      access.providerLinks.link(id, access.providerSignIn.issuer, subject, 'console');
      console.log(word(`Đã nối ${called} với "${subject}".`, `${called} is linked to "${subject}".`));
    },
  ).requiredOption('--subject <code>', 'the code (sub) by which the identity provider knows the person');
  command('unlink', 'thôi nối với nhà cung cấp danh tính / take back that link', (house, { id, called }) => {
    house.access.providerLinks.unlink(id, 'console');
    console.log(word(`Đã thôi nối ${called}.`, `${called} is not linked any more.`));
  });
  command('end', 'khóa tài khoản / end somebody’s access at once', (house, { id, called }) => {
    house.access.accounts.endAccess(id, 'console');
    console.log(word(`Đã khóa ${called}. Nhớ thu hồi vai trò.`, `The access of ${called} has ended. Have their roles revoked.`));
  });
  command('give-back', 'mở khóa tài khoản / give somebody their access back', (house, { id, called }) => {
    house.access.accounts.giveAccessBack(id, 'console');
    console.log(word(`Đã mở khóa ${called}.`, `${called} may sign in again.`));
  });
  command(
    'care',
    'giao tài khoản cho quản trị một địa bàn / put an account into the care of a city',
    async (house, account, to) => {
      if ((to.city === undefined) === (to.console === undefined))
        refuse('one-care', 'Ghi --city hoặc --console, một trong hai.', 'Give either --city or --console.', 'invalid');
      await house.told();
      const home = to.city === undefined ? null : house.readings.directory.jurisdiction(to.city);
      house.access.accounts.putInCare(account.id, home?.id ?? null, 'console');
      const where = home?.name ?? word('bàn điều hành', 'the console');
      console.log(word(`${account.called} nay do ${where} quản lý.`, `${account.called} is now looked after by ${where}.`));
    },
  )
    .option('--city <city>', 'the city whose administrators are to look after it')
    .option('--console', 'the console alone');
}

interface Options {
  readonly city?: string;
  readonly console?: boolean;
  readonly subject?: string;
}

/** Told once, on the terminal. */
export function tellOneTime({ oneTimePassword, goodUntil }: OneTimePassword) {
  console.log(
    word(
      `Mật khẩu dùng một lần, đến ${goodUntil}: ${oneTimePassword}`,
      `One-time password, good until ${goodUntil}: ${oneTimePassword}`,
    ),
  );
}
