import { laoCaiCity, shortSlug, type UnitType } from '#territory';
import { idOf } from './seed';

/** A unit of the demo. */
export interface DemoUnit {
  readonly id: string;
  /** Its name as a look-up key: "binh-minh". */
  readonly slug: string;
  readonly name: string;
  readonly type: UnitType;
  readonly code?: string;
  /** Place in the city's list, from 0. */
  readonly index: number;
}

/** A city of the demo. */
export interface DemoCity {
  readonly id: string;
  readonly slug: 'lao-cai' | 'minh-hoa';
  readonly name: string;
  readonly units: readonly DemoUnit[];
}

const unitsOf = (city: string, units: readonly { name: string; type: UnitType; code?: string }[]): DemoUnit[] =>
  units.map((unit, index) => {
    const slug = shortSlug(unit.name);
    return { ...unit, slug, index, id: idOf(`${city}/don-vi/${slug}`) };
  });

const cityOf = (
  slug: DemoCity['slug'],
  name: string,
  units: readonly { name: string; type: UnitType; code?: string }[],
): DemoCity => ({
  slug,
  name,
  id: idOf(slug),
  units: unitsOf(slug, units),
});

/** The real city with its 17 units; every point in the demo is made up. */
export const laoCai = cityOf('lao-cai', laoCaiCity.name, laoCaiCity.units);

const invented = ['Hoa Mẫu', 'Sao Mẫu', 'Trăng Mẫu', 'Suối Mẫu', 'Đồi Mẫu', 'Nắng Mẫu'];

/** The city that does not exist: what must not be said of a real unit is told here. */
export const minhHoa = cityOf(
  'minh-hoa',
  'Thành phố Minh Họa',
  invented.map((name) => ({ name: `Phường ${name}`, type: 'phuong' as const })),
);

/** The unit with this look-up key. */
export function unitOf({ units, name }: DemoCity, slug: string): DemoUnit {
  const found = units.find((unit) => unit.slug === slug);
  if (!found) throw new RangeError(`${name} has no unit ${slug}.`);
  return found;
}
