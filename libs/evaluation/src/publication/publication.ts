import { refuse, text, type Decide } from '#kernel';
import type { Dossier, DossierGiven } from '../dossier/dossier';
import type { DossierEvent } from '../dossier/dossier.events';
import { stageOfKind } from '../dossier/procedure';
import { documentOf } from '../approval/approval';
import { actingOn, standingIn } from '../dossier/stand';
import type { PublishRating } from './publication.commands';

/** A decided rating is announced once; whether to the public, the regulation says (party results are not). */
export const publishRating: Decide<PublishRating, Dossier, DossierEvent, DossierGiven> = (command, dossier, given) => {
  const by = actingOn(dossier, 'records-office', given);
  standingIn(dossier, 'publication');
  if (!dossier.decided) refuse('not-decided', 'Chưa có quyết định.', 'There is no decision yet.');
  const notice = command.notice ? { notice: documentOf(command.notice, given) } : {};
  const remark = command.remark ? { remark: text(command.remark) } : {};
  const data = { public: stageOfKind(given.regulation, 'publication')?.public ?? false, on: given.today, ...notice, ...remark };
  return { by, events: [{ type: 'RatingPublished', data }] };
};
