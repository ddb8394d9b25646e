import fc from 'fast-check';
import { check, evaluate, leavesFor, shippedRegulations } from '#regulation';
import { fullMarks } from '../evaluate/examples';
import { broken, told, toldOf } from './broken';

const pointsThere = (document: unknown, pointer: string): boolean => {
  const steps = pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  let value = document;
  for (const [index, step] of steps.entries()) {
    if (value === null || typeof value !== 'object') return false;
    if (!Object.hasOwn(value, step)) return index === steps.length - 1;
    value = (value as Record<string, unknown>)[step];
  }
  return true;
};

describe('the documents that come with the program', () => {
  it.each(shippedRegulations.map((document) => [document.code, document] as const))('%s has no problem', (_code, document) => {
    expect(check(document)).toEqual([]);
  });

  it('say that they are examples, not legal texts', () => {
    for (const { basis } of shippedRegulations)
      expect(basis).toMatchObject({
        remark: 'Ví dụ tổng hợp, không phải văn bản pháp luật',
        number: expect.stringMatching(/^MH-/),
      });
  });

  it('can be walked to the best result by both kinds of unit', () => {
    for (const regulation of shippedRegulations) {
      for (const { code } of regulation.unitTypes) {
        const result = evaluate(regulation, code, fullMarks(regulation, code));
        expect([result.total, result.class, result.title]).toEqual([
          '100',
          regulation.classes?.[0]?.code,
          regulation.title?.code,
        ]);
      }
    }
  });

  it('use no word of later regimes', () => {
    const later = /chuyển đổi số|thanh toán trực tuyến|tiêu cực|Trung tâm Phục vụ hành chính công|\/QĐ-UBND/i;
    for (const regulation of shippedRegulations) expect(JSON.stringify(regulation)).not.toMatch(later);
  });

  it('have 25 leaves for a ward, 25 for a commune, and six of bonus and penalty', () => {
    const [government] = shippedRegulations;
    const counts = ['phuong', 'xa'].map((type) => (government ? leavesFor(government, type).length : 0));
    expect(counts).toEqual([31, 31]);
  });
});

describe('the form', () => {
  it('every problem is told at once, each with its place', () => {
    const problems = told({
      '/verb': undefined,
      '/extra': 1,
      '/precision': 5,
      '/maximum': 100,
      '/criteria/0/leaves/0/fullAt': '100 %',
      '/criteria/1/leaves/0/kind': 'quantum',
      '/criteria/2/name': { vi: '' },
      '/criteria/3/leaves/0/inputs/0/type': 'text',
      '/a~1b~0c': true,
    });
    expect(Object.keys(problems).toSorted()).toEqual(
      [
        '/a~1b~0c',
        '/criteria/0/leaves/0/fullAt',
        '/criteria/1/leaves/0/kind',
        '/criteria/2/name/en',
        '/criteria/2/name/vi',
        '/criteria/3/leaves/0/inputs/0/type',
        '/extra',
        '/maximum',
        '/precision',
        '/verb',
      ].toSorted(),
    );
    expect(problems['/verb']).toBe('"verb" is missing.');
  });

  it('what is wrong elsewhere is told beside a damaged part', () => {
    const problems = told({ '/criteria/0/leaves/0/rule': 7, '/criteria/1/max': '24', '/title/classes': ['TSVN'] });
    expect(problems).toMatchObject({
      '/criteria/0/leaves/0/rule': '"7" cannot be used here.',
      '/title/classes/0': 'There is no class "TSVN".',
    });
    expect(Object.keys(problems)).toContain('/criteria/1/max');
  });

  it('a part that is no object at all is told once, not asked further', () => {
    const parts = [
      'bonus',
      'penalty',
      'title',
      'procedure',
      'years',
      'basis',
      'criteria',
      'classes',
      'facts',
      'floors',
      'knockOuts',
      'unitTypes',
    ];
    for (const part of parts)
      for (const value of [7, null, 'x']) expect(Object.keys(told({ [`/${part}`]: value }))).toEqual([`/${part}`]);
  });

  it('each comes with a remedy in both languages', () => {
    const [problem] = check(broken({ '/engine': 2 }));
    expect(problem).toEqual({
      pointer: '/engine',
      problem: { vi: '"2" không dùng được ở đây.', en: '"2" cannot be used here.' },
      remedy: { vi: 'Hãy ghi một trong: 1.', en: 'Write one of: 1.' },
    });
  });

  it.each([
    ['NUL', 'a\0b', 'There is a NUL character.'],
    ['half a character', 'a\ud800', 'There is half a Unicode character (an unpaired surrogate).'],
    ['another form than NFC', 'Đảng bộ'.normalize('NFD'), 'The text is not in Unicode form NFC.'],
  ])('text with %s is told', (_words, text, sentence) => {
    expect(told({ '/name/vi': text })['/name/vi']).toBe(sentence);
    expect(check({ [text]: 1 }).map(({ problem }) => problem.en)).toContain(sentence);
  });

  it('a document too large, too deep, or no document at all', () => {
    const notes = Array.from({ length: 220 }, () => ({ vi: 'x'.repeat(1000), en: 'y'.repeat(1000) }));
    expect(told({ '/notes': notes })['']).toMatch(/KiB long, more than 400/);
    let deep: unknown = 1;
    for (let level = 0; level < 10_000; level += 1) deep = [deep];
    expect(Object.values(toldOf(deep))).toEqual(['Nested deeper than 32 levels.']);
    for (const nothing of [null, 7, 'x', [], undefined]) expect(check(nothing)).toHaveLength(1);
  });
});

