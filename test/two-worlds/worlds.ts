import { GrantRole } from '#access';
import type { Role } from '#kernel';
import { dossierIdOf } from '#process';
import { idOf, ids, password, smallCity, type SmallCity } from '../api/small-city';
import { decided, giving, yearUpToProposal, type Cast } from './years';

/** The dossiers of both units under both kinds. */
export const dossiers = {
  own: dossierIdOf(ids.government, ids.unit),
  others: dossierIdOf(ids.government, ids.other),
  ownParty: dossierIdOf(ids.party, ids.unit),
  othersParty: dossierIdOf(ids.party, ids.other),
};

const party = { kind: 'party' };
const partyBodies = ['ban-to-chuc', 'ban-tuyen-giao', 'uy-ban-kiem-tra', 'van-phong-thanh-uy'];
/** Who there is besides: the same people with the same roles in every world. */
const guests: readonly (readonly [string, Role, GrantRole['scope']])[] = [
  ['phuc-tra', 'appeal-panel', { kind: 'government' }],
  ['bi-thu', 'unit-head', { unit: ids.unit, ...party }],
  ['bi-thu-khac', 'unit-head', { unit: ids.other, ...party }],
  ...partyBodies.map((body) => [`dang.${body}`, 'reviewer', { ...party, body }] as const),
  ['thu-ky-dang', 'council-secretary', party],
  ['ban-thuong-vu', 'committee', party],
  ['thanh-tra-don-vi', 'auditor', { kinds: ['government', 'party'], units: [ids.unit], years: { from: 2019, to: 2019 } }],
  ['thanh-tra-chinh-quyen', 'auditor', { kind: 'government' }],
  ['thanh-tra-nam-cu', 'auditor', { kind: 'government', years: { from: 2014, to: 2018 } }],
  ['van-hanh', 'system-operator', {}],
];

/** Whoever signs in under this name is there in one world only. */
export const stranger = 'nguoi-chi-co-o-day';

const government: Cast = {
  head: 'chu-tich',
  office: 'thuong-truc',
  secretary: 'thu-ky',
  committee: 'lanh-dao',
  reviewer: (body) => body,
};
const ofParty: Cast = {
  head: 'bi-thu',
  office: 'to-chuc',
  secretary: 'thu-ky-dang',
  committee: 'ban-thuong-vu',
  reviewer: (body) => `dang.${body}`,
};

async function grant(city: SmallCity, [name, role, scope]: (typeof guests)[number]): Promise<void> {
  const basis = { title: 'Văn bản thử nghiệm', number: 'MH-2019/02', date: '2019-01-02' };
  const given = { jurisdiction: ids.city, grant: idOf(`grant of ${name}`), person: idOf(name), from: '2019-01-02', basis };
  const until = role === 'auditor' ? { until: '2020-06-30' } : {};
  await city.house.give(Object.assign(new GrantRole(), given, until, { role, scope }), { actor: idOf('quan-tri'), key: name });
}

/** What is in every world: the people, and the government of one ward rated and published. */
async function beginning(): Promise<SmallCity> {
  const city = await smallCity(guests.map(([name]) => name));
  for (const guest of guests) await grant(city, guest);
  await yearUpToProposal(city, dossiers.own, government);
  await decided(city, dossiers.own, government);
  await giving(city, dossiers.own)('van-thu', 'publication/publish-rating', {});
  return city;
}

/** Facts that are hidden from somebody. */
export interface Hidden {
  readonly what: string;
  /** Sign-in names of those from whom it is hidden; null has not signed in. */
  readonly from: readonly (string | null)[];
  /** The dossiers and the cycle it is about, where it is about such. */
  readonly dossiers: readonly string[];
  readonly cycle?: string;
  happens(city: SmallCity): Promise<void>;
}

export const hidden: readonly Hidden[] = [
  {
    what: 'the year of another unit: scores, texts, an appeal, a rating that is decided and not published',
    from: [null, 'nguoi-la', 'can-bo', 'chu-tich', 'bi-thu', 'thanh-tra-don-vi', 'thanh-tra-nam-cu', 'van-hanh'],
    dossiers: [dossiers.others],
    happens: async (city) => {
      await yearUpToProposal(city, dossiers.others, { ...government, head: 'don-vi-khac', panel: 'phuc-tra' });
      await decided(city, dossiers.others, government);
    },
  },
  {
    what: 'the party’s dossiers, of one’s own unit too',
    from: [null, 'cong-chuc', 'chu-tich', 'thuong-truc', 'noi-vu', 'lanh-dao', 'thanh-tra-chinh-quyen', 'van-hanh'],
    dossiers: [dossiers.ownParty, dossiers.othersParty],
    cycle: ids.party,
    happens: async (city) => {
      await yearUpToProposal(city, dossiers.ownParty, ofParty);
      await decided(city, dossiers.ownParty, ofParty);
      await giving(city, dossiers.othersParty)('bi-thu-khac', 'self-assessment/explain-leaf', {
        leaf: '1.1',
        revision: 0,
        explanation: 'Bí mật',
      });
    },
  },
  {
    what: 'that somebody exists, and holds a role in another unit',
    from: [null, 'nguoi-la', 'chu-tich', 'thuong-truc', 'thanh-tra-don-vi'],
    dossiers: [],
    happens: async (city) => {
      const passwordHash = await city.house.people.hashPassword(password);
      city.house.people.addPeople([{ id: idOf(stranger), signIn: stranger, name: 'Chức danh khác', passwordHash }]);
      await grant(city, [stranger, 'unit-editor', { unit: ids.other, kind: 'government' }]);
    },
  },
];

/** A city after the beginning, and in one of two worlds after what is hidden. */
export async function world(facts?: Hidden): Promise<SmallCity> {
  const city = await beginning();
  await facts?.happens(city);
  await city.house.settle();
  await city.house.told();
  return city;
}
