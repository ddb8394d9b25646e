import { Described } from './described';
import { smallCity, type SmallCity } from './small-city';

interface Document {
  readonly paths: Record<string, Record<string, { readonly responses: Record<string, { readonly headers?: object }> }>>;
  readonly components: { readonly headers: Record<string, { readonly description?: string }> };
}

describe('the headers of answers, as they are described', () => {
  let city: SmallCity;
  let document: Document;
  beforeAll(async () => {
    city = await smallCity();
    document = (await city.get('quan-tri', '/docs-json')).body as Document;
  }, 30_000);
  afterAll(() => city.close());

  it('say of every answer the id of the request and the notice, and each is explained and used', () => {
    const answers = Object.values(document.paths).flatMap((item) =>
      Object.values(item).flatMap((one) => Object.values(one.responses)),
    );
    const used = answers.map(({ headers = {} }) => Object.keys(headers));
    expect(used.filter((names) => !names.includes('X-Request-Id') || !names.includes('X-Notice'))).toEqual([]);
    const known = document.components.headers;
    expect([...new Set(used.flat())].sort()).toEqual(Object.keys(known).sort());
    expect(Object.entries(known).filter(([, { description }]) => !description)).toEqual([]);
  });

  it('are the only ones: an answer with another one is a stray', () => {
    const described = new Described(document);
    const answer = { method: 'GET', url: '/api/me', status: 401, type: 'application/problem+json', text: '{}' };
    const strays = (headers: string[]) => described.strays({ ...answer, headers }, described.operation('GET', '/api/me'));
    expect(strays(['x-request-id', 'etag'])).toEqual(['get /api/me answered 401: the header etag is not described']);
    expect(strays(['x-request-id', 'cache-control', 'x-frame-options']).join()).not.toContain('header');
  });

  it('with which a file is asked for anew, or in part, are parameters', () => {
    const described = new Described(document);
    const { parameters = [] } = described.operation('GET', `/api/evidence/${'0'.repeat(64)}`) ?? {};
    const asked = parameters.filter((one) => one.in === 'header').map(({ name, required }) => [name, required]);
    expect(asked).toEqual(expect.arrayContaining(['Range', 'If-Range', 'If-None-Match'].map((name) => [name, false])));
  });
});
