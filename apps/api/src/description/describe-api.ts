import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, getSchemaPath, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { Problem } from '../door/door.answers';
import type { Notice } from '../door/notice';
import { examples } from './examples';
import { introduction } from './introduction';
import { inWordsOfToday } from './json-schema';
import { lookedBack } from './looked-back';
import { mended } from './mended';
import { MomentAnswer } from '../readings/diff.answers';

const refusals: Readonly<Record<number, string>> = {
  400: 'Not valid: every mistake is named.',
  401: 'Sign in (again).',
  403: 'The roles of the caller do not allow it.',
  404: 'Not there, or not the caller’s to see.',
  409: 'Not possible now: out of turn, too late, done before, or based on a stale revision.',
  422: 'The Idempotency-Key was used before with another content.',
  412: 'Another version of tus.',
  413: 'Too large.',
  415: 'The body is of another type than is read here.',
  416: 'There is no such part of the file.',
  460: 'The piece does not match its checksum and was not kept.',
  500: 'The file is missing or damaged: tell the operator.',
  507: 'The server has no room left for files.',
  429: 'Too many failed sign-ins, or too many who look back; see Retry-After.',
  503: 'Busy, or not told up to that position yet; see Retry-After.',
};

const tags: readonly (readonly [string, string])[] = [
  ['sign-in', 'Who asks.'],
  ['readings', 'What there is, where it stands, how it was rated.'],
  ['self-assessment', 'The unit assesses itself (tự đánh giá).'],
  ['intake', 'The standing office takes dossiers in (tiếp nhận).'],
  ['review', 'Bodies review the leaves assigned to them (thẩm định).'],
  ['appeal', 'The unit asks for leaves to be reviewed again (đề nghị thẩm định lại).'],
  ['approval', 'The rating is proposed and decided (phê duyệt).'],
  ['publication', 'The rating is made known (công bố).'],
  ['cycle', 'The evaluation of a period is opened and closed.'],
  ['territory', 'Jurisdictions, units, targets.'],
  ['roles', 'Who may do what.'],
  ['regulations', 'The rules, as data.'],
  ['evidence', 'Files that prove what a dossier says (tài liệu kiểm chứng).'],
  ['sheets', 'Papers to print, fill in and hand back: the clerk’s sheets.'],
  ['health', 'Whether the server answers.'],
];

/** The OpenAPI document, made from the classes themselves. */
export async function describeApi(app: NestExpressApplication, notice: Notice): Promise<OpenAPIObject> {
  // written by `nest build api`: not there on a fresh clone, so tsc must not look for it
  await SwaggerModule.loadPluginMetadata((require('../metadata') as { default: () => Promise<Record<string, unknown>> }).default);
  const about = new DocumentBuilder()
    .setTitle('Minh Bạch – Đánh giá, xếp loại chính quyền và tổ chức đảng cơ sở')
    .setDescription(introduction(notice.words))
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addServer('/', 'This server.')
    .addBearerAuth({
      type: 'http',
      scheme: 'bearer',
      bearerFormat: 'JWT',
      description: 'The token that POST /api/sign-in answers with.',
    })
    .addCookieAuth(
      'minhbach',
      {
        type: 'apiKey',
        in: 'cookie',
        name: 'minhbach',
        description:
          'The session of a browser (`cookie: true` at POST /api/sign-in); by https its name is `__Host-minhbach`. Whatever is not GET needs the header `X-CSRF: 1`.',
      },
      'cookie',
    );
  for (const [name, description] of tags) about.addTag(name, description);
  const document = SwaggerModule.createDocument(app, about.build(), {
    extraModels: [Problem, MomentAnswer],
    operationIdFactory: (controller, method) => names[`${controller}.${method}`] ?? method,
  });
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of methods) if (item[method]) complete(path, item[method], filesMay[`${method} ${path}`]);
    if (item.post && examples[path]) exemplify(document, item.post, examples[path]);
  }
  mended(document);
  lookedBack(document);
  inWordsOfToday(document);
  return document;
}

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

const methods = ['get', 'head', 'post', 'patch', 'delete', 'options'] as const;

/** Operations that a program should not call by the name of their method alone. */
const names: Readonly<Record<string, string>> = {
  'UploadsController.understands': 'uploadOptions',
  'UploadsController.begin': 'beginUpload',
  'UploadsController.offset': 'uploadOffset',
  'UploadsController.standing': 'upload',
  'UploadsController.add': 'addToUpload',
  'UploadsController.giveUp': 'giveUpUpload',
  'EvidenceController.bring': 'bringEvidence',
  'EvidenceController.read': 'readEvidence',
};

/** What may be asked without signing in, and how that is refused. */
const openMay: Readonly<Record<string, readonly number[]>> = {
  '/api/sign-in': [400, 401, 403, 429],
  '/api/sign-in/refresh': [400, 401, 403, 409],
  '/health/live': [],
  '/health/ready': [],
};

/** How files are refused besides. */
const filesMay: Readonly<Record<string, readonly number[]>> = {
  'post /api/evidence': [413, 415, 507],
  'post /api/dossiers/{id}/sheet': [413, 415],
  'get /api/evidence/{hash}': [416, 500],
  'post /api/evidence/uploads': [412, 413, 507],
  'head /api/evidence/uploads/{id}': [412, 507],
  'patch /api/evidence/uploads/{id}': [412, 413, 415, 460, 507],
  'delete /api/evidence/uploads/{id}': [412],
};

/** What holds for every operation: who may call it, and how it is refused. */
function complete(path: string, operation: Operation, besides: readonly number[] = []) {
  const open = openMay[path];
  if (!open) operation.security = [{ bearer: [] }, { cookie: [] }];
  const possible = open ?? [400, 401, 403, 404, 409, examples[path] ? 422 : 429, 503];
  const content = { 'application/problem+json': { schema: { $ref: getSchemaPath(Problem) } } };
  const recorded = operation.responses[201];
  if (recorded && 'description' in recorded) recorded.description = 'Recorded.';
  for (const status of [...possible, ...besides]) operation.responses[status] = { description: refusals[status] ?? '', content };
}

/** The same body as an example of the whole and of each of its fields. */
function exemplify(document: OpenAPIObject, operation: Operation, body: object) {
  const json =
    operation.requestBody && 'content' in operation.requestBody ? operation.requestBody.content['application/json'] : undefined;
  if (!json) return;
  json.example = body;
  const name = json.schema && '$ref' in json.schema ? json.schema.$ref.split('/').at(-1) : undefined;
  const schema = document.components?.schemas?.[name ?? ''];
  const fields = (schema && 'properties' in schema ? schema.properties : {}) as Record<
    string,
    { $ref?: string; allOf?: unknown; example?: unknown }
  >;
  for (const [field, value] of Object.entries(body)) {
    const is = fields[field];
    if (is && !is.$ref && !is.allOf) is.example = value as unknown;
  }
}
