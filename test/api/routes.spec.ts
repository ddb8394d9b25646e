import request from 'supertest';
import { smallCity, type SmallCity } from './small-city';

interface Layer {
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
}
interface Described {
  readonly [word: string]: unknown;
  readonly description?: string;
}

describe('the description of the API and the server that runs', () => {
  let city: SmallCity;
  let document: { paths: Record<string, Record<string, Described>>; components: Described };
  beforeAll(async () => {
    city = await smallCity();
    document = (await request(city.app.getHttpServer()).get('/docs-json')).body;
  }, 30_000);
  afterAll(() => city.close());

  it('have the same routes, each with the same method', () => {
    const { router } = city.app.getHttpAdapter().getInstance() as unknown as { router: { stack: readonly Layer[] } };
    const served = router.stack.flatMap(({ route }) => {
      const methods = Object.keys(route?.methods ?? {});
      if (!route || methods.length > 1) return []; // for every method: how Nest says that there is none
      return methods.map((method) => `${method} ${route.path.replace(/:(\w+)/g, '{$1}')}`);
    });
    const described = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method} ${path}`),
    );
    expect(served.length).toBeGreaterThan(60);
    expect(served.sort()).toEqual(described.sort());
  });

  it('say what everything means: every parameter, header, field and answer, however deep it stands', () => {
    const silent: string[] = [];
    const look = (is: unknown, at: string) => {
      if (typeof is !== 'object' || is === null) return;
      const { properties, parameters, headers, responses } = is as Record<string, Record<string, Described> | undefined>;
      for (const [kind, all] of Object.entries({ properties, parameters, headers, responses }))
        for (const [name, one] of Object.entries(all ?? {}))
          if (!one.description?.trim() && !(kind === 'headers' && '$ref' in one)) silent.push(`${at}/${kind}/${name}`);
      for (const [word, one] of Object.entries(is)) if (!/^examples?$/.test(word)) look(one, `${at}/${word}`);
    };
    look(document.paths, 'paths');
    look(document.components, 'components');
    expect(silent).toEqual([]);
  });

  it('say what a number is: whole, and in which unit where there could be several', () => {
    const vague: string[] = [];
    const look = (is: unknown, at: string) => {
      if (typeof is !== 'object' || is === null) return;
      const { type, description = '' } = is as Described;
      if (type === 'number') vague.push(at); // exact figures that are not whole are told as text
      if (type === 'integer' && /(size|offset|length)$/i.test(at) && !/bytes/i.test(description)) vague.push(at);
      if (type === 'integer' && /(seconds|after)$/i.test(at) && !/seconds/i.test(description)) vague.push(at);
      for (const [word, one] of Object.entries(is)) if (!/^examples?$/.test(word)) look(one, `${at}/${word}`);
    };
    look(document.paths, 'paths');
    look(document.components, 'components');
    expect(vague).toEqual([]);
  });
});
