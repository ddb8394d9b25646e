import type { Command } from 'commander';
import { completeIllustration, isComplete } from '#event-store';
import { endWhenTold, serve } from '../../../api/src/serve';
import { House } from '../../../api/src/house/house';
import { evidenceSettings, settingsFrom } from '../../../api/src/settings/settings';
import { demoSignIns, playDemo } from '../demo/demo';
import { demoClock, demoOpensAt, demoSeed } from '../demo/seed';
import { dataFolder, using } from '../open-house';
import { progressBar } from '../print/progress';
import { word } from '../print/words';
import { attainmentTable } from '../read/attainment';

/** The demo's log opens before its first act; its clock stands where the story ends. */
const demoSettings = { seed: demoSeed, opensAt: demoOpensAt, standsAt: demoClock };

const address = () => ({ port: Number(process.env.PORT ?? 3000), host: process.env.HOST ?? '127.0.0.1' });

/** `minhbach start | demo | serve`: what `npm start` does, and its two halves. */
export function startCommands(program: Command) {
  program
    .command('start')
    .description('thư mục trống: kể dữ liệu minh họa; rồi mở máy chủ / play the demo into an empty data folder, then serve')
    .action(async () => {
      const data = dataFolder();
      const there = await House.whatIsIn(data);
      if (there === 'nothing' || there === 'unfinished illustration') await using({ data, illustrative: demoSettings }, tellDemo);
      await open(data);
    });
  program
    .command('demo')
    .description('kể dữ liệu minh họa vào thư mục dữ liệu trống / play the demo into an empty data folder')
    .action(() => using({ data: dataFolder(), illustrative: demoSettings }, tellDemo));
  program
    .command('serve')
    .description('mở máy chủ / serve the pages and the API')
    .action(() => open(dataFolder()));
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

async function open(data: string) {
  const house = await House.open({ data, evidence: evidenceSettings(settingsFrom(process.env)) });
  const served = await serve(house, address()).catch(async (error: unknown) => {
    await house.close();
    throw error;
  });
  endWhenTold(served, house);
  const { url } = served;
  console.log(word(`Trang đọc: ${url}/    Tài liệu API: ${url}/docs`, `Pages: ${url}/    API: ${url}/docs`));
  if (!house.origin.illustrative) return;
  console.log(`${word('Đăng nhập thử, mật khẩu', 'Demo sign-ins, password')} ${demoSignIns[0]?.password}:`);
  for (const { signIn, role } of demoSignIns) console.log(`  ${signIn.padEnd(24)} ${role}`);
}
