import { account } from './vi/account';
import { acts } from './vi/acts';
import { administration, cycle, regulation, roles } from './vi/administration';
import { city } from './vi/city';
import { dossier, unit } from './vi/dossier';
import { evidence } from './vi/evidence';
import { kind, recognised, shell, signIn, wrong } from './vi/frame';
import { selfAssessment } from './vi/self-assessment';
import { sheets } from './vi/sheets';
import { lineage, territory, unitType } from './vi/territory';
import { work } from './vi/work';

/** Every sentence in Vietnamese: a file for each page. English has the same files in the same shape: en.ts. */
export const vi = {
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
} as const;
