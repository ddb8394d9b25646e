import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApi } from '../create-api';
import { Notice } from '../door/notice';
import { House } from '../house/house';
import { describeApi } from './describe-api';

/** Writes the OpenAPI document to a file: what the web app's types are made from, at each build. Uses an empty house of its own. */
async function writeDescription(file: string) {
  const data = mkdtempSync(join(tmpdir(), 'minhbach-description-'));
  const house = await House.open({ data, follows: false });
  try {
    const app = await createApi(house);
    writeFileSync(file, JSON.stringify(await describeApi(app, new Notice(house.origin))));
    await app.close();
  } finally {
    await house.close();
    rmSync(data, { recursive: true, force: true });
  }
}

void writeDescription(process.argv[2] ?? 'openapi.json');
