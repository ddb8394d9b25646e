import { dossierStory, type Dossier, type StageRecord } from '#evaluation';
import { dayIn } from '#event-store';
import { fold, type Day } from '#kernel';
import type { KnownDossier } from '#projections';
import { leavesFor, type Regulation, type Result } from '#regulation';
import { Injectable } from '@nestjs/common';
import { House } from '../house/house';
import type { AsOf } from '../house/then';
import type { DossierAnswer, ResultsNow, StageNow } from './dossier.answers';
import { eventsOf } from './dossier-events';
import { leafNow } from './leaf-now';
import { named, type Shown } from './shown';
import { saidOfLeaves } from './words-of-leaves';

/** Where a dossier stands, told from its own stream: as it is at the moment of asking, or as it was at an earlier one. */
@Injectable()
export class LiveDossier {
  constructor(private readonly house: House) {}

  async of(known: KnownDossier, { readings, until, day }: AsOf): Promise<Shown<DossierAnswer>> {
    const { clock, sealedTexts } = this.house;
    const events = await eventsOf(this.house, known.id, until);
    const dossier = fold(dossierStory, events);
    const { document } = readings.directory.regulation(known.regulation);
    const today = day ?? dayIn(readings.directory.jurisdiction(known.jurisdiction).zone, clock.now());
    const said = saidOfLeaves(events);
    const { submissions, returns, returnRequested, sentBack, facts, deadlines, end } = dossier;
    const leaves = leavesFor(document, dossier.about?.unitType ?? '');
    return {
      ...known,
      version: events.length,
      unitName: readings.directory.unitName(known.unit),
      stage: end ? null : stageNow(dossier.stages.at(-1), document, today),
      end,
      deadlines,
      submissions,
      returns,
      returnRequested,
      sentBack,
      waitsFor: waitsFor(dossier, document),
      facts,
      results: resultsNow(dossier, document),
      leaves: leaves.map((leaf) =>
        leafNow(leaf, document, dossier, said[leaf.code], (text) => (text && 'sealed' in text ? sealedTexts.open(text) : null)),
      ),
    };
  }
}

function stageNow(stage: StageRecord | undefined, document: Regulation, today: Day): Shown<StageNow> | null {
  if (!stage) return null;
  const { stage: code, kind, until } = stage;
  return {
    code,
    kind,
    name: named(document.procedure.stages, code),
    until,
    overdue: until !== null && today > until,
    ...(kind === 'review' && { bodies: stage.bodies, completed: stage.completed }),
    ...(kind === 'appeal' && { waived: stage.waived }),
  };
}

function resultsNow({ selfResult, computed, proposed, decided }: Dossier, document: Regulation): Shown<ResultsNow> {
  const short = (result: Result | null) => result && { total: result.total, class: result.class, title: result.title };
  const words = (rating: { class: string | null; title: string | null } | null) =>
    rating && {
      class: rating.class,
      title: rating.title,
      className: rating.class === null ? null : named(document.classes ?? [], rating.class),
      titleName: rating.title === null ? null : named(document.title ? [document.title] : [], rating.title),
    };
  return {
    self: short(selfResult),
    computed: short(computed),
    proposed: words(proposed),
    decided: words(decided),
    document: decided?.document ?? null,
  };
}

/** Kinds of the same unit that the approval stage has to wait for. */
function waitsFor({ preceding, decided, end }: Dossier, document: Regulation): string[] {
  const approval = document.procedure.stages.find((stage) => stage.kind === 'approval');
  return decided || end || !approval ? [] : (approval.after ?? []).filter((kind) => !preceding.includes(kind));
}
