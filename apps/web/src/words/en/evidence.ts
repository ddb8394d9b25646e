import type { AllWords } from '../words';

export const evidence: AllWords['evidence'] = {
  nth: 'File {{at}}/{{of}}',
  before: 'Previous file',
  next: 'Next file',
  fit: 'Fit the frame',
  whole: '100\u00a0%',
  download: 'Download',
  close: 'Close',
  size: 'Size',
  by: 'Attached by',
  at: 'Attached at',
  copy: 'Copy the hash',
  copied: 'Copied.',
  picture: 'Picture {{name}}',
  page: 'Page {{at}}/{{of}}',
  pageOf: 'Page {{at}}/{{of}} of {{name}}',
  pageBefore: 'Previous page',
  pageNext: 'Next page',
  office: 'Browsers do not show files of Word, Excel or ODF. Download it and open it in an office program.',
  unshown: 'What is in this file cannot be shown on the page. Download it to see it.',
};
