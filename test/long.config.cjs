// npm run check:long: what takes minutes to hours. Files end with .long.ts, so that the normal run leaves them out.
module.exports = {
  ...require('./jest-preset.cjs'),
  rootDir: '..',
  testRegex: '\\.long\\.ts$',
  maxWorkers: 1,
};
