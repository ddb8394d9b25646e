import { hashOf, shippedRegulation } from '#regulation';
import { idOf, ids } from '../api/small-city';
import { dossiers } from './worlds';

const missing = idOf('what is not there');
const regulations = ['lao-cai-government-2014', 'lao-cai-party-2018'].map((code) => hashOf(shippedRegulation(code)));
const cities = ['thu-nghiem', ids.city, 'Thành phố Thử Nghiệm', 'khong-co'];
const units = ['pho-moi', ids.unit, ids.other, 'khong-co'];
const kinds = ['government', 'party', 'youth'];

const each = (path: (id: string) => string, ...all: readonly string[]) => all.map((id) => path(encodeURIComponent(id)));
const ofDossier = (part = '') => each((id) => `/api/dossiers/${id}${part}`, ...Object.values(dossiers), missing, 'x');
const ofCity = (part: string) => each((city) => `/api/jurisdictions/${city}/${part}`, ...cities);
/** Positions: of the first event, about where the worlds part, and where no log has got to. */
const after = ['0000000000000001', '0000000000000100', '0000000000000200', '0000000000001000', 'ffffffffffffffff', 'x'];

/** A list in its parts: one item at a time, also in another order, searched, as a table, and behind a cursor that belongs to nothing. */
const parts = (path: string, order: string) => [
  `${path}?limit=1`,
  `${path}?limit=1&sort=-${order}`,
  `${path}?q=pho%20moi`,
  `${path}?format=csv&sort=-${order}`,
  `${path}?cursor=${Buffer.from(JSON.stringify(['x', 'Phường Phố Mới'])).toString('base64url')}`,
];

