import type { Recorded } from '#kernel';
import type { Dossier, OpenAppeal, SheetLeaf, StageOf, StageRecord } from './dossier';
import type { DossierEvent, StageEntered } from './dossier.events';

const add = (people: readonly string[], person: string) => (people.includes(person) ? people : [...people, person]);

/** Changes the stage where the dossier stands. */
function inStage<Kind extends StageRecord['kind']>(
  dossier: Dossier,
  kind: Kind,
  change: (stage: StageOf<Kind>) => StageOf<Kind>,
): Dossier {
  const stages = [...dossier.stages];
  const last = stages.at(-1);
  if (last?.kind !== kind) return dossier;
  stages[stages.length - 1] = change(last as StageOf<Kind>);
  return { ...dossier, stages };
}

function entered({ stage, kind, until, open, bodies }: StageEntered['data']): StageRecord {
  switch (kind) {
    case 'self-assessment':
      return { kind, stage, until, open: open ?? 'all' };
    case 'review':
      return { kind, stage, until, bodies: bodies ?? {}, completed: [] };
    case 'appeal':
      return { kind, stage, until, appeals: [], waived: false };
    case 'approval':
      return { kind, stage, until, proposed: null };
    case 'intake':
    case 'publication':
      return { kind, stage, until };
  }
}

const without = <Value>(record: Readonly<Record<string, Value>>, names: readonly string[]) =>
  Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)));

const blank: SheetLeaf = { revision: 0, answer: null, evidence: [], explained: false, by: '' };

/** The leaf as it was; a change is coming, so a signature beside it stands no longer. */
function changing({ sheet }: Dossier, leaf: string): SheetLeaf {
  const { signature, ...line } = sheet[leaf] ?? blank;
  return signature ? { ...line, signature: { ...signature, stands: false } } : line;
}

const decidedLeaf = (appeals: readonly OpenAppeal[], appeal: string, leaf: string) =>
  appeals.map((one) => (one.appeal === appeal ? { ...one, decided: [...one.decided, leaf] } : one));

/** Remembers one event of a dossier. */
export function evolve(dossier: Dossier, event: Recorded<DossierEvent>): Dossier {
  const { actor } = event.context;
  switch (event.type) {
    case 'DossierOpened':
      return { ...dossier, about: event.data, deadlines: event.data.deadlines };
    case 'StageEntered':
      return { ...dossier, stages: [...dossier.stages, entered(event.data)] };
    case 'LeafAssessed': {
      const { leaf, revision, answer } = event.data;
      const line = { ...changing(dossier, leaf), revision, answer, by: actor };
      return {
        ...dossier,
        sheet: { ...dossier.sheet, [leaf]: line },
        settled: without(dossier.settled, [leaf]),
        editors: add(dossier.editors, actor),
      };
    }
    case 'LeafExplained': {
      const { leaf, revision } = event.data;
      const line = { ...changing(dossier, leaf), revision, explained: true, by: actor };
      return { ...dossier, sheet: { ...dossier.sheet, [leaf]: line }, editors: add(dossier.editors, actor) };
    }
    case 'EvidenceAttached': {
      const { leaf, hash, mediaType, size } = event.data;
      const line = changing(dossier, leaf);
      const evidence = [...line.evidence, { hash, mediaType, size }];
      return { ...dossier, sheet: { ...dossier.sheet, [leaf]: { ...line, evidence } }, editors: add(dossier.editors, actor) };
    }
    case 'EvidenceWithdrawn': {
      const { leaf, hash } = event.data;
      const line = changing(dossier, leaf);
      const evidence = line.evidence.filter((one) => one.hash !== hash);
      return { ...dossier, sheet: { ...dossier.sheet, [leaf]: { ...line, evidence } }, editors: add(dossier.editors, actor) };
    }
    case 'LeafSigned': {
      const { leaf, revision } = event.data;
      const { capacity, recordedAt: at } = event.context;
      const signature = { by: actor, ...(capacity && { capacity }), at, revision, stands: true };
      const line = { ...(dossier.sheet[leaf] ?? blank), signature };
      return { ...dossier, sheet: { ...dossier.sheet, [leaf]: line }, editors: add(dossier.editors, actor) };
    }
    case 'SelfAssessmentSubmitted':
      return {
        ...dossier,
        submissions: dossier.submissions + 1,
        selfResult: event.data.result,
        editors: add(dossier.editors, actor),
      };
    case 'SubmissionAccepted':
      return dossier;
    case 'ReturnRequested':
      return { ...dossier, returnRequested: true };
    case 'SubmissionReturned': {
      const leaves = event.data.leaves.map(({ leaf }) => leaf);
      return { ...dossier, settled: without(dossier.settled, leaves), returns: dossier.returns + 1, returnRequested: false };
    }
    case 'DeadlineExtended': {
      const { stage, until } = event.data;
      const stages = dossier.stages.map((one, index) =>
        index === dossier.stages.length - 1 && one.stage === stage ? { ...one, until } : one,
      );
      return { ...dossier, stages, deadlines: { ...dossier.deadlines, [stage]: until } };
    }
    case 'LeafReviewed': {
      const { leaf, body, revision, answer } = event.data;
      const settled = { ...dossier.settled, [leaf]: { answer, by: 'review' as const, actor, body, revision } };
      return { ...dossier, settled, reviewers: add(dossier.reviewers, actor) };
    }
    case 'FactEstablished':
      return {
        ...dossier,
        facts: { ...dossier.facts, [event.data.fact]: event.data.value },
        reviewers: add(dossier.reviewers, actor),
      };
    case 'ReviewCompleted': {
      const { body } = event.data;
      return inStage(dossier, 'review', (stage) => ({ ...stage, completed: add(stage.completed, body) }));
    }
    case 'ResultComputed':
      return { ...dossier, computed: event.data.result };
    case 'AppealLodged': {
      const appeal = { appeal: event.data.appeal, leaves: event.data.leaves.map(({ leaf }) => leaf), decided: [] };
      return inStage(dossier, 'appeal', (stage) => ({ ...stage, appeals: [...stage.appeals, appeal] }));
    }
    case 'AppealTurnedAway':
      return dossier;
    case 'AppealWaived':
      return inStage(dossier, 'appeal', (stage) => ({ ...stage, waived: true }));
    case 'AppealDecided': {
      const { appeal, leaf, answer } = event.data;
      const revision = (dossier.settled[leaf]?.revision ?? 0) + 1;
      const settled = { ...dossier.settled, [leaf]: { answer, by: 'appeal' as const, actor, revision } };
      return inStage({ ...dossier, settled }, 'appeal', (stage) => ({
        ...stage,
        appeals: decidedLeaf(stage.appeals, appeal, leaf),
      }));
    }
    case 'PrecedingDossierDecided':
      return { ...dossier, preceding: add(dossier.preceding, event.data.kind) };
    case 'RatingProposed': {
      const { proposed } = event.data;
      return inStage({ ...dossier, proposed }, 'approval', (stage) => ({ ...stage, proposed }));
    }
    case 'SentBackForReview': {
      const leaves = event.data.leaves.map(({ leaf }) => leaf);
      return { ...dossier, settled: without(dossier.settled, leaves), sentBack: dossier.sentBack + 1, proposed: null };
    }
    case 'RatingDecided':
      return { ...dossier, decided: { ...event.data.decided, document: event.data.document } };
    case 'RatingPublished':
      return { ...dossier, end: 'published' };
    case 'ClosedWithoutRating':
      return { ...dossier, end: 'without-rating' };
  }
}
