import type { OpenAPIObject } from '@nestjs/swagger';

const text = (description: string, ...examples: string[]) => ({ description, schema: { type: 'string', examples } });
const bytes = (description: string, example: number) => ({
  description,
  schema: { type: 'integer', minimum: 0, examples: [example] },
});
const hash = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';

/** Every header of ours that an answer may have. */
export const headers = {
  'X-Request-Id': {
    description:
      'Id of this very request: tell it to the operator. Taken over from the request’s own header when that is a UUID.',
    schema: { type: 'string', format: 'uuid' },
  },
  'X-Notice': text(
    'There where the data are illustrative, on every answer; left out where they are real.',
    'DU LIEU MINH HOA - KHONG CO GIA TRI PHAP LY (illustrative data, without legal force)',
  ),
  'Retry-After': { description: 'Seconds to wait before it is tried again.', schema: { type: 'integer', minimum: 0 } },
  'WWW-Authenticate': text('How to sign in.', 'Bearer realm="minhbach"'),
  'Set-Cookie': text(
    'For a browser: the session (asked for with `cookie: true`), its end, or what is kept while it is at the identity provider.',
    'minhbach=eyJ…; Path=/; HttpOnly; SameSite=Strict',
  ),
  'Content-Disposition': text(
    'To be saved under this name: in ASCII, and where it has other letters once more in full (RFC 5987).',
    'attachment; filename="Bao cao 2019.pdf"; filename*=UTF-8\'\'B%C3%A1o%20c%C3%A1o%202019.pdf',
    'attachment; filename="units.csv"',
  ),
  ETag: text('The hash of the content, in quotation marks: for `If-None-Match` and `If-Range`.', `"${hash}"`),
  'Accept-Ranges': text('Parts can be asked for in bytes.', 'bytes'),
  'Content-Range': text(
    'Which part this is, and how many bytes the whole file has; with 416 only the latter.',
    'bytes 0-1023/48213',
    'bytes */48213',
  ),
  Location: text('Where to PATCH the bytes to.', '/api/evidence/uploads/5f7c1a52-0d3f-4b52-8d0b-6cbb6ac9a8fd'),
  'Upload-Offset': bytes('Bytes that are there: go on behind them.', 16384),
  'Upload-Length': bytes('Bytes of the whole file.', 48213),
  'Upload-Expires': text('From then on the upload is forgotten (an HTTP date).', 'Thu, 21 Nov 2019 02:00:00 GMT'),
  'Evidence-Hash': {
    ...text('SHA-256 of the file, once it is kept; left out until then.', hash),
    schema: { type: 'string', pattern: '^[0-9a-f]{64}$', examples: [hash] },
  },
  'Evidence-Type': text('What the file is, told from its content, once it is kept.', 'application/pdf'),
  'Tus-Resumable': text('Version of tus that is spoken.', '1.0.0'),
  'Tus-Version': text('Versions of tus that are understood.', '1.0.0'),
  'Tus-Extension': text('Which extensions of tus.', 'creation,expiration,checksum,termination'),
  'Tus-Checksum-Algorithm': text('Algorithms that `Upload-Checksum` may name.', 'sha1,sha256'),
  'Tus-Max-Size': bytes('Bytes that a file may have at the most.', 52428800),
} as const;

type Header = keyof typeof headers;

const standing: readonly Header[] = ['Upload-Offset', 'Upload-Length', 'Upload-Expires', 'Evidence-Hash', 'Evidence-Type'];
const file: readonly Header[] = ['ETag', 'Accept-Ranges', 'Content-Disposition'];

/** Which answers have which: an operation, or all (`*`), and the status. */
const given: Readonly<Record<string, readonly Header[]>> = {
  '* 401': ['WWW-Authenticate'],
  '* 429': ['Retry-After'],
  '* 503': ['Retry-After'],
  'uploadOptions 204': ['Tus-Version', 'Tus-Extension', 'Tus-Checksum-Algorithm', 'Tus-Max-Size'],
  'beginUpload 201': ['Location', ...standing],
  'uploadOffset 200': standing,
  'upload 200': standing,
  'addToUpload 204': standing,
  'readEvidence 200': file,
  'readEvidence 206': [...file, 'Content-Range'],
  'readEvidence 304': ['ETag', 'Accept-Ranges'],
  'readEvidence 416': ['ETag', 'Accept-Ranges', 'Content-Range'],
  'sheet 200': ['Content-Disposition'],
  'summary 200': ['Content-Disposition'],
  'decision 200': ['Content-Disposition'],
};
const uploads = /^\/api\/evidence\/uploads/;
const session = /^\/api\/sign-(in(\/refresh|\/provider\/(begin|finish))?|out(\/everywhere)?)$/;

/** Says of every answer which headers of ours it has. */
export function addHeaders(document: OpenAPIObject) {
  for (const [path, item] of Object.entries(document.paths)) {
    for (const { operationId, responses } of Object.values(item as Record<string, Spoken>)) {
      for (const [status, answer] of Object.entries(responses)) {
        const names: readonly Header[] = [
          'X-Request-Id',
          'X-Notice',
          ...(given[`* ${status}`] ?? []),
          ...(given[`${operationId} ${status}`] ?? []),
          ...(answer.content?.['text/csv'] ? (['Content-Disposition'] as const) : []),
          ...(uploads.test(path) ? (['Tus-Resumable'] as const) : []),
          ...(uploads.test(path) && status === '412' ? (['Tus-Version'] as const) : []),
          ...(session.test(path) && (status < '400' || path.endsWith('/finish')) ? (['Set-Cookie'] as const) : []),
        ];
        answer.headers = Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
      }
    }
  }
  (document.components ??= {}).headers = headers as never;
}

interface Spoken {
  readonly operationId: string;
  readonly responses: Record<string, { content?: Record<string, unknown>; headers?: object }>;
}
