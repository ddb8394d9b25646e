import { pipeline } from 'node:stream/promises';
import type { MediaType, Opened } from '#evidence';
import { refuse } from '#kernel';
import type { Request, Response } from 'express';

/** A file that was verified, and what it is called to whom it is given. */
type File = Opened & { readonly hash: string; readonly mediaType: MediaType; readonly name: string };

/** Gives a file, or the part that was asked for, in a way that no browser runs or shows it by itself. */
export async function giveFile(file: File, request: Request, response: Response): Promise<void> {
  try {
    response.setHeader('Content-Security-Policy', "sandbox; default-src 'none'");
    response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
    response.setHeader('Cache-Control', 'private, no-store');
    response.setHeader('Accept-Ranges', 'bytes');
    response.setHeader('ETag', `"${file.hash}"`);
    if (request.fresh) return void response.status(304).end();
    const part = partOf(file, request, response);
    response.setHeader('Content-Type', file.mediaType);
    response.setHeader('Content-Disposition', attachment(file.name));
    response.setHeader('Content-Length', part.end - part.start + 1);
    if (request.method === 'HEAD') return void response.end();
    await pipeline(file.stream(part.start, part.end), response).catch(() => undefined); // whoever asked has gone
  } finally {
    await file.close();
  }
}

/** One part is given as one; several, or a part of another version, as the whole. */
function partOf({ size, hash }: File, request: Request, response: Response): { start: number; end: number } {
  const other = request.headers['if-range'] !== undefined && request.headers['if-range'] !== `"${hash}"`;
  const asked = other ? undefined : request.range(size);
  if (asked === -1) {
    response.setHeader('Content-Range', `bytes */${size}`);
    refuse('no-such-part', `Tệp chỉ có ${size} byte.`, `The file has ${size} bytes only.`, 'invalid');
  }
  const [part] = Array.isArray(asked) && asked.type === 'bytes' && asked.length === 1 ? asked : [];
  if (!part) return { start: 0, end: size - 1 };
  response.status(206).setHeader('Content-Range', `bytes ${part.start}-${part.end}/${size}`);
  return part;
}

/** The name in full for whoever reads RFC 5987, and in ASCII for whoever does not. */
export function attachment(name: string): string {
  const ascii = name
    .replace(/[đĐ]/g, (letter) => (letter === 'đ' ? 'd' : 'D'))
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const full = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${full}`;
}
