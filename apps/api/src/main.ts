import '#event-store';
import { House } from './house/house';
import { evidenceSettings, settingsFrom } from './settings/settings';
import { endWhenTold, serve } from './serve';

async function main() {
  const { MINHBACH_DATA = './data', PORT = '3000', HOST = '127.0.0.1' } = process.env;
  const house = await House.open({ data: MINHBACH_DATA, evidence: evidenceSettings(settingsFrom(process.env)) });
  const served = await serve(house, { port: Number(PORT), host: HOST }).catch(async (error: unknown) => {
    await house.close();
    throw error;
  });
  console.log(`Open ${served.url} (API description at ${served.url}/docs)`);
  endWhenTold(served, house);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
