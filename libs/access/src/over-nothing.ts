import { refuse, type Scope } from '#kernel';

/** What is known of what a grant names. */
export interface Known {
  /** Of what it names: the ids of what there is not, here or at all. */
  readonly unknown?: { readonly person?: string; readonly unit?: string; readonly cycle?: string };
  /** What kind each regulation is for that was published here, and the bodies it names. */
  readonly regulations?: readonly { readonly kind: string; readonly bodies: readonly string[] }[];
  /** The kinds that come with the program. */
  readonly kinds?: readonly string[];
}

/** A right of nobody, or over nothing, would be a slip that nobody notices: whatever a grant names has to be there. */
export function refuseOverNothing({ kind, kinds, body }: Scope, { unknown = {}, ...known }: Known) {
  const { person, unit, cycle } = unknown;
  if (person) refuse('no-person', 'Không có người dùng này.', 'There is no such person.', 'not-found');
  if (unit)
    refuse(
      'no-unit',
      `Không có đơn vị ${unit} trong địa bàn này.`,
      `There is no unit ${unit} in this jurisdiction.`,
      'not-found',
    );
  if (cycle)
    refuse(
      'no-cycle',
      `Không có kỳ đánh giá ${cycle} trong địa bàn này.`,
      `There is no cycle ${cycle} in this jurisdiction.`,
      'not-found',
    );
  refuseUnnamed(kinds ?? (kind === undefined ? [] : [kind]), body, known);
}

/** Kinds and bodies are words of the regulations. Where none is published yet that could tell, roles may come first. */
function refuseUnnamed(wanted: readonly string[], body: string | undefined, { regulations = [], kinds = [] }: Known) {
  const nobodys = wanted.find((one) => !kinds.includes(one) && regulations.every(({ kind }) => kind !== one));
  if (nobodys !== undefined && regulations.length > 0)
    refuse(
      'no-kind',
      `Không quy định nào của địa bàn này dành cho loại ${nobodys}.`,
      `No regulation of this jurisdiction is for the kind ${nobodys}.`,
      'not-found',
    );
  const within = regulations.filter(({ kind }) => wanted.length === 0 || wanted.includes(kind));
  if (body !== undefined && within.length > 0 && !within.some(({ bodies }) => bodies.includes(body)))
    refuse(
      'no-such-body',
      `Không quy định nào trong phạm vi được giao có cơ quan thẩm định ${body}.`,
      `No regulation within this reach names the reviewing body ${body}.`,
      'not-found',
    );
}
