import { Command } from '@nestjs/cqrs';
import { IsUUID } from 'class-validator';
import type { Day, Receipt } from '#kernel';
import type { Period } from './dossier.events';

/** What every act on a dossier names. */
export abstract class OnDossier extends Command<Receipt> {
  /** Id of the dossier: one unit, one kind, one period @example 3f2b8c1e-5a64-5d0f-9f0e-0d9a6f1c2b11 */
  @IsUUID()
  dossier: string;
}

/** Given by the process that follows an opened cycle, never by a person. */
export class OpenDossier extends Command<Receipt> {
  dossier: string;
  cycle: string;
  jurisdiction: string;
  kind: string;
  unit: string;
  unitType: string;
  period: Period;
  regulation: string;
  deadlines: Readonly<Record<string, Day>>;
}

/** Given by the process when the unit's dossier of another kind is decided. */
export class NotePrecedingDecision extends OnDossier {
  /** Kind that was decided @example government */
  kind: string;
  /** Its dossier. */
  decided: string;
}
