import type { Sentence } from '#kernel';
import type { Regulation } from '#regulation';

const kinds: Readonly<Record<string, Sentence>> = {
  government: { vi: 'chính quyền', en: 'government' },
  party: { vi: 'tổ chức đảng', en: 'party' },
};

/** What people call a kind of evaluation; a kind the house has no word for is called by its code. */
export const kindWords = (kind: string): Sentence => kinds[kind] ?? { vi: kind, en: kind };

/** What the regulation calls a class. */
export const className = ({ classes }: Regulation, code: string | null): Sentence | null => classes?.find((one) => one.code === code)?.name ?? null;

/** What the regulation calls its title. */
export const titleName = ({ title }: Regulation, code: string | null): Sentence | null => (code !== null && title?.code === code ? title.name : null);
