import type { Decide, Decided, Role, Sentence } from '#kernel';
import { leavesFor } from '#regulation';
import { decideAppeal, isOpen, lodgeAppeal, waiveAppeal } from '../appeal/appeal';
import { closeWithoutRating, decideRating, proposeRating, sendBackForReview } from '../approval/approval';
import type { Dossier, DossierGiven, StageOf, StageRecord } from '../dossier/dossier';
import type { DossierEvent } from '../dossier/dossier.events';
import { stageOfKind } from '../dossier/procedure';
import { acceptSubmission, extendDeadline, requestReturn, returnSubmission } from '../intake/intake';
import { publishRating } from '../publication/publication';
import { completeReview, establishFact, reviewLeaf } from '../review/review';
import { assessLeaf, signLeaf, submitSelfAssessment } from '../self-assessment/self-assessment';
import type { MoveCode } from './moves';

/** One act with a command in which nothing is missing, ready to be asked of its decision. */
export interface Way {
  readonly move: MoveCode;
  readonly roles: readonly Role[];
  readonly body?: string;
  readonly appeal?: string;
  readonly leaves?: readonly string[];
  readonly ask: () => Decided<DossierEvent>;
  /** Said instead of the decision's own sentence where there is nothing that the act could be about. */
  readonly refused?: { readonly code: string; readonly sentence: Sentence };
}

type About = Pick<Way, 'body' | 'appeal' | 'leaves' | 'refused'>;

const unit: readonly Role[] = ['row-officer', 'unit-editor', 'unit-head'];
const why = 'x';

/** Every act on a dossier, in the order of a year. */
export function waysOf(dossier: Dossier, given: DossierGiven): Way[] {
  const { regulation, today } = given;
  const stage = dossier.stages.at(-1);
  const codes = leavesFor(regulation, dossier.about?.unitType ?? '').map(({ code }) => code);
  const [first = ''] = codes;
  const way = <Command>(
    move: MoveCode,
    roles: readonly Role[],
    decide: Decide<Command, Dossier, DossierEvent, DossierGiven>,
    fields: object,
    about: About = {},
  ): Way => ({ move, roles, ...about, ask: () => decide(fields as Command, dossier, given) });

  const open = openIn(stage, codes);
  const signable = open.find((code) => dossier.sheet[code]?.answer && !dossier.sheet[code]?.signature?.stands);
  const revision = (code: string) => dossier.sheet[code]?.revision ?? 0;
  const leaf = open[0] ?? first;
  const back = { leaves: [{ leaf: first, reason: why }], until: today };
  const document = { number: why, date: today };
  return [
    way('assess-leaf', unit, assessLeaf, { leaf, revision: revision(leaf), figures: {} }, { leaves: open }),
    ...(stageOfKind(regulation, 'self-assessment')?.everyLeafSigned
      ? [way('sign-leaf', ['row-officer'], signLeaf, { leaf: signable ?? leaf, revision: revision(signable ?? leaf) })]
      : []),
    way('submit-self-assessment', ['unit-head'], submitSelfAssessment, {}),
    way('request-return', ['unit-head'], requestReturn, { reason: why }),
    way('accept-submission', ['standing-office'], acceptSubmission, {}),
    way('return-submission', ['standing-office'], returnSubmission, back, { leaves: codes }),
    way('extend-deadline', ['standing-office'], extendDeadline, { stage: stage?.stage, until: '9999-12-31', document }),
    ...bodiesOf(stage, given).flatMap((body) => reviewing(body, dossier, given, way)),
    ...appealing(stage, dossier, way),
    way('propose-rating', ['council-secretary'], proposeRating, { rating: anotherRating(dossier, given), reason: why }),
    way('send-back-for-review', ['committee'], sendBackForReview, back, { leaves: codes }),
    way('decide-rating', ['committee'], decideRating, {
      rating: { class: dossier.proposed?.class ?? undefined, title: dossier.proposed?.title ?? undefined },
      document,
      signature: [],
    }),
    way('close-without-rating', ['committee'], closeWithoutRating, { reason: why }),
    way('publish-rating', ['records-office'], publishRating, {}),
  ];
}

