import type { EvidenceSettings } from '#evidence';
import type { Settings } from './settings';

const mb = 1_048_576;

/** What the settings say about evidence, in the units that its room reckons with. */
export const evidenceSettings = (settings: Settings): EvidenceSettings => ({
  fileBytes: settings.EVIDENCE_MAX_MB * mb,
  openEach: settings.EVIDENCE_OPEN_UPLOADS,
  openBytes: settings.EVIDENCE_TEMP_MB * mb,
  hours: settings.EVIDENCE_UPLOAD_HOURS,
  clamd: settings.CLAMD,
  clamdPatience: settings.CLAMD_TIMEOUT * 1_000,
});
