import { city } from './vi/city';
import { dossier } from './vi/dossier';
import { kind, recognised, shell, signIn, wrong } from './vi/frame';
import { work } from './vi/work';

/** Every sentence in Vietnamese: a file for each page. English has the same files in the same shape: en.ts. */
export const vi = {
  city,
  dossier,
  kind,
  recognised,
  shell,
  signIn,
  work,
  wrong,
} as const;
