import type { Day } from '#kernel';

/**
 * The form of official papers (thể thức văn bản) on a day: of the State until 4 March 2020 by Thông tư 01/2011/TT-BNV, from then on by
 * Nghị định 30/2020/NĐ-CP; papers of the Party have a form of their own.
 */
export interface DecisionForm {
  readonly family: 'state' | 'party';
  readonly name: 'thong-tu-01-2011' | 'nghi-dinh-30-2020' | 'van-ban-dang';
  readonly pageNumber: 'top-centre' | 'bottom-right';
  /** Grounds stand in italics. */
  readonly italicGrounds: boolean;
  /** What the last of the grounds closes with. */
  readonly lastGround: ',' | '.';
  /** The law on the organisation of local government in force, for papers of the State. */
  readonly law: string | null;
}

const since2020: Day = '2020-03-05';

/** Laws by the day they came into force, latest first. */
const laws: readonly (readonly [Day, string])[] = [
  ['2016-01-01', 'Luật Tổ chức chính quyền địa phương'],
  ['2004-01-01', 'Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân'],
];

export function formOn(kind: string, day: Day): DecisionForm {
  if (kind === 'party') {
    return { family: 'party', name: 'van-ban-dang', pageNumber: 'top-centre', italicGrounds: false, lastGround: ',', law: null };
  }
  const law = laws.find(([from]) => from <= day)?.[1] ?? null;
  return day < since2020
    ? { family: 'state', name: 'thong-tu-01-2011', pageNumber: 'bottom-right', italicGrounds: false, lastGround: ',', law }
    : { family: 'state', name: 'nghi-dinh-30-2020', pageNumber: 'top-centre', italicGrounds: true, lastGround: '.', law };
}
