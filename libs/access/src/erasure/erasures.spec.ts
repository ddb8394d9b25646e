import { specification, type Grant } from '#kernel';
import { erasePerson, erasuresStory } from './erasures';
import type { Erasure, ErasureEvent } from './erasures.events';

const console_: Grant = { id: null, role: 'process', scope: { jurisdiction: '*' } };
const circumstances = { actor: 'console', recordedAt: '2026-01-06T02:00:00.000Z', today: '2026-01-06', grants: [console_] };
const { given } = specification(erasuresStory, circumstances);

const basis = { title: 'Quyết định xóa dữ liệu cá nhân', number: 'MH-2026/04', date: '2026-01-05' };
const erasure: Erasure = {
  erasure: 'e1',
  person: 'p1',
  basis,
  orderedAt: '2026-01-06T02:00:00.000Z',
  written: 2,
  named: 0,
  keys: ['t1', 't2'],
};
const command = { log: 'log', ...erasure, keys: ['t1', 't2'] };
const recorded: ErasureEvent = { type: 'PersonErased', data: erasure };

describe('recording an erasure', () => {
  it('tells who by an id alone, on which document, and which texts', () =>
    given().when(erasePerson, command).records({ type: 'PersonErased', data: erasure }));
  it('happens once for each act', () => given(recorded).when(erasePerson, command).refuses('erased-before'));
  it('may happen again for the same person, in another act', () =>
    given(recorded)
      .when(erasePerson, { ...command, erasure: 'e2' })
      .records({ type: 'PersonErased', data: { erasure: 'e2' } }));
  it('is for the console alone: a city administrator cannot', () => {
    const grants: Grant[] = [{ id: 'g', role: 'city-administrator', scope: { jurisdiction: 'city' } }];
    given().when(erasePerson, command, { grants }).refuses('no-right');
  });
  it.each([
    ['a title', { title: ' ' }, 'basis-needed'],
    ['a number', { number: '' }, 'basis-needed'],
    ['a day that exists', { date: '2026-02-30' }, 'no-such-day'],
  ])('rests on a document with %s', (_what, lacking, code) =>
    given()
      .when(erasePerson, { ...command, basis: { ...basis, ...lacking } })
      .refuses(code),
  );

  it('spreads the texts of somebody who wrote very many over several events, and remembers all of them', () => {
    const keys = Array.from({ length: 20_000 }, (_, index) => `t${index}`);
    const { events } = given().when(erasePerson, { ...command, keys });
    expect(events?.map(({ type }) => type)).toEqual(['PersonErased', 'TextsErased', 'TextsErased']);
    expect(given(...(events ?? [])).state.get('e1')?.keys).toEqual(keys);
  });
});
