import { refuse } from '#kernel';
import type { Request } from 'express';

const harmless = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Cookies are sent by the browser, whoever made it send the request: so whatever changes something needs a header that only scripts of
 * our own pages can set (`X-CSRF: 1`; another site's script would have to ask first, and nobody is answered), and nothing may speak
 * against it. Refuses with "not-our-page".
 */
export function onlyOwnPages(request: Request) {
  if (harmless.includes(request.method)) return;
  const { 'sec-fetch-site': site, origin } = request.headers;
  const own = site === undefined ? origin === undefined || hostOf(origin) === request.host : site === 'same-origin';
  if (own && request.headers['x-csrf'] === '1') return;
  refuse(
    'not-our-page',
    'Yêu cầu này không đến từ trang của hệ thống nên không được nhận (thiếu X-CSRF: 1 hoặc khác nguồn).',
    'This request does not come from a page of this system (no X-CSRF: 1, or another origin), so it is not taken.',
    'not-allowed',
  );
}

const hostOf = (origin: string) => URL.parse(origin)?.host;