/** Every reading with what it may be asked: right questions, wrong ones, and questions about what is hidden. A new reading is a line more. */
export const questions: Readonly<Record<string, readonly string[]>> = {
  'GET /api/recognised': ['/api/recognised'],
  'GET /api/sign-in/ways': ['/api/sign-in/ways'],
  'GET /api/changes': [], // goes on answering: test/two-worlds-changes.spec.ts
  'GET /health/live': ['/health/live'],
  'GET /health/ready': ['/health/ready'],
  'GET /api/evidence/:hash': each((hash) => `/api/evidence/${hash}`, '0'.repeat(64), 'x'),
  'GET /api/evidence/uploads/:id': each((id) => `/api/evidence/uploads/${id}`, missing, 'x'),
  'GET /api/system': ['/api/system'],
  'GET /api/me': ['/api/me', ...after.map((position) => `/api/me?after=${position}`)],
  'GET /api/me/account': ['/api/me/account'],
  'GET /api/people': [
    ...each((city) => `/api/people?jurisdiction=${city}`, ...cities),
    ...parts('/api/people', 'name').map((path) => `${path}&jurisdiction=thu-nghiem`),
  ],
  'GET /api/jurisdictions': ['/api/jurisdictions', '/api/jurisdictions?name=x', ...parts('/api/jurisdictions', 'name')],
  'GET /api/jurisdictions/:jurisdiction/units': [...ofCity('units'), ...parts('/api/jurisdictions/thu-nghiem/units', 'name')],
  'GET /api/jurisdictions/:jurisdiction/regulations': [
    ...ofCity('regulations'),
    ...parts('/api/jurisdictions/thu-nghiem/regulations', 'kind'),
  ],
  'GET /api/jurisdictions/:jurisdiction/cycles': [
    ...ofCity('cycles'),
    ...parts('/api/jurisdictions/thu-nghiem/cycles', 'period'),
  ],
  'GET /api/jurisdictions/:jurisdiction/roles': [...ofCity('roles'), ...parts('/api/jurisdictions/thu-nghiem/roles', 'name')],
  'GET /api/regulations/:hash': each((hash) => `/api/regulations/${hash}`, ...regulations, '0'.repeat(64), 'x'),
  'GET /api/cycles/:id/sheet': each((id) => `/api/cycles/${id}/sheet`, ids.government, ids.party, missing, 'x'),
  'GET /api/cycles/:id/decision': each((id) => `/api/cycles/${id}/decision`, ids.government, ids.party, missing, 'x'),
  'GET /api/cycles/:id': each((id) => `/api/cycles/${id}`, ids.government, ids.party, missing, 'x'),
  'GET /api/cycles/:id/units': each((id) => `/api/cycles/${id}/units`, ids.government, ids.party, missing, 'x').flatMap(
    (path) => [path, ...parts(path, 'unitName'), `${path}?decided=true`, `${path}?published=false`],
  ),
  'GET /api/dossiers': [
    '/api/dossiers',
    ...parts('/api/dossiers', 'unitName'),
    ...['mine=true', 'open=true', 'overdue=true', 'stage=approval', 'sort=-until'].map((more) => `/api/dossiers?${more}`),
    ...each((city) => `/api/dossiers?jurisdiction=${city}`, ...cities),
    ...each((unit) => `/api/dossiers?unit=${unit}`, ...units),
    ...each((kind) => `/api/dossiers?kind=${kind}&year=2019`, ...kinds),
    '/api/dossiers?year=2030',
    '/api/dossiers?yaer=2019',
  ],
  'GET /api/diff': [
    ...each((id) => `/api/diff?dossier=${id}&from=2019-11-20`, ...Object.values(dossiers), missing, 'x'),
    ...each((unit) => `/api/diff?unit=${unit}&kind=government&from=2019-11-20`, ...units),
    ...each((city) => `/api/diff?city=${city}&kind=government&year=2019&from=2019-11-20`, ...cities),
    ...each((id) => `/api/diff?dossier=${id}&from=2019-01-02&limit=1`, dossiers.own, dossiers.others),
    ...each((unit) => `/api/diff?unit=${unit}&kind=government&from=2019-01-02&limit=1`, ids.unit, ids.other),
    '/api/diff?city=thu-nghiem&kind=government&year=2019&from=2019-01-02',
  ],
  'GET /api/dossiers/:id': ofDossier(),
  'GET /api/dossiers/:id/rating': ofDossier('/rating'),
  'GET /api/dossiers/:id/moves': ofDossier('/moves'),
  'GET /api/dossiers/:id/sheet': ofDossier('/sheet'),
  'GET /api/dossiers/:id/history': [...ofDossier('/history'), ...parts(`/api/dossiers/${dossiers.own}/history`, 'version')],
  'GET /api/dossiers/:id/evidence': [
    ...ofDossier('/evidence'),
    ...parts(`/api/dossiers/${dossiers.own}/evidence`, 'name'),
    ...each((leaf) => `/api/dossiers/${dossiers.own}/evidence?leaf=${leaf}&attached=true`, '1.1', 'x'),
  ],
  'GET /api/worklist': [
    '/api/worklist',
    ...parts('/api/worklist', 'unitName'),
    ...each((stage) => `/api/worklist?stage=${stage}`, 'review', 'x'),
    ...each((city) => `/api/worklist?jurisdiction=${city}`, ...cities),
    ...each((unit) => `/api/worklist?unit=${unit}`, ids.unit, ids.other, missing),
    ...each((kind) => `/api/worklist?kind=${kind}&overdue=true`, ...kinds),
  ],
  'GET /api/attainment': kinds.flatMap((kind) =>
    each((year) => `/api/attainment?city=thu-nghiem&kind=${kind}&year=${year}`, '2019', '2018', 'x').concat(
      `/api/attainment?city=khong-co&kind=${kind}&year=2019`,
    ),
  ),
  'GET /api/attainment/over-years': [
    ...each((city) => `/api/attainment/over-years?city=${city}`, ...cities),
    ...kinds.flatMap((kind) => each((city) => `/api/attainment/over-years?city=${city}&kind=${kind}`, ...cities)),
    ...parts('/api/attainment/over-years', 'share').map((path) => `${path}&city=thu-nghiem`),
    ...each((kind) => `/api/attainment/over-years?city=thu-nghiem&kind=${kind}&met=false`, ...kinds),
  ],
  'GET /api/streaks': kinds.flatMap((kind) => each((city) => `/api/streaks?city=${city}&kind=${kind}`, ...cities)),
  'GET /api/streak': kinds.flatMap((kind) =>
    each((unit) => `/api/streak?unit=${unit}&kind=${kind}`, ...units).concat(
      `/api/streak?unit=pho-moi&kind=${kind}&city=thu-nghiem&upTo=2019`,
    ),
  ),
};
