import { actingAs, isDay, refuse, type Decide, type Story } from '#kernel';
import type { ErasePerson } from './erasures.commands';
import type { Erasure, ErasureBasis, ErasureEvent } from './erasures.events';

/** What was erased from one house, by the id of the act. */
export type Erased = ReadonlyMap<string, Erasure>;

/** How many ids one event holds: with 39 bytes each it stays well below what a store takes. */
const keysInOneEvent = 8_000;

export const erasuresStory: Story<Erased, ErasureEvent> = {
  category: 'erasures',
  initial: new Map(),
  evolve: (erased, { type, data }) => {
    switch (type) {
      case 'PersonErased':
        return new Map(erased).set(data.erasure, data);
      case 'TextsErased': {
        const begun = erased.get(data.erasure);
        return begun ? new Map(erased).set(data.erasure, { ...begun, keys: [...begun.keys, ...data.keys] }) : erased;
      }
    }
  },
};

/** One stream for the whole house: erasures are few, and every start reads them all. */
export const erasuresOf = (log: string): string => `${erasuresStory.category}-${log}`;

/** Only the console erases, on the basis of a document, each act once. */
export const erasePerson: Decide<ErasePerson, Erased, ErasureEvent> = (command, erased, given) => {
  const by = actingAs(given.grants, 'process', { jurisdiction: '*' });
  const { erasure, person, orderedAt, written, named, keys } = command;
  if (erased.has(erasure)) refuse('erased-before', 'Lần xóa này đã được ghi.', 'This erasure has been recorded.', 'conflict');
  const first = {
    erasure,
    person,
    basis: checkedBasis(command.basis),
    orderedAt,
    written,
    named,
    keys: keys.slice(0, keysInOneEvent),
  };
  const events: ErasureEvent[] = [{ type: 'PersonErased', data: first }];
  for (let next = keysInOneEvent; next < keys.length; next += keysInOneEvent)
    events.push({ type: 'TextsErased', data: { erasure, keys: keys.slice(next, next + keysInOneEvent) } });
  return { by, events };
};

/** A document has a title, a number and a date that exists: the law may forbid an erasure, so somebody must have decided it. */
export function checkedBasis({ title, number, date }: ErasureBasis): ErasureBasis {
  if (!title.trim() || !number.trim()) {
    refuse(
      'basis-needed',
      'Phải nêu tên và số văn bản làm căn cứ xóa.',
      'An erasure needs the title and the number of the document it rests on.',
      'invalid',
    );
  }
  if (!isDay(date)) refuse('no-such-day', `Không có ngày ${date}.`, `There is no day ${date}.`, 'invalid');
  return { title: title.normalize('NFC').trim(), number: number.trim(), date };
}
