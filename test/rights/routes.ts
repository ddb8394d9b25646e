import type { NestExpressApplication } from '@nestjs/platform-express';

interface Layer {
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
  match(path: string): boolean;
}

function layersOf(app: NestExpressApplication): readonly Layer[] {
  const router: unknown = app.getHttpAdapter().getInstance().router;
  return (router as { stack: Layer[] }).stack;
}

/** Every address of the program with its method, taken from its own router: "GET /api/me". */
export function routesOf(app: NestExpressApplication): string[] {
  const all = layersOf(app).flatMap(({ route }) => (route ? [{ path: route.path, methods: Object.keys(route.methods) }] : []));
  const one = all.filter(({ methods }) => methods.length === 1);
  // outside its prefix Nest itself answers any other method at an address that it has
  const rest = all.filter(({ path, methods }) => methods.length > 1 && !one.some((known) => known.path === path));
  return [...one, ...rest].flatMap(({ path, methods }) => methods.map((method) => `${method.toUpperCase()} ${path}`));
}

/** What is mounted beside the routes, at addresses of its own. Below its prefix Nest has a router for what is not there. */
export function mountedIn(app: NestExpressApplication): readonly Layer[] {
  const narrow = (layer: Layer) => !layer.match('/nothing/is/mounted/here') && !layer.match('/api/nothing/is/mounted/here');
  return layersOf(app).filter((layer) => !layer.route && narrow(layer));
}
