import { act, enters, fact, streams } from './cast';
import { idOf, type Act } from './written';

/** A year of one leaf, handed in on an extended deadline, without an appeal. */
export function partyYear(): Act[] {
  const at = streams.party;
  const lead = { figures: { leadLevel: 'good' } };
  const rating = { class: 'B', title: null };
  const computed = { total: '80', band: 'B', ...rating, leaves: [{ code: 'lead', points: '20' }] };
  const signed = { lead: { answer: lead, evidence: [], explained: false } };
  return [
    act(
      'office',
      '2018-12-21',
      at,
      fact('DeadlineExtended', { stage: 'self', until: '2018-12-22', document: { number: 'MH-2018/02', date: '2018-12-21' } }),
    ),
    act('head', '2018-12-21', at, fact('LeafAssessed', { leaf: 'lead', revision: 1, answer: lead })),
    act(
      'head',
      '2018-12-22',
      at,
      fact('SelfAssessmentSubmitted', { snapshot: signed, result: computed }),
      enters('intake', null),
    ),
    act('office', '2018-12-23', at, fact('SubmissionAccepted'), enters('review', null, { bodies: { office: ['lead'] } })),
    act(
      'office-reviewer',
      '2018-12-23',
      at,
      fact('LeafReviewed', { leaf: 'lead', body: 'office', revision: 1, answer: lead, differs: false }),
    ),
    act(
      'office-reviewer',
      '2018-12-23',
      at,
      fact('ReviewCompleted', { body: 'office' }),
      fact('ResultComputed', { after: 'review', result: computed }),
      enters('appeal', '2018-12-26'),
    ),
    act('head', '2018-12-24', at, fact('AppealWaived'), enters('approval', null)),
    act(
      'secretary',
      '2018-12-25',
      at,
      fact('RatingProposed', { computed: { ...rating, total: '80' }, proposed: rating, differs: false }),
    ),
    act('system', '2018-12-25', at, fact('PrecedingDossierDecided', { kind: 'government', dossier: idOf('government') })),
    act(
      'committee',
      '2018-12-26',
      at,
      fact('RatingDecided', {
        computed: { ...rating, total: '80' },
        proposed: rating,
        decided: rating,
        differs: false,
        document: { number: 'MH-2018/03', date: '2018-12-25' },
        signature: ['BÍ THƯ'],
      }),
      enters('publication', null),
    ),
    act('records', '2018-12-27', at, fact('RatingPublished', { public: false, on: '2018-12-27' })),
  ];
}
