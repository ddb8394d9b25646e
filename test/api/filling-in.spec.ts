import { dossierIdOf } from '#process';
import { ids, smallCity, type SmallCity } from './small-city';

const dossier = dossierIdOf(ids.government, ids.unit);

describe('filling in the sheet, as a page asks for it', () => {
  let city: SmallCity;
  beforeAll(async () => {
    city = await smallCity();
  });
  afterAll(() => city.close());
  const points = async (answers?: object) => {
    const { body } = await city.give('can-bo', `dossiers/${dossier}/points`, answers ? { answers } : {});
    return body;
  };

  it('what is entered is reckoned by the rules before it is recorded, and nothing is recorded by that', async () => {
    const entered = await points({ '1.1': { figures: { tasksDone: 85, tasksAssigned: 100 } } });
    expect(entered).toMatchObject({ leaves: [{ code: '1.1', points: '2', of: '4', applies: true }], points: '2', of: '4' });
    expect(entered.unanswered).not.toContain('1.1');
    expect(entered.unproved).toContain('1.1');
    expect(entered.result).toBeNull();
    expect(await points()).toMatchObject({ leaves: [], points: '0', refused: [] });
  });

  it('an answer that the leaf cannot hold is named with the reason and left out', async () => {
    const { refused, points: total } = await points({
      '1.1': { figures: { tasksDone: 1, tasksAssigned: 0 } },
      '1.4': { figures: { reportsOnTime: -1 } },
      '9.9': { figures: {} },
    });
    expect(refused.map(({ leaf }: { leaf: string }) => leaf)).toEqual(['1.1', '1.4', '9.9']);
    expect(refused[0].why.vi).toMatch(/mẫu số bằng 0/);
    expect(total).toBe('0');
  });

  it('what is no answer at all is refused', async () => {
    const { body, status } = await city.give('can-bo', `dossiers/${dossier}/points`, { answers: { '1.1': null } });
    expect([status, body.code]).toEqual([400, 'bad-answers']);
  });

  it('the work list says how many tasks of a sort there are, whichever is looked for, and the working days left', async () => {
    const all = (await city.get('chu-tich', '/api/worklist')).body;
    expect(all.items).toMatchObject([{ task: 'assess-and-submit', until: '2019-11-30', daysLeft: 10, workingDaysLeft: 7 }]);
    const one = [{ task: 'assess-and-submit', words: expect.any(Object), count: 1 }];
    expect(all.tasks).toEqual(one);
    const none = (await city.get('chu-tich', '/api/worklist?task=review')).body;
    expect([none.total, none.tasks]).toEqual([0, one]);
  });
});
