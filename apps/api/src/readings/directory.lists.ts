import type { KnownCycle, KnownJurisdiction, KnownUnit } from '#projections';
import type { DossierLine, RegulationLine, RoleHolder } from './directory.answers';
import type { List } from './listing/list';
import { byValue, byWords } from './listing/order';
import type { Shown } from './shown';

export const jurisdictions: List<KnownJurisdiction> = {
  name: 'jurisdictions',
  orders: { name: byWords(({ name }) => name), id: byValue(({ id }) => id) },
  usual: ['name', 'id'],
  words: ({ name }) => [name],
};

export const units: List<KnownUnit> = {
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
};

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
};
