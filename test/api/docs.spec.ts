import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { createApi } from '../../apps/api/src/create-api';
import { House } from '../../apps/api/src/house/house';
it('dump', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'minhbach-'));
  const house = await House.open({ data: folder });
  const app = await createApi(house);
  await app.init();
  const { body, status } = await request(app.getHttpServer()).get('/docs-json');
  writeFileSync('/tmp/docs.json', JSON.stringify(body, null, 1));
  console.log(status, (await request(app.getHttpServer()).get('/')).text.slice(0, 100), (await request(app.getHttpServer()).get('/api/me')).text);
  await app.close(); await house.close(); rmSync(folder, { recursive: true });
});
