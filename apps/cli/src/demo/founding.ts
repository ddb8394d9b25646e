import { AppointFirstAdministrator, GrantRole } from '#access';
import type { Day } from '#kernel';
import { PublishRegulation, type Regulation } from '#regulation';
import { EstablishJurisdiction, EstablishUnit, laoCaiCity, SetAttainmentTarget } from '#territory';
import { Agenda } from './days';
import { administratorOf, inspection, postsOf, type Post } from './people';
import { hashOfRegulation, regulationFor } from './regulations';
import { idOf } from './seed';
import { Script, type Step } from './step';
import { laoCai, type DemoCity } from './units';

/** Acts for nobody: whoever sits at the machine. */
export const operator = 'console';

/** A city begins: the console enters it and appoints its administrator, who enters units, roles and the first regulation. */
export function founding(city: DemoCity, year: number): Step[] {
  const agenda = new Agenda();
  const script = new Script(`${city.slug}/thiet-lap`, agenda);
  const administrator = administratorOf(city);
  const by = administrator.person.id;
  const day = (text: string): Day => `${year}-${text}`;
  const jurisdiction = city.id;
  const real = city === laoCai;
  const units = {
    title: real ? 'Danh mục đơn vị hành chính (ngày thành lập là số liệu minh họa)' : 'Danh mục hư cấu cho minh họa',
  };

  agenda.goTo(day('01-02'));
  script.write(operator, EstablishJurisdiction, { jurisdiction, name: city.name, zone: laoCaiCity.zone, basis: units });
  script.write(operator, AppointFirstAdministrator, granting(city, administrator, agenda.day));
  for (const { id: unit, name, type, code } of city.units) {
    script.write(by, EstablishUnit, { jurisdiction, unit, name, type, ...(code && { code }), from: '2004-11-30', basis: units });
  }
  agenda.goTo(day('01-06'));
  for (const post of postsOf(city)) {
    const { role, scope } = post;
    script.write(by, GrantRole, { ...granting(city, post, agenda.day), role, scope });
  }
  agenda.goTo(day('01-08'));
  if (real) {
    const basis = {
      title: 'Nghị quyết về xây dựng chính quyền cơ sở đến năm 2020 (minh họa)',
      number: 'MH-2014/04',
      date: day('01-08'),
    };
    script.write(by, SetAttainmentTarget, { jurisdiction, kind: 'government', share: '4/5', by: 2020, basis });
  }
  agenda.goTo(day('01-09'));
  script.write(by, PublishRegulation, publishing(city, regulationFor(city, 'government', year)));
  return script.steps;
}

/** The party's regulations of two regimes, each published once its guidance had been issued. */
export function partyRegulations(): Step[] {
  const agenda = new Agenda();
  const script = new Script('lao-cai/quy-dinh-dang', agenda);
  for (const year of [2014, 2018]) {
    agenda.goTo(`${year}-10-10`);
    script.write(administratorOf(laoCai).person.id, PublishRegulation, publishing(laoCai, regulationFor(laoCai, 'party', year)));
  }
  return script.steps;
}

/** The last act before the clock stands: an inspection of the year 2019 begins. */
export function inspectionBegins(): Step[] {
  const agenda = new Agenda();
  const script = new Script('lao-cai/thanh-tra', agenda);
  agenda.goTo('2019-11-25', 30);
  const { role, scope } = inspection;
  const granted = { ...granting(laoCai, inspection, agenda.day), until: '2020-06-30', role, scope };
  script.write(administratorOf(laoCai).person.id, GrantRole, granted);
  return script.steps;
}

const publishing = (city: DemoCity, regulation: Regulation) => ({
  jurisdiction: city.id,
  hash: hashOfRegulation(regulation),
  regulation,
});

const granting = (city: DemoCity, { person, capacity }: Post, from: Day) => ({
  jurisdiction: city.id,
  grant: idOf(`giao-vai-tro/${person.signIn}`),
  person: person.id,
  from,
  capacity,
  basis: { title: 'Quyết định phân công nhiệm vụ (minh họa)', number: `MH-${from.slice(0, 4)}/03`, date: from },
});
