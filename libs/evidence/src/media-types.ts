/** What may be evidence, by its type, with the ending that its name gets: documents and pictures that are read, nothing that runs. */
export const mediaTypes = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
} as const;

export type MediaType = keyof typeof mediaTypes;

export const isMediaType = (text: unknown): text is MediaType => typeof text === 'string' && Object.hasOwn(mediaTypes, text);

/** For people. */
export const allowedWords = 'PDF, JPEG, PNG, DOCX, XLSX, ODT, ODS';
