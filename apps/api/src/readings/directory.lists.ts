import type { Sentence } from '#kernel';
import { typeWords, type UnitType } from '#territory';
import { kindWords, type KnownCycle } from '#projections';
import type { DossierLine, JurisdictionShown, RegulationLine, RoleHolder, TargetShown } from './directory.answers';
import { column, figure, together } from './listing/columns';
import type { List } from './listing/list';
import { byValue, byWords } from './listing/order';
import type { Shown } from './shown';
import type { SituationShown, UnitShown } from './unit.answers';

export const jurisdictions: List<Shown<JurisdictionShown>> = {
  name: 'jurisdictions',
  orders: { name: byWords(({ name }) => name), id: byValue(({ id }) => id) },
  usual: ['name', 'id'],
  words: ({ name }) => [name],
  columns: [
    column('Địa bàn', 'Jurisdiction', ({ name }) => name),
    column('Mã ngắn', 'Slug', ({ slug }) => slug),
    column('Chỉ tiêu', 'Targets', ({ targets }) => together(targets.map(targetWords))),
    column('Múi giờ', 'Zone', ({ zone }) => zone),
    column('Mã', 'Id', ({ id }) => id),
  ],
};

const targetWords = ({ kind, share, by }: TargetShown): Sentence => {
  const { vi, en } = kindWords(kind);
  return { vi: `${vi}: ${figure(share)} (${by})`, en: `${en}: ${figure(share)} (${by})` };
};

export const units: List<Shown<UnitShown>> = {
  name: 'units',
  orders: {
    name: byWords(({ name }) => name),
    type: byValue(({ type }) => type),
    code: byValue(({ code }) => code),
    since: byValue(({ since }) => since),
    id: byValue(({ id }) => id),
  },
  usual: ['name', 'id'],
  words: ({ name, code }) => [name, code],
  columns: [
    column('Đơn vị', 'Unit', ({ name }) => name),
    column('Loại đơn vị', 'Type', ({ type }) => typeWords[type as UnitType] ?? type),
    column('Mã đơn vị hành chính', 'Code', ({ code }) => code),
    column('Thành lập từ', 'Since', ({ since }) => since),
    column('Sáp nhập, chia tách, đổi tên', 'Lineage', ({ lineage }) => inWords(lineage)),
    column('Đặc điểm tình hình', 'Situation', ({ situation }) => situation && factsIn(situation)),
    column('Mã', 'Id', ({ id }) => id),
  ],
};

/** "Tổ dân phố: 31", each on a line. */
const factsIn = ({ facts }: Shown<SituationShown>): string => facts.map(({ label, value }) => `${label}: ${value}`).join('\n');

/** "sáp nhập vào Phường Lào Cai từ 2020-03-01", each on a line. */
function inWords(lineage: Shown<UnitShown>['lineage']): Sentence | null {
  if (!lineage.length) return null;
  const named = lineage.map(({ words, others, outside, from }) => {
    const names = [...others.map(({ name }) => name), ...(outside ? [outside] : [])].join(', ');
    return { vi: `${words.vi} ${names} từ ${from}`, en: `${words.en} ${names} from ${from} on` };
  });
  return { vi: named.map(({ vi }) => vi).join('\n'), en: named.map(({ en }) => en).join('\n') };
}

export const regulations: List<Shown<RegulationLine>> = {
  name: 'regulations',
  orders: {
    code: byValue(({ code }) => code),
    name: byWords(({ name }) => name.vi),
    kind: byValue(({ kind }) => kind),
    hash: byValue(({ hash }) => hash),
  },
  usual: ['code', 'hash'],
  words: ({ code, name }) => [code, name.vi, name.en],
  columns: [
    column('Quy định', 'Regulation', ({ name }) => name),
    column('Ký hiệu', 'Code', ({ code }) => code),
    column('Loại', 'Kind', ({ kind }) => kindWords(kind)),
    column('Mã băm', 'Hash', ({ hash }) => hash),
  ],
};

export const cycles: List<KnownCycle> = {
  name: 'cycles',
  orders: {
    period: byValue(({ period }) => period.label),
    kind: byValue(({ kind }) => kind),
    units: byValue(({ units }) => units),
    id: byValue(({ id }) => id),
  },
  usual: ['period', 'kind', 'id'],
  words: ({ kind, period }) => [kind, period.label],
  columns: [
    column('Kỳ', 'Period', ({ period }) => period.label),
    column('Loại', 'Kind', ({ kind }) => kindWords(kind)),
    column('Số đơn vị', 'Units', ({ units }) => units),
    column('Đã kết thúc', 'Closed', ({ closed }) => closed),
    column('Quy định', 'Regulation', ({ regulation }) => regulation),
    column('Mã', 'Id', ({ id }) => id),
  ],
};

export const roleHolders: List<Shown<RoleHolder>> = {
  name: 'roles',
  orders: {
    role: byValue(({ role }) => role),
    person: byValue(({ person }) => person),
    name: byWords(({ name }) => name),
    from: byValue(({ from }) => from),
    until: byValue(({ until }) => until),
    grant: byValue(({ grant }) => grant),
  },
  usual: ['role', 'person', 'grant'],
  words: ({ name, capacity, words }) => [name, capacity, words.vi, words.en],
  columns: [
    column('Vai trò', 'Role', ({ words }) => words),
    column('Người được giao', 'Person', ({ name }) => name),
    column('Chức danh', 'Capacity', ({ capacity }) => capacity),
    column('Đơn vị', 'Unit', ({ unitNames }) => unitNames.join('; ') || null),
    column('Loại', 'Kind', ({ scope }) => together([scope.kind ?? scope.kinds ?? []].flat().map(kindWords))),
    column('Cơ quan thẩm định', 'Body', ({ scope, bodyName }) => bodyName ?? scope.body ?? null),
    column('Từ ngày', 'From', ({ from }) => from),
    column('Đến ngày', 'Until', ({ until }) => until),
    column('Thu hồi từ', 'Revoked on', ({ revokedOn }) => revokedOn),
    column('Mã giao vai trò', 'Grant', ({ grant }) => grant),
  ],
};

export const dossiers: List<Shown<DossierLine>> = {
  name: 'dossiers',
  orders: {
    period: byValue(({ period }) => period.label),
    kind: byValue(({ kind }) => kind),
    unitName: byWords(({ unitName }) => unitName),
    stage: byValue(({ stage }) => stage),
    until: byValue(({ until }) => until),
    id: byValue(({ id }) => id),
  },
  usual: ['period', 'kind', 'unitName', 'id'],
  words: ({ unitName, kind, period, stageName }) => [unitName, kind, period.label, stageName?.vi ?? null, stageName?.en ?? null],
  columns: [
    column('Đơn vị', 'Unit', ({ unitName }) => unitName),
    column('Loại', 'Kind', ({ kind }) => kindWords(kind)),
    column('Kỳ', 'Period', ({ period }) => period.label),
    column('Bước', 'Stage', ({ stageName }) => stageName),
    column('Hạn', 'Until', ({ until }) => until),
    column('Quá hạn', 'Overdue', ({ overdue }) => overdue),
    column('Mã hồ sơ', 'Dossier', ({ id }) => id),
  ],
};
