import { actingAs, refuse, type Decide } from '#kernel';
import type { Dossier, DossierGiven } from './dossier';
import type { DossierEvent } from './dossier.events';
import type { NotePrecedingDecision, OpenDossier } from './dossier.commands';
import { entering, firstStage } from './procedure';
import { current } from './stand';

/** A dossier is opened once for each unit of a cycle, under the cycle's regulation. */
export const openDossier: Decide<OpenDossier, Dossier, DossierEvent, DossierGiven> = (command, dossier, given) => {
  const by = actingAs(given.grants, 'process', { jurisdiction: command.jurisdiction });
  if (dossier.about) refuse('opened-before', 'Hồ sơ này đã được mở.', 'This dossier has been opened.', 'conflict');
  const stage = firstStage(given.regulation);
  if (!stage) refuse('no-procedure', 'Quy định không có bước nào.', 'The regulation has no stages.', 'invalid');

  const { cycle, jurisdiction, kind, unit, unitType, period, regulation, deadlines } = command;
  const about = { cycle, jurisdiction, kind, unit, unitType, period, regulation, deadlines };
  const opened: DossierEvent = { type: 'DossierOpened', data: about };
  const after: Dossier = { ...dossier, about, deadlines: about.deadlines };
  return { by, events: [opened, entering(stage, after, given)] };
};

/** The unit's dossier of another kind was decided: what had to wait for it may go on. */
export const notePrecedingDecision: Decide<NotePrecedingDecision, Dossier, DossierEvent, DossierGiven> = (
  command,
  dossier,
  given,
) => {
  current(dossier);
  const by = actingAs(given.grants, 'process', { jurisdiction: dossier.about?.jurisdiction ?? '' });
  if (dossier.preceding.includes(command.kind)) refuse('noted-before', 'Đã ghi nhận.', 'Noted before.', 'conflict');
  return { by, events: [{ type: 'PrecedingDossierDecided', data: { kind: command.kind, dossier: command.decided } }] };
};
