import type { Asked } from './asker';

interface Layer {
  readonly route?: { readonly methods: Readonly<Record<string, boolean>> };
  match(path: string): boolean;
}

/** The methods that an address answers to, as the router itself has them; none where there is no such address. */
export function methodsAt(request: Asked): readonly string[] {
  const { stack } = (request.app as unknown as { readonly router: { readonly stack: readonly Layer[] } }).router;
  const own = stack.filter(({ route }) => route && Object.keys(route.methods).length === 1); // Nest refuses by routes for all methods
  const here = own.filter((layer) => layer.match(pathOf(request)));
  const found = new Set(here.flatMap(({ route }) => Object.keys(route?.methods ?? {})).map((name) => name.toUpperCase()));
  if (found.size === 0) return [];
  if (found.has('GET')) found.add('HEAD');
  return [...found.add('OPTIONS')].sort();
}

/** The address as it was asked, without its query: a part of the router sees only what lies below it. */
export const pathOf = ({ baseUrl, path }: Asked): string => baseUrl + path;
