import type { DossierEvent } from '#evaluation';
import type { Recorded } from '#kernel';
import { dossierOpened, sealed } from '../example-histories';
import { exampleResult } from '../example-regulation';
import { happened, logOf } from '../told';
import { evidenceOf } from './of-dossier';

const attached = (leaf: string, hash: string): DossierEvent => ({
  type: 'EvidenceAttached',
  data: { leaf, hash, mediaType: 'application/pdf', size: 10, name: sealed },
});
const withdrawn = (leaf: string, hash: string): DossierEvent => ({
  type: 'EvidenceWithdrawn',
  data: { leaf, hash, reason: sealed },
});
const signed = (leaf: string, ...hashes: string[]): DossierEvent => ({
  type: 'SelfAssessmentSubmitted',
  data: { snapshot: { [leaf]: { answer: null, evidence: hashes, explained: false } }, result: exampleResult({}) },
});
const listed = (...events: DossierEvent[]) => {
  const log = logOf(happened('dossier-d1', [dossierOpened('c1', 2019, 'u1'), ...events]));
  return evidenceOf(log as readonly Recorded<DossierEvent>[]).map(({ leaf, hash, attached }) => `${leaf} ${hash} ${attached}`);
};

describe('the evidence of a dossier', () => {
  it('is every file that a leaf cites, once for each leaf', () =>
    expect(listed(attached('1.1', 'h1'), attached('1.2', 'h1'), attached('1.1', 'h2'))).toEqual([
      '1.1 h1 true',
      '1.2 h1 true',
      '1.1 h2 true',
    ]));

  it('has nothing of what was taken off before anybody signed', () =>
    expect(listed(attached('1.1', 'h1'), withdrawn('1.1', 'h1'))).toEqual([]));

  it('keeps what a sheet was signed with, and says that it was taken off', () =>
    expect(listed(attached('1.1', 'h1'), signed('1.1', 'h1'), withdrawn('1.1', 'h1'))).toEqual(['1.1 h1 false']));

  it('says by whom and when each was attached', () => {
    const log = logOf(happened('dossier-d1', [dossierOpened('c1', 2019, 'u1'), attached('1.1', 'h1')]));
    const [one] = evidenceOf(log as readonly Recorded<DossierEvent>[]);
    const { recordedAt, actor } = log[1]?.context ?? {};
    expect(one).toMatchObject({ at: recordedAt, actor, who: { vi: expect.any(String), en: expect.any(String) }, name: sealed });
  });
});
