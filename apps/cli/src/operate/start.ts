import type { Command } from 'commander';
import { completeIllustration, isComplete } from '#event-store';
import { runServer } from '../../../api/src/run-server';
import { settings } from '../../../api/src/settings/settings';
import { House } from '../../../api/src/house/house';
import { demoSignIns, playDemo } from '../demo/demo';
import { demoClock, demoOpensAt, demoSeed } from '../demo/seed';
import { housePlace, using } from '../open-house';
import { progressBar } from '../print/progress';
import { said, word } from '../print/words';
import { attainmentTable } from '../read/attainment';

/** The demo's log opens before its first act; its clock stands where the story ends. */
const demoSettings = { seed: demoSeed, opensAt: demoOpensAt, standsAt: demoClock };

/** `minhbach start | demo | serve`: what `npm start` does, and its two halves. */
export function startCommands(program: Command) {
  program
    .command('start')
    .description('thư mục trống: kể dữ liệu minh họa; rồi mở máy chủ / play the demo into an empty data folder, then serve')
    .action(async () => {
      const { data, log } = housePlace();
      const there = await House.whatIsIn(data, log);
      if (there === 'nothing' || there === 'unfinished illustration')
        await using({ data, log, illustrative: demoSettings }, tellDemo);
      await open();
    });
  program
    .command('demo')
    .description('kể dữ liệu minh họa vào thư mục dữ liệu trống / play the demo into an empty data folder')
    .action(() => using({ ...housePlace(), illustrative: demoSettings }, tellDemo));
  program.command('serve').description('mở máy chủ / serve the pages and the API').action(open);
}

async function tellDemo(house: House) {
  const { store, origin, clock } = house;
  if (!(await isComplete(store, origin))) {
    await playDemo(house, progressBar(word('Dữ liệu minh họa', 'Illustrative data')));
    await completeIllustration(store, origin, { clock, entropy: house.entropy });
  }
  await house.told();
  const { attainment, directory } = house.readings;
  for (const { id, name } of directory.jurisdictions()) {
    console.log(`\n${name} – ${word('chính quyền cơ sở', 'grassroots government')}`);
    console.log(attainmentTable(attainment.overYears(id, 'government'), origin.illustrative));
  }
  console.log();
}

async function open() {
  const { served, house } = await runServer(settings());
  const { url } = served;
  console.log(word(`Trang đọc: ${url}/    Tài liệu API: ${url}/docs`, `Pages: ${url}/    API: ${url}/docs`));
  if (!house.origin.illustrative) return;
  console.log(`${word('Đăng nhập thử, mật khẩu', 'Demo sign-ins, password')} ${demoSignIns[0]?.password}:`);
  for (const { signIn, role, toTry } of demoSignIns)
    console.log(`  ${signIn.padEnd(20)} ${said(role).padEnd(14)} ${said(toTry)}`);
}
