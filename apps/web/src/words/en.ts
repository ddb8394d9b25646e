import { account } from './en/account';
import { acts } from './en/acts';
import { administration, cycle, regulation, roles } from './en/administration';
import { city } from './en/city';
import { dossier, unit } from './en/dossier';
import { evidence } from './en/evidence';
import { kind, recognised, shell, signIn, wrong } from './en/frame';
import { selfAssessment } from './en/self-assessment';
import { sheets } from './en/sheets';
import { lineage, territory, unitType } from './en/territory';
import { work } from './en/work';
import type { AllWords } from './words';

/** Every sentence in English, in the shape of vi.ts. */
export const en: AllWords = {
  account,
  acts,
  administration,
  city,
  cycle,
  dossier,
  evidence,
  kind,
  lineage,
  recognised,
  regulation,
  roles,
  selfAssessment,
  sheets,
  shell,
  signIn,
  territory,
  unit,
  unitType,
  work,
  wrong,
};
