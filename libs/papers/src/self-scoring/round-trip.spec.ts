import fc from 'fast-check';
import { inputsOf, leavesFor, problemOf, shippedRegulation, type Answer, type Leaf } from '#regulation';
import { readWorkbook } from '../workbook/read-workbook';
import { writeWorkbook } from '../workbook/write-workbook';
import { changesOf } from './changes';
import { exampleSheet } from './example';
import { selfScoringSheet } from './layout';
import { readSelfScoring } from './read-back';
import type { SheetLeaf } from './self-scoring';

const amount = fc
  .tuple(fc.bigInt(0n, 999_999_999_999_999n), fc.nat(999_999))
  .map(([whole, decimals]) => (decimals ? `${whole}.${String(decimals).padStart(6, '0')}` : String(whole)));
const figuresOf = (leaf: Leaf) =>
  leaf.kind === 'level'
    ? fc.record({ [leaf.input]: fc.constantFrom(...leaf.levels.map(({ code }) => code)) })
    : fc.record(
        Object.fromEntries(
          inputsOf(leaf).map(({ name, type }) => [
            name,
            type === 'boolean' ? fc.boolean() : type === 'count' ? fc.nat() : fc.oneof(fc.nat(), amount),
          ]),
        ),
      );
const words = fc
  .oneof(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.constantFrom('=1+1', '_x0041_', 'a\nb', ' "<&> ', "'", '007', '1/2'))
  .map((text) => text.normalize('NFC').trim())
  .filter((text) => text !== '');
const leafOf = (leaf: Leaf): fc.Arbitrary<Partial<SheetLeaf>> =>
  fc.record({
    revision: fc.nat(50),
    answer: fc.option(
      fc.oneof(
        figuresOf(leaf).map((figures): Answer => ({ figures })),
        ...(leaf.notApplicable?.claim ? [fc.constant<Answer>({ notApplicable: true })] : []),
      ),
    ),
    explanation: fc.option(words),
  });

describe('a sheet that nobody has touched', () => {
  const regulation = shippedRegulation('lao-cai-government-2014');
  const leaves = leavesFor(regulation, 'phuong');

  it('asks for nothing when it is handed in again, whatever stood in it', async () => {
    const histories = fc.record(Object.fromEntries(leaves.map((leaf) => [leaf.code, leafOf(leaf)])));
    await fc.assert(
      fc.asyncProperty(histories, async (said) => {
        const whole = Object.entries(said).map(([code, one]) => {
          const leaf = leaves.find((there) => there.code === code);
          // only what the rules let into a dossier
          return [code, { ...one, answer: leaf && one.answer && !problemOf(leaf, one.answer) ? one.answer : null }];
        });
        const sheet = exampleSheet(Object.fromEntries(whole) as Record<string, Partial<SheetLeaf>>);
        const bytes = await writeWorkbook(selfScoringSheet(sheet));
        const filled = readSelfScoring(await readWorkbook(bytes), sheet);
        for (const one of filled) {
          const held = sheet.leaves[one.leaf.code]!;
          expect(one.revision).toBe(held.revision);
          for (const change of changesOf(one, { ...held, erased: false }))
            expect([one.leaf.code, change.is]).toEqual([one.leaf.code, 'none']);
        }
      }),
      { numRuns: 12 },
    );
  }, 60_000);
});
