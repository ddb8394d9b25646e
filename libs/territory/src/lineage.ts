import { actingAs, dayForPeople, refuse, type Decide, type Given, type Sentence } from '#kernel';
import { basisOf, properName, realDay } from './jurisdiction';
import type { RecordLineage, WithdrawLineage } from './territory.commands';
import type { LineageChange, UnitEvent } from './territory.events';
import { establishedIn, isSame, noUnit, type Unit } from './unit';

/** What a change of a unit needs to know: the other units that it names, those that there are. */
export interface LineageGiven extends Given {
  readonly others: Readonly<Record<string, Unit>>;
}

/** A change names other units that exist on its day, and the legal act with number and date; it is recorded once. */
export const recordLineage: Decide<RecordLineage, Unit, UnitEvent, LineageGiven> = (command, unit, given) => {
  const { jurisdiction, change, from } = command;
  const by = actingAs(given.grants, 'city-administrator', { jurisdiction, unit: command.unit });
  const here = establishedIn(jurisdiction, unit) ?? noUnit(command.unit);
  const others = [...new Set(command.others)];
  const outside = command.outside && properName(command.outside);
  if (others.includes(command.unit))
    refuse(
      'same-unit',
      'Đơn vị liên quan phải là đơn vị khác, không phải chính đơn vị này.',
      'The other unit must be another one, not this unit itself.',
      'invalid',
    );
  const named = others.map((id) => establishedIn(jurisdiction, given.others[id]) ?? noUnit(id));
  const { fits, needed } = forms[change];
  if (!fits(others.length, outside ? 1 : 0)) refuse('lineage-form', `Cần nêu ${needed.vi}.`, `Name ${needed.en}.`, 'invalid');
  realDay(from);
  for (const { name, from: since } of [here, ...named]) {
    if (from < since)
      refuse(
        'before-unit',
        `${name} có từ ngày ${dayForPeople(since)}: thay đổi không thể có hiệu lực từ ngày ${dayForPeople(from)}.`,
        `${name} exists since ${dayForPeople(since)}: nothing of it can change from ${dayForPeople(from)} on.`,
        'invalid',
      );
  }
  const unchanged = named.some(
    ({ name, type }) => (change === 'renamed' && name === here.name) || (change === 'retyped' && type === here.type),
  );
  if (unchanged)
    refuse(
      'name-or-type-unchanged',
      'Đổi tên thì tên mới phải khác tên cũ; chuyển loại thì loại mới phải khác loại cũ.',
      'A unit that was renamed has another name than before; one that was retyped, another type.',
      'invalid',
    );
  if (!command.basis.number || !command.basis.date)
    refuse(
      'legal-act-incomplete',
      'Văn bản pháp lý về thay đổi này phải có số và ngày.',
      'The legal act of this change needs its number and date.',
      'invalid',
    );
  const data = { change, others, ...(outside && { outside }), from, basis: basisOf(command.basis, given.today) };
  const known = [...unit.lineage.filter((one) => sharesWith(one, data)), ...fromThere(command, others, given)];
  if (known.some((one) => one.change === change && one.from === from))
    refuse(
      'lineage-recorded',
      'Thay đổi này giữa các đơn vị, từ ngày này, đã được ghi nhận.',
      'This change between these units, from this day on, has been recorded.',
      'conflict',
    );
  return { by, events: [{ type: 'LineageRecorded', data }] };
};

/** What was recorded wrongly is withdrawn by naming it as it stands; that it was recorded, and withdrawn, stays in the log. */
export const withdrawLineage: Decide<WithdrawLineage, Unit, UnitEvent, Given> = (command, unit, given) => {
  const { jurisdiction, change, from } = command;
  const by = actingAs(given.grants, 'city-administrator', { jurisdiction, unit: command.unit });
  if (!establishedIn(jurisdiction, unit)) noUnit(command.unit);
  const others = [...new Set(command.others)];
  const named = { change, others, from, outside: command.outside && properName(command.outside) };
  const found = unit.lineage.find((one) => isSame(one, named));
  if (!found)
    return refuse(
      'no-lineage',
      'Đơn vị này không có thay đổi nào được ghi nhận đúng như vậy.',
      'No such change of this unit stands on record.',
      'not-found',
    );
  return { by, events: [{ type: 'LineageWithdrawn', data: { ...found, basis: basisOf(command.basis, given.today) } }] };
};

type Edge = Unit['lineage'][number];

const sharesWith = (one: Edge, { others, outside }: Pick<Edge, 'others' | 'outside'>) =>
  one.others.some((id) => others.includes(id)) || (outside !== undefined && one.outside === outside);

/** A boundary has two sides and is one: what was recorded of the other side is known of this one. */
const fromThere = ({ unit, change }: RecordLineage, others: readonly string[], given: LineageGiven): readonly Edge[] =>
  change === 'boundary-adjusted'
    ? others.flatMap((id) => given.others[id]?.lineage.filter((one) => one.others.includes(unit)) ?? [])
    : [];

/** Whether a change of each kind names the right number of units within the jurisdiction and outside of it; what it has to name, if not. */
const forms: Readonly<Record<LineageChange, { fits(within: number, outside: number): boolean; needed: Sentence }>> = {
  'merged-into': {
    fits: (within, outside) => within + outside === 1,
    needed: { vi: 'đúng một đơn vị mà đơn vị này nhập vào', en: 'exactly one unit that this one merged into' },
  },
  'split-from': {
    fits: (within, outside) => within + outside > 0,
    needed: { vi: 'ít nhất một đơn vị mà đơn vị này tách ra từ đó', en: 'at least one unit that this one split from' },
  },
  renamed: {
    fits: (within, outside) => within === 1 && outside === 0,
    needed: {
      vi: 'đúng một đơn vị của địa bàn, là chính đơn vị này dưới tên cũ',
      en: 'exactly one unit of the jurisdiction: this one under its name before',
    },
  },
  retyped: {
    fits: (within, outside) => within === 1 && outside === 0,
    needed: {
      vi: 'đúng một đơn vị của địa bàn, là chính đơn vị này khi thuộc loại cũ',
      en: 'exactly one unit of the jurisdiction: this one of its type before',
    },
  },
  'boundary-adjusted': {
    fits: (within, outside) => within + outside > 0,
    needed: { vi: 'ít nhất một đơn vị ở phía bên kia địa giới', en: 'at least one unit on the other side of the boundary' },
  },
  transferred: {
    fits: (within, outside) => within === 0 && outside === 1,
    needed: {
      vi: 'một nơi ngoài địa bàn mà đơn vị này chuyển về từ đó, không nêu đơn vị của địa bàn',
      en: 'a place outside of the jurisdiction that this unit came from, and no unit of the jurisdiction',
    },
  },
};