type MakeWay = <Command>(
  move: MoveCode,
  roles: readonly Role[],
  decide: Decide<Command, Dossier, DossierEvent, DossierGiven>,
  fields: object,
  about?: About,
) => Way;

/** The bodies that have leaves of this dossier to review now; before that, all that the regulation names. */
function bodiesOf(stage: StageRecord | undefined, { regulation }: DossierGiven): string[] {
  if (stage?.kind === 'review') return Object.keys(stage.bodies);
  return stageOfKind(regulation, 'review')?.bodies.map(({ code }) => code) ?? [];
}

function reviewing(body: string, dossier: Dossier, { regulation }: DossierGiven, way: MakeWay): Way[] {
  const stage = dossier.stages.at(-1);
  const theirs = leavesFor(regulation, dossier.about?.unitType ?? '').filter(({ reviewedBy }) => reviewedBy === body);
  const leaves = stage?.kind === 'review' ? (stage.bodies[body] ?? []) : theirs.map(({ code }) => code);
  const leaf = leaves[0] ?? '';
  const facts = (regulation.facts ?? []).filter(({ reviewedBy }) => reviewedBy === body);
  return [
    way(
      'review-leaf',
      ['reviewer'],
      reviewLeaf,
      { leaf, revision: dossier.settled[leaf]?.revision ?? 0, figures: {}, reason: why },
      { body, leaves },
    ),
    ...facts
      .slice(0, 1)
      .map(({ name }) => way('establish-fact', ['reviewer'], establishFact, { fact: name, value: {}, reason: why }, { body })),
    way('complete-review', ['reviewer'], completeReview, { body }, { body }),
  ];
}

const nothingWaits = {
  code: 'no-appeal',
  sentence: { vi: 'Không có đề nghị thẩm định lại nào đang chờ quyết định.', en: 'No appeal waits for its decision.' },
};
const allAppealed = {
  code: 'nothing-to-appeal',
  sentence: {
    vi: 'Không còn mục nào có thể đề nghị thẩm định lại.',
    en: 'There is no leaf left that could be appealed.',
  },
};

function appealing(stage: StageRecord | undefined, dossier: Dossier, way: MakeWay): Way[] {
  const window: StageOf<'appeal'> | undefined = stage?.kind === 'appeal' ? stage : undefined;
  const appealed = (window?.appeals ?? []).flatMap(({ leaves }) => leaves);
  const may = Object.entries(dossier.settled)
    .filter(([leaf, { by }]) => by === 'review' && !appealed.includes(leaf))
    .map(([leaf]) => leaf);
  const some = may[0] ?? appealed[0] ?? Object.keys(dossier.settled)[0] ?? Object.keys(dossier.sheet)[0] ?? '';
  const waiting = (window?.appeals ?? []).filter(isOpen);
  const decide = (appeal: string, leaves: readonly string[], about: About) =>
    way('decide-appeal', ['appeal-panel'], decideAppeal, { appeal, leaf: leaves[0] ?? '', upheld: false, reason: why }, about);
  return [
    way(
      'lodge-appeal',
      ['unit-head'],
      lodgeAppeal,
      { appeal: why, leaves: [{ leaf: some, grounds: why }] },
      { leaves: may, ...(window && may.length === 0 && { refused: allAppealed }) },
    ),
    way('waive-appeal', ['unit-head'], waiveAppeal, {}),
    ...waiting.map(({ appeal, leaves, decided }) => {
      const left = leaves.filter((leaf) => !decided.includes(leaf));
      return decide(appeal, left, { appeal, leaves: left });
    }),
    ...(waiting.length === 0 ? [decide('', [], { refused: nothingWaits })] : []),
  ];
}

/** A rating that was not proposed before: the same one twice is refused. */
function anotherRating({ proposed }: Dossier, { regulation }: DossierGiven): object {
  const { classes = [], title } = regulation;
  if (classes.length === 0) return proposed?.title ? {} : { title: title?.code };
  return { class: classes.find(({ code }) => code !== proposed?.class)?.code };
}

function openIn(stage: StageRecord | undefined, codes: readonly string[]): readonly string[] {
  if (stage?.kind !== 'self-assessment') return [];
  return stage.open === 'all' ? codes : codes.filter((code) => stage.open.includes(code));
}
