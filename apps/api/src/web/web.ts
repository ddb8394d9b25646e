import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { NextFunction, Request, Response } from 'express';
import type { Notice } from '../door/notice';
import { policyOfPage, policyOfWorker } from '../door/safe-headers';

/** The web app as it was built: its files, and the one page in which all of it happens. Nothing of it is read again while the server runs. */
export class Web {
  private readonly files = new Map<string, Buffer>();
  private readonly page: string | undefined;

  constructor(notice: Notice, folder = join(root(), 'dist/web')) {
    if (!existsSync(join(folder, 'index.html'))) return;
    this.page = readFileSync(join(folder, 'index.html'), 'utf8').replaceAll('%NOTICE%', notice.words ?? '');
    for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (kindOf(path.replace(/\.(br|gz)$/, '')))
        this.files.set(`/${path.replaceAll('\\', '/')}`, readFileSync(join(folder, path)));
    }
  }

  /** Answers what asks for one of the files, packed as the browser likes it. Their names hold a hash of their content: they are kept for a year. */
  readonly give = (request: Request, response: Response, next: NextFunction) => {
    const whole = this.files.get(request.path);
    const type = kindOf(request.path);
    if (!whole || !type || (request.method !== 'GET' && request.method !== 'HEAD')) return next();
    const packing = packings.find(({ name, ending }) => this.files.has(request.path + ending) && request.acceptsEncodings(name));
    if (packing) response.setHeader('Content-Encoding', packing.name);
    response.vary('Accept-Encoding');
    const kept = request.path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=3600';
    response.setHeader('Cache-Control', kept);
    response.setHeader('Content-Type', type);
    if (request.path.endsWith('.mjs')) response.setHeader('Content-Security-Policy', policyOfWorker);
    response.end(packing ? this.files.get(request.path + packing.ending) : whole);
  };

  /** Answers the page to whoever reads pages, at any address that is not another part's: the web app finds its way by the address itself. */
  readonly open = (request: Request, response: Response, next: NextFunction) => {
    const asks = request.method === 'GET' || request.method === 'HEAD';
    if (!this.page || !asks || elsewhere.test(request.path)) return next();
    if (request.path !== '/' && request.accepts('json', 'html') !== 'html') return next();
    const nonce = randomBytes(16).toString('base64url');
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('Content-Security-Policy', policyOfPage(nonce));
    response.type('html').send(this.page.replace('%NONCE%', nonce));
  };
}

const elsewhere = /^\/(api|docs|docs-json|health|metrics|assets)(\/|$)/;
const packings = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
];
const kinds: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
  pfb: 'application/x-font-type1',
};
const kindOf = (path: string) => kinds[/\.(\w+)$/.exec(path)?.[1] ?? ''];

/** The folder of the project, from the sources as from what was built. */
function root(from = __dirname): string {
  if (existsSync(join(from, 'package.json')) || dirname(from) === from) return from;
  return root(dirname(from));
}