describe('laws', () => {
  const valid = (document: unknown) => {
    const problems = check(document);
    for (const { pointer, problem, remedy } of problems) {
      expect(pointsThere(document, pointer)).toBe(true);
      for (const text of [problem.vi, problem.en, remedy.vi, remedy.en]) expect(text).toMatch(/\S/);
    }
    return problems;
  };

  it('any JSON is checked without a throw, and every pointer leads somewhere', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (json) => expect(valid(json).length).toBeGreaterThan(0)),
      { numRuns: 100 },
    );
  });

  it('a shipped document with anything put anywhere is checked without a throw; unchanged in meaning it can be evaluated', () => {
    const places = shippedRegulations.map((document) => placesOf(document));
    const odd = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom(
        '',
        '0',
        '100',
        '1/3',
        '60%',
        'TC1',
        'total',
        '__proto__',
        'phuong',
        'review',
        -1,
        1.5,
        true,
        {},
        [],
        null,
        [{}],
      ),
    );
    const mutation = fc.record({
      which: fc.nat(2),
      where: fc.array(fc.nat(), { minLength: 1, maxLength: 3 }),
      what: odd,
      how: fc.constantFrom('put', 'drop', 'double'),
    });
    fc.assert(
      fc.property(mutation, ({ which, where, what, how }) => {
        const document = structuredClone(shippedRegulations[which]) as unknown as Record<string, unknown>;
        for (const index of where) alter(document, places[which]?.[index % (places[which]?.length ?? 1)] ?? [], what, how);
        if (valid(document).length) return;
        const regulation = document as unknown as (typeof shippedRegulations)[number];
        for (const { code } of regulation.unitTypes) {
          try {
            expect(evaluate(regulation, code, fullMarks(regulation, code)).engine).toBe(1);
          } catch (error) {
            expect(error).toMatchObject({ name: 'Rejected' });
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

type Place = readonly (string | number)[];

function placesOf(value: unknown, here: Place = []): Place[] {
  if (value === null || typeof value !== 'object') return [here];
  const inside = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [...(here.length ? [here] : []), ...inside.flatMap(([name, part]) => placesOf(part, [...here, name]))];
}

function alter(document: unknown, place: Place, what: unknown, how: string) {
  let holder = document as Record<string | number, unknown>;
  for (const step of place.slice(0, -1)) {
    const next = holder[step];
    if (next === null || typeof next !== 'object') return;
    holder = next as Record<string | number, unknown>;
  }
  const last = place.at(-1) ?? '';
  if (how === 'double' && Array.isArray(holder)) holder.push(structuredClone(holder[Number(last)] ?? null));
  else if (how === 'drop' && Array.isArray(holder)) holder.splice(Number(last), 1);
  else if (how === 'drop') delete holder[last];
  else holder[last] = what;
}
