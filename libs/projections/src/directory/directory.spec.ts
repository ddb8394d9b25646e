import { Rejected } from '#kernel';
import type { LineageChange } from '#territory';
import { exampleRegulation } from '../example-regulation';
import { cityHistory, cycleOpened, dossierOpened, exampleCity, exampleHash } from '../example-histories';
import { given, happened } from '../told';
import { directory } from './directory';
import { endsWith, lineageWords } from './lineage';
import { Directory } from './look-up';

const units = [
  { id: 'u1', name: 'Phường Bình Minh' },
  { id: 'u2', name: 'Xã Hòa Bình', type: 'xa' },
  { id: 'u3', name: 'Phường Cam Đường' },
  { id: 'u4', name: 'Xã Cam Đường', type: 'xa' },
];
const told = given(
  cityHistory(units),
  cycleOpened('c2018', 2018, ['u1', 'u2']),
  cycleOpened('c2019', 2019, ['u1', 'u2']),
  cycleOpened('p2018', 2018, ['u1'], 'party'),
  happened('dossier-d1', [dossierOpened('c2018', 2018, 'u1')]),
  happened('dossier-d2', [dossierOpened('c2019', 2019, 'u1')]),
  happened('dossier-d3', [dossierOpened('p2018', 2018, 'u1', 'party')]),
  happened('cycle-c2018', [{ type: 'CycleClosed', data: { withoutRating: ['u2'] } }]),
).told(directory);
const find = told.asked((models) => new Directory(models));

function refusal(ask: () => unknown): Rejected {
  try {
    ask();
  } catch (error) {
    if (error instanceof Rejected) return error;
  }
  throw new Error('It was not refused.');
}

