import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { Shell } from './shell/shell';
import { NoSuchPage, PageBroke } from './shell/wrong';

const root = createRootRoute({ component: Shell, notFoundComponent: NoSuchPage, errorComponent: PageBroke });

/** A page with antd's fields, which come beside it: who only reads does not wait for them. */
const furnished = <Name extends string>(load: () => Promise<Readonly<Record<Name, ComponentType>>>, name: Name) =>
  lazyRouteComponent(async () => {
    const [page, design] = await Promise.all([load(), import('./design/furnished')]);
    return { default: design.furnished(page[name]) };
  });

const text = (value: unknown): string | undefined => (value === undefined || value === '' ? undefined : String(value));

/** What the first page is told by its address: which city, kind and year, as known on which day, and whether only those that attained. */
export interface CityView {
  city?: string;
  kind?: string;
  year?: string;
  on?: string;
  only?: 'attained';
}

const city = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: furnished(() => import('./city/first-page'), 'FirstPage'),
  validateSearch: ({ city, kind, year, on, only }: Record<string, unknown>): CityView => ({
    city: text(city),
    kind: text(kind),
    year: text(year),
    on: text(on),
    only: only === 'attained' ? only : undefined,
  }),
});
const recognised = createRoute({
  getParentRoute: () => root,
  path: '/cong-nhan',
  component: furnished(() => import('./recognised/recognised'), 'Recognised'),
});
const dossier = createRoute({
  getParentRoute: () => root,
  path: '/ho-so/$id',
  component: furnished(() => import('./dossier/dossier-page'), 'DossierPage'),
  validateSearch: ({ leaf, on }: Record<string, unknown>): { leaf?: string; on?: string } => ({ leaf: text(leaf), on: text(on) }),
});
/** What is looked for in the work list. */
export interface WorkView {
  q?: string;
  task?: string;
  kind?: string;
  late?: boolean;
}

const work = createRoute({
  getParentRoute: () => root,
  path: '/viec',
  component: lazyRouteComponent(() => import('./work/work-page'), 'WorkPage'),
  validateSearch: ({ q, task, kind, late }: Record<string, unknown>): WorkView => ({
    q: text(q),
    task: text(task),
    kind: text(kind),
    late: late === true || late === 'true' ? true : undefined,
  }),
});
const unit = createRoute({
  getParentRoute: () => root,
  path: '/don-vi/$unit',
  component: lazyRouteComponent(() => import('./unit/unit-page'), 'UnitPage'),
});
/** Which city is administered, where there are several. */
export interface AdministrationView {
  city?: string;
}
const ofCity = ({ city }: Record<string, unknown>): AdministrationView => ({ city: text(city) });

const people = createRoute({
  getParentRoute: () => root,
  path: '/quan-tri/nguoi',
  component: furnished(() => import('./people/people-page'), 'PeoplePage'),
  validateSearch: ofCity,
});
const units = createRoute({
  getParentRoute: () => root,
  path: '/quan-tri/don-vi',
  component: furnished(() => import('./territory/units-page'), 'UnitsPage'),
  validateSearch: ofCity,
});
const cycles = createRoute({
  getParentRoute: () => root,
  path: '/quan-tri/ky',
  component: furnished(() => import('./cycles/cycles-page'), 'CyclesPage'),
  validateSearch: ofCity,
});
const regulations = createRoute({
  getParentRoute: () => root,
  path: '/quan-tri/quy-dinh',
  component: furnished(() => import('./regulations/regulations-page'), 'RegulationsPage'),
  validateSearch: ofCity,
});
const regulation = createRoute({
  getParentRoute: () => root,
  path: '/quy-dinh/$hash',
  component: lazyRouteComponent(() => import('./regulations/regulation-page'), 'RegulationPage'),
});
const account = createRoute({
  getParentRoute: () => root,
  path: '/tai-khoan',
  component: furnished(() => import('./account/account-page'), 'AccountPage'),
});
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/dang-nhap',
  component: lazyRouteComponent(() => import('./sign-in/sign-in-page'), 'SignInPage'),
});

/** Every page, loaded when it is first gone to. */
export const router = createRouter({
  routeTree: root.addChildren([
    city,
    work,
    dossier,
    recognised,
    signIn,
    account,
    unit,
    people,
    units,
    cycles,
    regulations,
    regulation,
  ]),
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
