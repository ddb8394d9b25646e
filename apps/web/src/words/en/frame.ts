import type { AllWords } from '../words';

export const shell: AllWords['shell'] = {
  fullName: 'Minh Bạch – Evaluation of grassroots governments and party organisations',
  notice: 'ILLUSTRATIVE DATA – WITHOUT LEGAL FORCE',
  skip: 'Skip to content',
  ways: 'Pages',
  city: 'The whole city',
  recognised: 'Recognised units',
  signIn: 'Sign in',
  signOut: 'Sign out',
  api: 'API documentation',
};

export const wrong: AllWords['wrong'] = {
  noPage: 'There is no such page.',
  home: 'To the first page',
  broke: 'This page failed and cannot be shown. Nothing that was saved is affected.',
  again: 'Try again',
  noLine: 'The connection to the server is broken. Check the network and try again.',
  waiting: 'Loading …',
};

export const signIn: AllWords['signIn'] = {
  title: 'Sign in',
  name: 'Sign-in name',
  password: 'Password',
  code: 'Code',
  codeHelp: 'The six digits that your authenticator app shows now, or a recovery code.',
  newPassword: 'New password',
  newPasswordRules:
    '12 to 256 characters, not easily guessed: not common, not repetitive, not digits only, not the sign-in name.',
  fair: 'This password will do.',
  good: 'This password is good.',
  best: 'This password is very good.',
  showNewPassword: 'Show the new password',
  act: 'Sign in',
  by: 'Sign in with {{name}}',
  atProvider: 'Waiting for the identity provider …',
  help: 'Forgot the password? Ask the administrator of your city to reset it.',
  first: 'This page needs you to sign in.',
  expired: 'Your sign-in has expired',
  expiredHelp: 'Everything on the page is still there. Sign in again to go on.',
  other: 'Sign out, use another account',
};

export const kind: AllWords['kind'] = {
  government: 'Government',
  party: 'Party organisation',
};

export const recognised: AllWords['recognised'] = {
  title: 'Recognised grassroots governments',
  what: 'Units that were recognised by a published decision.',
  none: 'No decision of recognition has been published yet.',
  period: 'Rating year',
  unit: 'Unit',
  held: 'Title',
  decision: 'Decision number',
  date: 'Date of decision',
};
