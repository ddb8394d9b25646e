import { code, either, flag, kinds, list, number, object, oneOf, record, whole, words, type Shape } from './shape';

/** The form of format "minhbach-regulation/1", field by field; what the fields mean together is asked afterwards. */

const sentence = object({ vi: words(), en: words() });
const points = number(false);
const quotient = number(true);
const feel = words(1000);

const input = { name: words(60), label: sentence, type: oneOf('count', 'amount', 'boolean') };
const measured = { unit: words(60) };
const occurrence = object({ ...input, points }, measured);
const notApplicable = object({ policy: oneOf('leave-denominator', 'full-points') }, { when: feel, claim: sentence });

const leafOf = (kind: string, fields: Readonly<Record<string, Shape>>) =>
  object(
    { code, name: sentence, max: points, rule: sentence, reviewedBy: code, kind: oneOf(kind), ...fields },
    { appliesTo: list(code, 1), notApplicable, evidence: oneOf('required', 'none') },
  );

const leaf = kinds({
  quantity: leafOf('quantity', {
    inputs: list(object(input, measured), 1),
    quantity: feel,
    zeroBelow: quotient,
    fullAt: quotient,
  }),
  level: leafOf('level', { input: words(60), levels: list(object({ code, name: sentence, points }), 2) }),
  deduction: leafOf('deduction', { per: list(occurrence, 1) }),
  'yes-no': leafOf('yes-no', { input: object(input, measured) }),
});

const extra = object({
  max: points,
  leaves: list(kinds({ occurrence: leafOf('occurrence', { per: list(occurrence, 1) }) }), 1),
});

const costs = object({}, { atMost: code, noTitle: flag });
const figure = either(
  (value) => typeof value === 'string',
  points,
  either((value) => typeof value === 'boolean', flag, whole(0, Number.MAX_SAFE_INTEGER)),
);

const stageOf = (kind: string, needed: Readonly<Record<string, Shape>> = {}, optional: Readonly<Record<string, Shape>> = {}) =>
  object({ code, name: sentence, kind: oneOf(kind), ...needed }, optional);

const stage = kinds({
  'self-assessment': stageOf('self-assessment', {}, { everyLeafSigned: flag }),
  intake: stageOf('intake', { returns: whole(0, 20) }),
  review: stageOf('review', { bodies: list(object({ code, name: sentence }), 1) }),
  appeal: stageOf('appeal', { windowDays: whole(1, 365) }),
  approval: stageOf('approval', { decidedBy: sentence, sentBack: whole(0, 20) }, { after: list(code, 1) }),
  publication: stageOf('publication', { public: flag }),
});

export const regulationShape: Shape = object(
  {
    format: oneOf('minhbach-regulation/1'),
    engine: oneOf(1),
    code,
    name: sentence,
    kind: code,
    basis: object({ title: words(), issuer: words() }, { number: words(60), date: words(60), remark: words() }),
    years: object({ from: whole(1945, 9999) }, { to: whole(1945, 9999) }),
    unitTypes: list(object({ code, name: sentence }), 1),
    verb: sentence,
    precision: whole(0, 4),
    maximum: points,
    criteria: list(object({ code, name: sentence, max: points, leaves: list(leaf, 1) }), 1),
    procedure: object({ stages: list(stage, 1) }),
  },
  {
    bonus: extra,
    penalty: extra,
    facts: list(object({ ...input, default: figure, reviewedBy: code }, measured)),
    knockOuts: list(object({ code, name: sentence, when: feel, costs })),
    floors: list(
      object({
        code,
        name: sentence,
        of: either(Array.isArray, list(code, 1), oneOf('every-criterion')),
        atLeast: quotient,
        costs,
      }),
    ),
    classes: list(object({ code, name: sentence }, { atLeast: points, when: feel }), 1),
    title: object({ code, name: sentence }, { classes: list(code, 1), when: feel }),
    equivalence: list(object({ regulation: code, basis: words(200), classes: record(code) })),
    notes: list(sentence),
  },
);
