import { hashOf, shippedRegulation, type Regulation } from '#regulation';
import type { DemoCity } from './units';

export type Kind = 'government' | 'party';

const government = shippedRegulation('lao-cai-government-2014');
const party2014 = shippedRegulation('lao-cai-party-2014');
const party2018 = shippedRegulation('lao-cai-party-2018');

/** The same rules, issued by a city that does not exist: another document, hence another hash. */
const invented: Regulation = {
  ...government,
  code: 'minh-hoa-government-2014',
  name: {
    vi: 'Bộ tiêu chí đánh giá, xếp loại chính quyền cơ sở trong sạch, vững mạnh – Thành phố Minh Họa',
    en: 'Criteria for rating the grassroots governments of Minh Họa city (fictitious)',
  },
  basis: { ...government.basis, issuer: 'UBND Thành phố Minh Họa (hư cấu)', number: 'MH-2014/05' },
};

/** The regulation that a city rates a kind by in a year. */
export function regulationFor({ slug }: DemoCity, kind: Kind, year: number): Regulation {
  if (slug === 'minh-hoa') return invented;
  if (kind === 'government') return government;
  return year < 2018 ? party2014 : party2018;
}

const hashes = new Map<Regulation, string>();

/** The name it is published under. */
export function hashOfRegulation(regulation: Regulation): string {
  const hash = hashes.get(regulation) ?? hashOf(regulation);
  hashes.set(regulation, hash);
  return hash;
}

/** Codes and names of the bodies that review under a regulation. */
export const bodiesOf = ({ procedure }: Regulation) =>
  procedure.stages.flatMap((stage) => (stage.kind === 'review' ? stage.bodies : []));
