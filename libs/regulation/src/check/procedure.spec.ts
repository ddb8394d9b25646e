import { shippedRegulation } from '#regulation';
import { told } from './broken';

describe('the procedure can be walked', () => {
  const { stages } = shippedRegulation('lao-cai-government-2014').procedure;
  const toldOfStages = (...kinds: string[]) =>
    told({
      '/procedure/stages': kinds.map((kind, index) => ({
        ...stages.find((stage) => stage.kind === kind),
        code: `stage-${index}`,
      })),
    });

  it.each([
    [['self-assessment', 'review', 'approval']],
    [['self-assessment', 'intake', 'review', 'approval', 'publication']],
    [['self-assessment', 'approval']],
  ])('%s', (kinds) => expect(toldOfStages(...kinds)).toEqual({}));

  const twice = (kind: string) => `There are several stages of ${kind}; for now each kind of stage can be used once.`;
  it.each([
    [['intake', 'self-assessment', 'review', 'approval'], '/0', 'The first stage must be self-assessment.'],
    [['self-assessment', 'review', 'intake', 'approval'], '/2', 'intake cannot come after review.'],
    [['self-assessment', 'appeal', 'approval'], '/1', 'There is no review to appeal against.'],
    [['self-assessment', 'appeal', 'review', 'approval'], '/2', 'review cannot come after appeal.'],
    [['self-assessment', 'review', 'publication', 'approval'], '/3', 'approval cannot come after publication.'],
    [['self-assessment', 'review'], '', 'There is no approval.'],
    [['self-assessment', 'review', 'approval', 'approval'], '/3', twice('approval')],
    [['self-assessment', 'review', 'review', 'approval'], '/2', twice('review')],
  ])('not %s', (kinds, place, sentence) => expect(toldOfStages(...kinds)[`/procedure/stages${place}`]).toBe(sentence));

  it('whether every row has to be signed is a yes or a no', () => {
    expect(told({ '/procedure/stages/0/everyLeafSigned': true })).toEqual({});
    expect(Object.keys(told({ '/procedure/stages/0/everyLeafSigned': 'always' }))).toEqual([
      '/procedure/stages/0/everyLeafSigned',
    ]);
  });

  it('no kind waits for itself', () => {
    expect(told({ '/procedure/stages/4/after': ['party'] }, 'lao-cai-party-2014')).toEqual({
      '/procedure/stages/4/after': 'A dossier cannot wait for its own kind to be decided.',
    });
  });
});
