import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { Problem } from '../door/door.answers';
import type { Notice } from '../door/notice';
import { addHeaders } from './answer-headers';
import { examples } from './examples';
import { introduction } from './introduction';
import { asCsv } from './as-csv';
import { addFormats } from './formats';
import { below, inWordsOfToday, type Schema } from './json-schema';
import { addLimits, knownClasses, limitsOf, type Class } from './limits';
import { lookedBack } from './looked-back';
import { mended } from './mended';
import { refusalsOf } from './refused';
import { givenTo } from './routes';
import { showBodies } from './sample';
import { MomentAnswer } from '../readings/diff.answers';

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
  ['people', 'Accounts: who may sign in.'],
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
    operationIdFactory: (controller, method) => `${controller}.${method}`,
  });
  const given = givenTo(app);
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of methods) {
      const operation = item[method];
      if (!operation) continue;
      complete(path, method, operation, given.get(operation.operationId ?? '') ?? []);
    }
    if (item.post && examples[path]) exemplify(document, item.post, examples[path]);
  }
  mended(document);
  lookedBack(document);
  inWordsOfToday(document);
  await asCsv(document);
  showBodies(document);
  const schemas = (document.components ??= {}).schemas as Record<string, Schema>;
  const asked = demanded(document, schemas, [...given.values()].flat());
  for (const [name, schema] of Object.entries(schemas)) if (!asked.has(name)) addFormats(schema);
  addHeaders(document);
  return document;
}

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

const methods = ['get', 'head', 'post', 'put', 'patch', 'delete', 'options'] as const;

/** Operations that a program should not call by the name of their method alone. */
const names: Readonly<Record<string, string>> = {
  'UploadsController.understands': 'uploadOptions',
  'UploadsController.begin': 'beginUpload',
  'UploadsController.offset': 'uploadOffset',
  'UploadsController.standing': 'upload',
  'UploadsController.add': 'addToUpload',
  'UploadsController.giveUp': 'giveUpUpload',
  'SecondFactorController.begin': 'beginSecondFactor',
  'SecondFactorController.confirm': 'confirmSecondFactor',
  'SecondFactorController.remove': 'removeSecondFactor',
  'ProviderController.ways': 'signInWays',
  'ProviderController.begin': 'beginAtProvider',
  'ProviderController.finish': 'finishAtProvider',
  'PasswordsController.weigh': 'weighPassword',
  'EvidenceController.bring': 'bringEvidence',
  'EvidenceController.read': 'readEvidence',
};

/** What may be asked without signing in. */
const byProvider = ['/api/sign-in/ways', '/api/sign-in/provider/begin', '/api/sign-in/provider/finish'];
const bySignIn = ['/api/sign-in', '/api/sign-in/refresh', '/api/sign-in/weigh-password'];
const open = [...bySignIn, ...byProvider, '/api/recognised', '/health/live', '/health/ready'];

/** What holds for every operation: its name, who may call it, what it is asked with at the most, and how it is refused. */
function complete(path: string, method: string, operation: Operation, given: readonly Class[]) {
  const name = operation.operationId ?? '';
  operation.operationId = names[name] ?? name.replace(/^.*\./, '');
  if (!open.includes(path)) operation.security = [{ bearer: [] }, { cookie: [] }];
  const recorded = operation.responses[201];
  if (examples[path] && recorded && 'description' in recorded) recorded.description = 'Recorded.';
  const { requestBody: body, parameters = [] } = operation;
  const asked = parameters as { in: string; name: string; schema?: Schema }[];
  const hasBody = body !== undefined && 'content' in body && body.content['application/json'] !== undefined;
  const refused = refusalsOf({
    name,
    hasBody,
    changes: !['get', 'head', 'options'].includes(method),
    bodiless: method === 'head',
  });
  operation.responses = { ...refused, ...operation.responses };
  const limits = Object.assign({}, ...given.map(limitsOf)) as Record<string, Schema>;
  const fields = asked.filter((one) => one.in === 'query').map((one) => [one.name, (one.schema ??= {})] as const);
  addLimits(Object.fromEntries(fields), limits);
}

/** Says of everything that is sent what the validator demands of it, and that it may have no other field. Answers with the names of those schemas. */
function demanded(document: OpenAPIObject, schemas: Record<string, Schema>, given: readonly Class[]): Set<string> {
  const classes = new Map([...knownClasses(), ...given.map((one) => [one.name, one] as const)]);
  const sent = new Set<string>();
  const send = (schema: Schema) => {
    const name = schema.$ref?.split('/').at(-1);
    if (name && sent.has(name)) return;
    if (name) sent.add(name);
    const is = name ? schemas[name] : schema;
    for (const one of is ? below(is) : []) send(one);
  };
  for (const item of Object.values(document.paths)) {
    const body = item.post?.requestBody;
    const json = body && 'content' in body ? body.content['application/json']?.schema : undefined;
    if (json) send(json as Schema);
  }
  for (const name of sent) {
    const [schema, known] = [schemas[name], classes.get(name)];
    if (!schema || !known) throw new Error(`${name} is sent, and nothing checks it.`);
    addLimits(schema.properties ?? {}, limitsOf(known));
    schema.additionalProperties = false;
  }
  return sent;
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
