import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

const to = join(import.meta.dirname, '../../dist/web');

/** Beside every text that is served, the same text packed: the server only has to choose. */
const packed = (): Plugin => ({
  name: 'packed',
  closeBundle() {
    const all = readdirSync(join(to, 'assets'), { recursive: true, encoding: 'utf8' });
    const texts = all.filter((name) => /\.(m?js|css|svg)$/.test(name));
    for (const name of texts) {
      const path = join(to, 'assets', name);
      const content = readFileSync(path);
      writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
      writeFileSync(`${path}.br`, brotliCompressSync(content));
    }
  },
});

/** What the reader of PDFs asks for by its own name when a PDF needs it: decoders of scans, and the fonts of signs. */
const partsOfPdfs = (): Plugin => ({
  name: 'parts-of-pdfs',
  generateBundle() {
    const from = join(import.meta.dirname, '../../node_modules/pdfjs-dist');
    const { version } = JSON.parse(readFileSync(join(from, 'package.json'), 'utf8')) as { version: string };
    for (const part of [
      'wasm/jbig2_nowasm_fallback.js',
      'wasm/openjpeg_nowasm_fallback.js',
      'standard_fonts/FoxitDingbats.pfb',
      'standard_fonts/FoxitSymbol.pfb',
    ]) {
      const fileName = `assets/pdfjs-${version}/${basename(part)}`;
      this.emitFile({ type: 'asset', fileName, source: readFileSync(join(from, part)) });
    }
  },
});

export default defineConfig({
  root: import.meta.dirname,
  plugins: [partsOfPdfs(), packed()],
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
