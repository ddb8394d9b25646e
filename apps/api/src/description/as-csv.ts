import type { OpenAPIObject } from '@nestjs/swagger';

const table = {
  schema: {
    type: 'string',
    description:
      'With `format=csv`: the whole list (RFC 4180, UTF-8 with a byte order mark), headings and words in the language of Accept-Language, days as YYYY-MM-DD, figures with a decimal point, an apostrophe before text that begins like a formula',
  },
  example: '\uFEFFĐơn vị,Loại đơn vị\r\nPhường Bình Minh,phuong\r\n',
};

/** Every list can be had as a table too. */
export function asCsv(document: OpenAPIObject) {
  for (const { get } of Object.values(document.paths)) {
    const answer = get?.responses[200];
    const asked = get?.parameters?.some((parameter) => 'name' in parameter && parameter.name === 'format');
    if (asked && answer && 'content' in answer) answer.content = { ...answer.content, 'text/csv': table };
  }
}
