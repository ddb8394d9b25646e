import type { Response } from 'express';
import { attachment } from '../evidence/give-file';

/** Sorts of papers that are made here. */
export const paperTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

/** Gives a paper to be saved: no browser opens it by itself. Its tag tells whether it is the same as before. */
export function givePaper(name: string, bytes: Buffer, response: Response): void {
  const type = name.endsWith('.docx') ? paperTypes.docx : paperTypes.xlsx;
  response.setHeader('Content-Type', type);
  response.setHeader('Content-Disposition', attachment(name));
  response.setHeader('Cache-Control', 'private, no-store');
  response.send(bytes);
}
