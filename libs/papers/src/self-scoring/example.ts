import { hashOf, leavesFor, shippedRegulation } from '#regulation';
import type { SelfScoring, SheetLeaf } from './self-scoring';

/** A leaf that nobody has touched, open to the unit. */
export const untouched: SheetLeaf = {
  revision: 0,
  answer: null,
  explanation: null,
  evidence: 0,
  signed: null,
  reviewed: null,
  open: true,
};

/** A ward's sheet of 2019 under the shipped regulation, with what is said of some of its leaves. */
export function exampleSheet(
  leaves: Readonly<Record<string, Partial<SheetLeaf>>> = {},
  more: Partial<SelfScoring> = {},
): SelfScoring {
  const regulation = shippedRegulation('lao-cai-government-2014');
  const all = leavesFor(regulation, 'phuong').map(({ code }) => [code, { ...untouched, ...leaves[code] }]);
  return {
    dossier: '3f2b8c1e-5a64-5d0f-9f0e-0d9a6f1c2b11',
    kind: 'government',
    unitName: 'Phường Thử Nghiệm',
    unitType: 'phuong',
    jurisdictionName: 'Thành phố Thử Nghiệm',
    period: '2019',
    regulation,
    hash: hashOf(regulation),
    leaves: Object.fromEntries(all),
    before: null,
    notice: null,
    ...more,
  };
}
