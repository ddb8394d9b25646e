import { Rejected, type Sentence } from '#kernel';

const collator = new Intl.Collator('vi');

/** The order of names in Vietnamese. */
export const byName = (one: string, other: string): number => collator.compare(one, other);

/** The one that is meant, or a refusal that helps to say it better. */
export function only<Found extends object>(
  found: readonly Found[],
  { vi, en }: Sentence,
  known: readonly string[] | null,
): Found {
  const [one] = found;
  if (one && found.length === 1) return one;
  if (found.length) {
    const candidates = found.map((one: { readonly id?: string; readonly name?: string }) => ({ id: one.id, name: one.name }));
    const list = candidates.map(({ id, name }) => [name, id].filter(Boolean).join(' – ')).join('; ');
    const several = {
      vi: `Có ${found.length} ${vi}: ${list}. Hãy nêu rõ mã.`,
      en: `There are ${found.length} answers to ${en}: ${list}. Name one by its id.`,
    };
    throw new Rejected('ambiguous', several, 'conflict', { candidates });
  }
  const names = [...new Set(known ?? [])];
  const list = names.slice(0, 30).join(', ') + (names.length > 30 ? ', …' : '');
  const none =
    known === null ? { vi: '', en: '' } : { vi: ` Đang có: ${list || 'chưa có gì'}.`, en: ` Known: ${list || 'nothing yet'}.` };
  throw new Rejected('not-found', { vi: `Không có ${vi}.${none.vi}`, en: `There is no ${en}.${none.en}` }, 'not-found');
}
