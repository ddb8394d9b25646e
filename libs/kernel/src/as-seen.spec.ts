import fc from 'fast-check';
import { asSeen } from './as-seen';

describe('a line as it is seen', () => {
  it.each([
    ['Công chức phụ trách', 'Công chức phụ trách'],
    ['Tru\u031bo\u031b\u0309ng phòng', 'Trưởng phòng'],
    ['  Văn\u00a0thư \t\n phường ', 'Văn thư phường'],
    ['Chủ tịch\u202Ehcịt ủhC', 'Chủ tịchhcịt ủhC'],
    ['\u2066Chủ\u200B tịch\u2069\uFEFF', 'Chủ tịch'],
    ['Chủ\u00AD tịch\u3164', 'Chủ tịch'],
    ['a\u200Ba\u0300', 'aà'],
    ['a\u200D\u0300', 'à'],
    ['Chủ\uD800 tịch\uE000', 'Chủ tịch'],
    ['\u202E\u200B', ''],
  ])('%j is %j', (written, seen) => expect(asSeen(written)).toBe(seen));

  it('changes no more when it is looked at again (law)', () =>
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (written) => asSeen(asSeen(written)) === asSeen(written))));
});
