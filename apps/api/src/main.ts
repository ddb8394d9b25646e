import '#event-store';
import { runServer } from './run-server';
import { settings } from './settings/settings';

async function main() {
  const { served } = await runServer(settings());
  console.log(`Open ${served.url} (API description at ${served.url}/docs)`);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
