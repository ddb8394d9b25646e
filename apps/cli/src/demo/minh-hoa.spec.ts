import type { Dossier, DossierEvent } from '#evaluation';
import { minhHoaStory } from './plan';
import { Rehearsal } from './rehearsal';
import { minhHoa, unitOf } from './units';

const rehearsal = new Rehearsal();
for (const step of minhHoaStory()) rehearsal.play(step);

const invented = (slug: string): Dossier => {
  const unit = unitOf(minhHoa, slug).id;
  return rehearsal.dossiers.find(({ about }) => about?.unit === unit) as Dossier;
};
const eventsOf = (slug: string) => {
  const unit = unitOf(minhHoa, slug).id;
  const opened = rehearsal.log.find(({ type, data }) => type === 'DossierOpened' && (data as { unit: string }).unit === unit);
  return rehearsal.log.filter(({ stream }) => stream === opened?.stream) as unknown as DossierEvent[];
};
const named = <Type extends DossierEvent['type']>(slug: string, type: Type) =>
  eventsOf(slug).filter((event): event is Extract<DossierEvent, { type: Type }> => event.type === type);

describe('Thành phố Minh Họa', () => {
  const totals = (slug: string) => invented(slug).computed;

  it('has a knock-out at 92.25 points', () => {
    const computed = totals('hoa-mau');
    expect(computed?.total).toBe('369/4');
    expect(computed?.knockOuts.filter(({ holds }) => holds).map(({ code }) => code)).toEqual(['K2']);
    expect(invented('hoa-mau').decided).toMatchObject({ class: 'KHA', title: null });
  });

  it('has a floor that costs the title over 85 points, and an appeal that came late', () => {
    const computed = totals('sao-mau');
    expect(computed?.band).toBe('TSVM');
    expect(computed?.floors.filter(({ met }) => !met)).toEqual([{ code: 'F2', met: false, failed: ['TC4'] }]);
    expect(invented('sao-mau').decided).toMatchObject({ class: 'KHA', title: null });
    expect(named('sao-mau', 'AppealTurnedAway')).toHaveLength(1);
    expect(named('sao-mau', 'SubmissionReturned')).toHaveLength(2);
  });

  it('has a unit exactly on 85, and one at 84.995 whose appeal was lost', () => {
    expect([totals('trang-mau')?.total, totals('trang-mau')?.title]).toEqual(['85', 'TSVM']);
    expect([totals('suoi-mau')?.total, totals('suoi-mau')?.class]).toEqual(['16999/200', 'KHA']);
    expect(named('suoi-mau', 'AppealDecided').map(({ data }) => data.upheld)).toEqual([false]);
  });

  it('has a leaf that does not apply, and a decision that departs from the proposal with its reason', () => {
    expect(totals('doi-mau')?.leaves.find(({ code }) => code === '2.3')).toMatchObject({
      applies: false,
      notApplicable: 'claimed',
    });
    expect(named('doi-mau', 'RatingDecided')[0]?.data).toMatchObject({
      proposed: { class: 'TSVM', title: 'TSVM' },
      decided: { class: 'KHA', title: null },
      differs: true,
      reason: expect.anything(),
    });
  });

  it('has an appeal won, a proposal that departs and is sent back, and a review that raised', () => {
    expect(named('nang-mau', 'AppealDecided').map(({ data }) => data.upheld)).toEqual([true]);
    expect(named('nang-mau', 'RatingProposed').map(({ data }) => [data.differs, data.proposed.class])).toEqual([
      [true, 'KHA'],
      [false, 'TSVM'],
    ]);
    expect(named('nang-mau', 'SentBackForReview')).toHaveLength(1);
    expect(
      named('nang-mau', 'LeafReviewed')
        .filter(({ data }) => data.leaf === '2.5')
        .map(({ data }) => data.differs),
    ).toEqual([false, true]);
  });
});