describe('looking up by the words people use', () => {
  it.each(['minh-hoa', 'Thành phố Minh Họa', 'thanh-pho-minh-hoa', 'Minh Hoạ'])('finds the city by "%s"', (written) => {
    expect(find.jurisdiction(written)).toMatchObject({ id: exampleCity, slug: 'minh-hoa', zone: 'Asia/Ho_Chi_Minh' });
  });

  it('knows the target that stands for each kind: the one set last, and the document that set it', () => {
    expect(find.targets(exampleCity)).toEqual([{ kind: 'government', share: '4/5', by: 2020, basis: { title: 'Ví dụ' } }]);
    const basis = { title: 'Nghị quyết sau', number: 'MH/02', date: '2020-03-01' };
    const later = { type: 'AttainmentTargetSet', data: { kind: 'government', share: '9/10', by: 2025, basis } } as const;
    const ofParty = { type: 'AttainmentTargetSet', data: { ...later.data, kind: 'party' } } as const;
    const targets = given(cityHistory(units), happened(`jurisdiction-${exampleCity}`, [later, ofParty]))
      .told(directory)
      .asked((models) => new Directory(models).targets(exampleCity));
    expect(targets).toEqual([later.data, ofParty.data]);
    expect(find.targets('another')).toEqual([]);
  });

  it.each(['binh-minh', 'phuong-binh-minh', 'u1', 'Bình Minh', 'phường bình minh'])('finds the ward by "%s"', (written) => {
    expect(find.unit(exampleCity, written)).toMatchObject({
      id: 'u1',
      name: 'Phường Bình Minh',
      type: 'phuong',
      slug: 'binh-minh',
    });
  });

  it('refuses a name that two units carry, and names the candidates', () => {
    const no = refusal(() => find.unit(exampleCity, 'Cam Đường'));
    expect([no.code, no.refusal]).toEqual(['ambiguous', 'conflict']);
    expect(no.details).toEqual({
      candidates: [
        { id: 'u3', name: 'Phường Cam Đường' },
        { id: 'u4', name: 'Xã Cam Đường' },
      ],
    });
    expect(find.unit(exampleCity, 'xa-cam-duong').id).toBe('u4');
  });

  it('refuses what is not there, and says what is', () => {
    const no = refusal(() => find.unit(exampleCity, 'sa-pa'));
    expect([no.code, no.refusal]).toEqual(['not-found', 'not-found']);
    expect(no.sentence.vi).toContain('Không có đơn vị "sa-pa". Đang có: Phường Bình Minh (binh-minh)');
    expect(refusal(() => find.jurisdiction('ha-noi')).sentence.en).toContain('Known: Thành phố Minh Họa (minh-hoa).');
  });

  it('finds a cycle and a dossier by kind and year', () => {
    expect(find.cycle(exampleCity, 'government', '2018')).toMatchObject({
      id: 'c2018',
      units: 2,
      closed: true,
      regulation: exampleHash,
    });
    expect(find.cycle(exampleCity, 'government', '2019').closed).toBe(false);
    expect(find.dossier('u1', 'party', '2018').id).toBe('d3');
    expect(refusal(() => find.dossier('u1', 'government', '2017')).sentence.vi).toBe(
      'Không có hồ sơ chính quyền "2017" của Phường Bình Minh. Đang có: 2018, 2019.',
    );
  });

  it('tells of each unit how it came from others or went into them: its own changes, and those of the others, act by act', () => {
    const basis = { title: 'Nghị quyết', number: 'MH-2020/01', date: '2020-02-11' };
    const recorded = (unit: string, change: LineageChange, others: string[], from: string, outside?: string) =>
      happened(`unit-${unit}`, [{ type: 'LineageRecorded', data: { change, others, ...(outside && { outside }), from, basis } }]);
    const lineage = given(
      cityHistory(units),
      recorded('u3', 'merged-into', ['u1'], '2025-07-01'),
      recorded('u4', 'merged-into', ['u1'], '2025-07-01'),
      recorded('u1', 'boundary-adjusted', ['u2'], '2020-03-01', 'xã Ngoài'),
    )
      .told(directory)
      .asked((models) => new Directory(models).lineage(exampleCity));
    const told = (unit: string) =>
      lineage(unit).map((line) => `${lineageWords(line).vi} ${[...line.others, line.outside ?? ''].join(' ')} ${line.from}`);
    expect(told('u1')).toEqual(['điều chỉnh địa giới với u2 xã Ngoài 2020-03-01', 'nhận sáp nhập u3 u4  2025-07-01']);
    expect(told('u2')).toEqual(['điều chỉnh địa giới với u1  2020-03-01']);
    expect(told('u3')).toEqual(['sáp nhập vào u1  2025-07-01']);
    expect(told('u9')).toEqual([]);
    expect(['u1', 'u3'].map((unit) => lineage(unit).some(endsWith))).toEqual([false, true]);
    expect(lineage('u3')[0]?.basis).toEqual(basis);
  });

  it('tells no more what was withdrawn of a unit’s lineage, and nothing else of it', () => {
    const basis = { title: 'Nghị quyết', number: 'MH-2020/01', date: '2020-02-11' };
    const merged = (type: string, others: string[]) =>
      happened('unit-u3', [{ type, data: { change: 'merged-into', others, from: '2025-07-01', basis } }] as never);
    const lineage = given(
      cityHistory(units),
      merged('LineageRecorded', ['u1']),
      merged('LineageRecorded', ['u2']),
      merged('LineageWithdrawn', ['u2']),
    )
      .told(directory)
      .asked((models) => new Directory(models).lineage(exampleCity));
    expect(['u1', 'u2', 'u3'].map((unit) => lineage(unit).length)).toEqual([1, 0, 1]);
  });

  it('tells what a unit is like: as last described, or as it was on a day', () => {
    const described = (unit: string, on: string, value: string) =>
      happened(`unit-${unit}`, [
        { type: 'SituationDescribed', data: { on, facts: [{ label: 'Tổ dân phố', value }], basis: { title: 'Báo cáo' } } },
      ]);
    const told = given(
      cityHistory(units),
      described('u1', '2018-12-31', '30'),
      described('u1', '2019-09-18', '31'),
      described('u1', '2018-12-31', '29'),
    ).told(directory);
    const of = (unit: string, on?: string) =>
      told.asked((models) => new Directory(models).situations(exampleCity, on))(unit)?.facts[0]?.value;
    expect([of('u1'), of('u1', '2019-09-18'), of('u1', '2019-09-17'), of('u1', '2018-12-30'), of('u2')]).toEqual([
      ...['31', '31', '29'],
      ...[undefined, undefined],
    ]);
  });

  it('refuses a year that names two cycles of one kind', () => {
    const twice = given(cityHistory(units), cycleOpened('one', 2018, ['u1']), cycleOpened('two', 2018, ['u2'])).told(directory);
    const no = refusal(() => twice.asked((models) => new Directory(models)).cycle(exampleCity, 'government', '2018'));
    expect([no.code, no.details]).toEqual(['ambiguous', { candidates: [{ id: 'one' }, { id: 'two' }] }]);
  });

  it('calls the body of a role as the regulation for the latest years does', () => {
    const later = {
      ...exampleRegulation,
      years: { from: 2030 },
      procedure: {
        stages: exampleRegulation.procedure.stages.map((stage) =>
          stage.kind === 'review'
            ? { ...stage, bodies: [{ code: 'noi-vu', name: { vi: 'Sở Nội vụ', en: 'Department of Home Affairs' } }] }
            : stage,
        ),
      },
    };
    const published = { jurisdiction: exampleCity, code: 'later', kind: 'government', hash: 'b'.repeat(64), document: later };
    const both = given(
      cityHistory(units),
      happened(`regulation-${'b'.repeat(64)}`, [{ type: 'RegulationPublished', data: published }]),
    ).told(directory);
    const named = (scope: object) =>
      both.asked((models) => new Directory(models)).bodyName({ jurisdiction: exampleCity, ...scope })?.vi;
    expect(named({ body: 'noi-vu', kind: 'government' })).toBe('Sở Nội vụ');
    expect(named({ body: 'kinh-te' })).toBe('Phòng Kinh tế'); // the later one has no such body
    expect([named({ body: 'noi-vu', kind: 'party' }), named({ body: 'khong-co' }), named({})]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
