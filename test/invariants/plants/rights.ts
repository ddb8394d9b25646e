import { act, unit } from '../example/cast';
import { idOf, type Act } from '../example/written';
import { before, by, cycle, data, fact, find, government, grantOf, rolesStream, type Plant } from './planting';

const years = { from: 2017, to: 2018 };
const scopeOf = (acts: Act[], person: string) => grantOf(acts, person).scope as Record<string, string>;

/** Somebody's role once more, for somebody else, over another part. */
function again(acts: Act[], person: string, scope: object, role = grantOf(acts, person).role) {
  const given = structuredClone(grantOf(acts, person));
  const over = { ...(given.scope as object), ...scope };
  return fact('RoleGranted', { ...given, role, grant: `another-${person}`, person: 'stranger', scope: over });
}

/** Granted on the last day but one of the year, by the house itself. */
const give = (acts: Act[], granting: ReturnType<typeof again>) =>
  acts.splice(-1, 0, act('system', '2018-12-29', rolesStream(acts), granting));

/** Strays against the rules of: right. */
export const rights: readonly Plant[] = [
  {
    rule: 'right: granted',
    what: 'a right that nobody gave',
    acts: (acts) => (find(acts, government, 'RatingDecided').grant = 'grant-nobody'),
  },
  {
    rule: 'right: granted',
    what: 'a person without a right',
    acts: (acts) => (find(acts, government, 'RatingDecided').grant = null),
  },
  { rule: 'right: in force', what: 'a right that has ended', acts: (acts) => (grantOf(acts, 'committee').until = '2018-12-19') },
  { rule: 'right: in force', what: 'a right that has not begun', acts: (acts) => (grantOf(acts, 'records').from = '2018-12-28') },
  {
    rule: 'right: in force',
    what: 'a right that was revoked',
    acts: (acts) =>
      before(
        acts,
        government,
        'RatingDecided',
        0,
        act(
          'administrator',
          '2018-12-16',
          rolesStream(acts),
          fact('RoleRevoked', { grant: 'grant-committee', on: '2018-12-20', basis: {} }),
        ),
      ),
  },
  {
    rule: 'right: person',
    what: 'somebody else’s right',
    acts: (acts) => (find(acts, government, 'RatingDecided').by = 'stranger'),
  },
  { rule: 'right: role', what: 'a right of another role', acts: (acts) => (grantOf(acts, 'committee').role = 'standing-office') },
  {
    rule: 'right: reach',
    what: 'a right over another unit',
    acts: (acts) => ((grantOf(acts, 'editor').scope as Record<string, string>).unit = idOf('elsewhere')),
  },
  {
    rule: 'right: reach',
    what: 'a right with a part that nobody knows',
    acts: (acts) => ((grantOf(acts, 'records').scope as Record<string, string>).district = 'x'),
  },
  {
    rule: 'right: reach',
    what: 'a right of another body',
    acts: (acts) => ((grantOf(acts, 'office-reviewer').scope as Record<string, string>).body = 'finance'),
  },
  {
    rule: 'right: duty',
    what: 'a decision by the secretary',
    acts: (acts) => by(find(acts, government, 'RatingDecided'), 'secretary'),
  },
  {
    rule: 'right: duty',
    what: 'a row signed by the editor',
    acts: (acts) => {
      const signing = by(find(acts, government, 'LeafSigned'), 'editor');
      const { snapshot } = data(acts, government, 'SelfAssessmentSubmitted');
      for (const handedIn of [snapshot, data(acts, government, 'SelfAssessmentSubmitted', 1).snapshot])
        handedIn.plan.signature.by = signing.by;
    },
  },
  {
    rule: 'right: duty',
    what: 'an auditor who writes',
    acts: (acts) => by(find(acts, cycle, 'CycleClosed'), 'inspector'),
  },
  {
    rule: 'right: duty',
    what: 'an auditor who grants roles',
    acts: (acts) => acts.splice(-1, 0, act('inspector', '2018-12-29', rolesStream(acts), again(acts, 'records', {}))),
  },
  { rule: 'right: form', what: 'on no document', acts: (acts) => (grantOf(acts, 'office').basis = {}) },
  {
    rule: 'right: form',
    what: 'an inspection without a number',
    acts: (acts) => (grantOf(acts, 'inspector').basis = { title: 'x' }),
  },
  { rule: 'right: form', what: 'an inspection without an end', acts: (acts) => delete grantOf(acts, 'inspector').until },
  { rule: 'right: form', what: 'an inspection of everything', acts: (acts) => delete scopeOf(acts, 'inspector').kind },
  {
    rule: 'right: form',
    what: 'years for somebody who inspects nothing',
    acts: (acts) => give(acts, again(acts, 'office', { years })),
  },
  {
    rule: 'right: form',
    what: 'a system operator for one kind',
    acts: (acts) => give(acts, again(acts, 'office', { kind: 'party' }, 'system-operator')),
  },
  ...(
    [
      ['an administrator who decides', 'administrator', 'committee', {}],
      ['an editor who reviews the own unit', 'editor', 'finance-reviewer', {}],
      ['a row officer who decides about the own unit', 'officer', 'committee', { unit }],
      ['a reviewer who decides the same', 'office-reviewer', 'committee', { kind: 'party' }],
      ['an auditor who is something else', 'inspector', 'records', {}],
    ] as const
  ).map(([what, who, like, scope]): Plant => ({
    rule: 'right: apart',
    what,
    acts: (acts) => {
      const granting = again(acts, like, scope);
      Object.assign(granting.data, { person: who });
      give(acts, granting);
    },
  })),
];
