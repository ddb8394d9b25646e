import { specification, type Given } from '#kernel';
import { hashOf, publishRegulation, PublishRegulation, regulationStory, shippedRegulation } from '#regulation';

const regulation = shippedRegulation('lao-cai-government-2014');
const jurisdiction = '2f0d6f7a-3b0f-4a57-9d5a-0c0b6c7f1a11';

const circumstances: Given = {
  actor: 'person-1',
  recordedAt: '2018-12-01T01:00:00.000Z',
  today: '2018-12-01',
  grants: [{ id: 'grant-1', role: 'city-administrator', scope: { jurisdiction } }],
};
const { given } = specification(regulationStory, circumstances);
const publish = (changes: Partial<PublishRegulation> = {}): PublishRegulation =>
  Object.assign(new PublishRegulation(), { jurisdiction, hash: hashOf(regulation), regulation, ...changes });
const published = {
  type: 'RegulationPublished',
  data: { jurisdiction, code: 'lao-cai-government-2014', kind: 'government', hash: hashOf(regulation), document: regulation },
} as const;

describe('publishing a regulation', () => {
  it('keeps the whole document under its hash', () => given().when(publishRegulation, publish()).records(published));

  it('is remembered', () => expect(given(published).state.published?.document).toEqual(regulation));

  it('is for the administrator of that city only', () => {
    given().when(publishRegulation, publish(), { grants: [] }).refuses('no-right');
    given()
      .when(publishRegulation, publish({ jurisdiction: 'elsewhere' }))
      .refuses('no-right');
    const partyOnly = [{ id: 'grant-2', role: 'city-administrator', scope: { jurisdiction, kind: 'party' } }] as const;
    given().when(publishRegulation, publish(), { grants: partyOnly }).refuses('no-right');
  });

  it('happens once', () => given(published).when(publishRegulation, publish()).refuses('published-before'));

  it('is refused while anything is wrong, with the first problem in words and all of them in the details', () => {
    const broken = { ...regulation, maximum: '99', verb: 'xếp loại', extra: 1 };
    const outcome = given().when(publishRegulation, publish({ regulation: broken }));
    outcome.refuses('regulation-unsound');
    expect(outcome.rejected?.sentence.vi).toContain('Quy định còn 3 chỗ phải sửa; chỗ đầu tiên ở /extra');
    expect(outcome.rejected?.details).toMatchObject({
      problems: [{ pointer: '/extra' }, { pointer: '/verb' }, { pointer: '/maximum' }],
    });
  });

  it('is refused when the document is not the one that was meant', () => {
    const outcome = given().when(publishRegulation, publish({ hash: '0'.repeat(64) }));
    outcome.refuses('hash-differs');
    expect(outcome.rejected?.details).toEqual({ actual: hashOf(regulation) });
  });

  it('any JSON is refused in words', () => {
    for (const document of [{}, [], { kind: 7 }, { criteria: 'x' }]) {
      given()
        .when(publishRegulation, publish({ regulation: document }))
        .refuses('regulation-unsound');
    }
  });
});
