import { actingAs, dayForPeople, refuse, type Decide, type Given } from '#kernel';
import { basisOf, properName, realDay } from './jurisdiction';
import type { DescribeSituation } from './territory.commands';
import type { UnitEvent } from './territory.events';
import { establishedIn, noUnit, type Unit } from './unit';

/**
 * What a unit is like on a day (đặc điểm tình hình): so many residential groups, so many projects under way. It stands beside the scores and
 * is never reckoned with. What is described later for the same day takes the place of what was described before.
 */
export const describeSituation: Decide<DescribeSituation, Unit, UnitEvent, Given> = (command, unit, given) => {
  const { jurisdiction, on } = command;
  const by = actingAs(given.grants, 'city-administrator', { jurisdiction, unit: command.unit });
  const { name, from: since } = establishedIn(jurisdiction, unit) ?? noUnit(command.unit);
  realDay(on);
  if (on < since)
    refuse(
      'before-unit',
      `${name} có từ ngày ${dayForPeople(since)}: không có tình hình ngày ${dayForPeople(on)}.`,
      `${name} exists since ${dayForPeople(since)}: it had no situation on ${dayForPeople(on)}.`,
      'invalid',
    );
  if (on > given.today)
    refuse(
      'situation-ahead',
      'Chỉ ghi đặc điểm tình hình của hôm nay hoặc một ngày đã qua.',
      'A situation is described of today or of a day that has passed.',
      'invalid',
    );
  const facts = command.facts.map(({ label, value }) => ({ label: properName(label), value: properName(value) }));
  if (facts.some(({ label, value }) => !label || !value))
    refuse('fact-blank', 'Mỗi dòng cần đủ nội dung và số liệu.', 'Each line needs what it is about and what is so.', 'invalid');
  const [twice] = facts.filter(({ label }, index) => facts.findIndex((one) => one.label === label) < index);
  if (twice) refuse('fact-twice', `"${twice.label}" được nêu hai lần.`, `"${twice.label}" is named twice.`, 'invalid');
  return { by, events: [{ type: 'SituationDescribed', data: { on, facts, basis: basisOf(command.basis, given.today) } }] };
};
