import { city } from './en/city';
import { dossier } from './en/dossier';
import { kind, recognised, shell, signIn, wrong } from './en/frame';
import { work } from './en/work';
import type { AllWords } from './words';

/** Every sentence in English, in the shape of vi.ts. */
export const en: AllWords = {
  city,
  dossier,
  kind,
  recognised,
  shell,
  signIn,
  work,
  wrong,
};
