import type { Role } from '#kernel';
import { bodiesOf, regulationFor, type Kind } from './regulations';
import { idOf } from './seed';
import { laoCai, minhHoa, type DemoCity } from './units';

/** Known to be the demo's: printed at the start, worth nothing anywhere else. */
export const demoPassword = 'minh-bach-2019';

/** Somebody who signs in: a capacity and a pseudonym, never a real name. */
export interface DemoPerson {
  readonly id: string;
  readonly signIn: string;
  readonly name: string;
  /** Id of the city whose administrators look after the account. */
  readonly home?: string;
}

/** A role that a person of the demo holds. */
export interface Post {
  readonly person: DemoPerson;
  readonly role: Role;
  readonly capacity: string;
  readonly scope: { readonly unit?: string; readonly kind?: Kind; readonly body?: string };
}

/** Sign-in names have at most 32 characters, so the fictitious city's begin with "mh." only. */
const before = ({ slug }: DemoCity) => (slug === 'lao-cai' ? '' : 'mh.');

function post(city: DemoCity, signIn: string, role: Role, capacity: string, scope: Post['scope'], of = city.name): Post {
  const name = before(city) + signIn;
  return { role, capacity, scope, person: { id: idOf(`nguoi/${name}`), signIn: name, name: `${capacity} – ${of} (minh họa)` } };
}

const ofUnits = (city: DemoCity, kind: Kind): Post[] =>
  city.units.flatMap(({ id: unit, slug, name, type }) => {
    const place = type === 'xa' ? 'xã' : 'phường';
    const scope = { unit, kind };
    if (kind === 'party') {
      return [
        post(city, `${slug}.dang-vu`, 'unit-editor', 'Cán bộ văn phòng đảng ủy', scope, name),
        post(city, `${slug}.bi-thu`, 'unit-head', `Bí thư đảng ủy ${place}`, scope, name),
      ];
    }
    return [
      post(city, `${slug}.can-bo`, 'unit-editor', 'Công chức phụ trách', scope, name),
      post(city, `${slug}.chu-tich`, 'unit-head', `Chủ tịch UBND ${place}`, scope, name),
    ];
  });

const reviewers = (city: DemoCity, kind: Kind): Post[] => {
  const bodies = [2014, 2018].flatMap((year) => bodiesOf(regulationFor(city, kind, year)));
  const once = [...new Map(bodies.map((body) => [body.code, body])).values()];
  return once.map(({ code, name }) =>
    post(city, `tham-dinh.${code}`, 'reviewer', `Chuyên viên thẩm định, ${name.vi}`, { kind, body: code }),
  );
};

function ofCity(city: DemoCity, kind: Kind): Post[] {
  const scope = { kind };
  if (kind === 'party') {
    return [
      post(city, 'to-chuc.thuong-truc', 'standing-office', 'Bộ phận thường trực, Ban Tổ chức Thành ủy', scope),
      post(city, 'phuc-tra.dang', 'appeal-panel', 'Tổ phúc tra của Thành ủy', scope),
      post(city, 'thu-ky.dang', 'council-secretary', 'Thư ký, Ban Tổ chức Thành ủy', scope),
      post(city, 'ban-thuong-vu', 'committee', 'Ban Thường vụ Thành ủy', scope),
      post(city, 'van-thu.dang', 'records-office', 'Văn thư Thành ủy', scope),
    ];
  }
  return [
    post(city, 'noi-vu.thuong-truc', 'standing-office', 'Bộ phận thường trực, Phòng Nội vụ', scope),
    post(city, 'phuc-tra', 'appeal-panel', 'Tổ phúc tra của thành phố', scope),
    post(city, 'thu-ky', 'council-secretary', 'Thư ký hội đồng', scope),
    post(city, 'chu-tich-thanh-pho', 'committee', 'Chủ tịch UBND thành phố', scope),
    post(city, 'van-thu', 'records-office', 'Văn thư UBND thành phố', scope),
  ];
}

/** Who administers a city: appointed by the console, and never scores. */
export const administratorOf = (city: DemoCity): Post => post(city, 'quan-tri', 'city-administrator', 'Quản trị thành phố', {});

/** The state inspection, whose grant is the last act of the demo. */
export const inspection = post(laoCai, 'thanh-tra', 'auditor', 'Đoàn thanh tra', { kind: 'government' });

/** What kinds a city rates. */
export const kindsOf = ({ slug }: DemoCity): Kind[] => (slug === 'lao-cai' ? ['government', 'party'] : ['government']);

const everyPost = new Map<DemoCity, readonly Post[]>();

/** Everybody the administrator gives a role at the beginning. */
export function postsOf(city: DemoCity): readonly Post[] {
  const posts =
    everyPost.get(city) ??
    kindsOf(city).flatMap((kind) => [...ofUnits(city, kind), ...ofCity(city, kind), ...reviewers(city, kind)]);
  everyPost.set(city, posts);
  return posts;
}

/** Everybody who can sign in, each in the care of their city's administrators. */
export const demoPeople = (): DemoPerson[] =>
  [laoCai, minhHoa].flatMap((city) => {
    const posts = [administratorOf(city), ...postsOf(city), ...(city === laoCai ? [inspection] : [])];
    return posts.map(({ person }) => ({ ...person, home: city.id }));
  });

/** Actor id of who holds a role for a kind, for a unit or a body where the role is for one. */
export function hands(city: DemoCity, kind: Kind) {
  const posts = postsOf(city).filter(({ scope }) => scope.kind === kind);
  return (role: Role, { unit, body }: { unit?: string; body?: string } = {}): string => {
    const found = posts.find((one) => one.role === role && one.scope.unit === unit && one.scope.body === body);
    if (!found) throw new RangeError(`Nobody in ${city.name} is ${role} of ${unit ?? body ?? kind}.`);
    return found.person.id;
  };
}
