import type { DossierEvent } from '#evaluation';
import { cityHistory, dossierOpened, sealed } from '../example-histories';
import { exampleResult } from '../example-regulation';
import { given, happened, recordedIn } from '../told';
import { CitedEvidence, everCited } from './cited';
import { evidence } from './evidence';

const attached = (leaf: string, hash: string, name = sealed): DossierEvent => ({
  type: 'EvidenceAttached',
  data: { leaf, hash, mediaType: 'application/pdf', size: 10, name },
});
const withdrawn = (leaf: string, hash: string): DossierEvent => ({
  type: 'EvidenceWithdrawn',
  data: { leaf, hash, reason: sealed },
});
const signed = (leaf: string, ...hashes: string[]): DossierEvent => ({
  type: 'SelfAssessmentSubmitted',
  data: { snapshot: { [leaf]: { answer: null, evidence: hashes, explained: false } }, result: exampleResult({}) },
});
const history = (...events: DossierEvent[]) => [
  ...cityHistory([{ id: 'u1', name: 'Phường Bình Minh' }]),
  ...happened('dossier-d1', [dossierOpened('c1', 2019, 'u1'), ...events]),
];
const citing = (hash: string, ...events: DossierEvent[]) =>
  given(history(...events))
    .told(evidence)
    .asked((models) => new CitedEvidence(models).of(hash).map(({ dossier, leaf }) => `${dossier} ${leaf}`));

describe('who cites a file', () => {
  it('every leaf to which it is attached', () =>
    expect(citing('h1', attached('1.1', 'h1'), attached('1.2', 'h1'), attached('1.2', 'h2'))).toEqual(['d1 1.1', 'd1 1.2']));

  it('not one from which it was taken off before anybody signed', () =>
    expect(citing('h1', attached('1.1', 'h1'), attached('1.2', 'h1'), withdrawn('1.1', 'h1'))).toEqual(['d1 1.2']));

  it('for ever one whose sheet was signed with it, though it was taken off afterwards', () =>
    expect(citing('h1', attached('1.1', 'h1'), signed('1.1', 'h1'), withdrawn('1.1', 'h1'))).toEqual(['d1 1.1']));

  it('again one to which it was attached again, under its new name', () => {
    const renamed = { key: 'text-2', sealed: 'bmV3' };
    given(history(attached('1.1', 'h1'), withdrawn('1.1', 'h1'), attached('1.1', 'h1', renamed)))
      .told(evidence)
      .shows((models) => new CitedEvidence(models).of('h1').map(({ name }) => name), [renamed]);
  });

  it('the log itself knows every hash that it ever cited, the withdrawn too', async () => {
    const store = await recordedIn(history(attached('1.1', 'h1'), withdrawn('1.1', 'h1'), attached('1.2', 'h2')));
    const cited = await everCited(store);
    expect([...cited.keys()]).toEqual(['h1', 'h2']);
    expect(cited.get('h2')).toMatchObject({ dossier: 'd1', leaf: '1.2' });
  });
});
