import { workItems } from './dossier.lists';
import { Listing } from './listing/list';
import { pageOf } from './listing/page';
import type { Shown } from './shown';
import type { WorkItemShown } from './worklist.answers';

const me = { id: 'me', signIn: 'me', name: 'Me', active: true };
const waits = (unitName: string, until: string | null, task = 'accept-or-return') =>
  ({ dossier: unitName, unitName, until, task, kind: 'government', period: '2019' }) as Shown<WorkItemShown>;

describe('what waits', () => {
  it('comes most urgent first, then by the name in Vietnamese order; what has no last day comes last', () => {
    const items = [
      waits('Phường Bình Minh', null, 'publish'),
      waits('Phường Ánh Dương', '2019-12-15', 'review'),
      waits('Phường Bình Minh', '2019-12-05'),
      waits('Phường Ánh Dương', '2019-12-05'),
    ];
    const { items: shown } = pageOf(new Listing(workItems, items, { me, question: {} }));
    expect(shown.map(({ unitName, task }) => `${unitName}: ${task}`)).toEqual([
      'Phường Ánh Dương: accept-or-return',
      'Phường Bình Minh: accept-or-return',
      'Phường Ánh Dương: review',
      'Phường Bình Minh: publish',
    ]);
  });
});
