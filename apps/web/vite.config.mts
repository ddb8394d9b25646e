import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

const to = join(import.meta.dirname, '../../dist/web');

/** Beside every text that is served, the same text packed: the server only has to choose. */
const packed = (): Plugin => ({
  name: 'packed',
  closeBundle() {
    const texts = readdirSync(join(to, 'assets')).filter((name) => /\.(js|css|svg)$/.test(name));
    for (const name of texts) {
      const path = join(to, 'assets', name);
      const content = readFileSync(path);
      writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
      writeFileSync(`${path}.br`, brotliCompressSync(content));
    }
  },
});

export default defineConfig({
  root: import.meta.dirname,
  plugins: [packed()],
  build: {
    outDir: to,
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 1500,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000', '/docs': 'http://127.0.0.1:3000' } },
});
