/** Spaces of every width, tabs and ends of lines. */
const spaces = /[\p{Z}\t\n\v\f\r\u0085]+/gu;

/** What is not seen, turns the reading direction, or means nothing to others: by it one name could pass for another. */
const unseen = /[\p{C}\p{Default_Ignorable_Code_Point}\uFFFD]/gu;

/**
 * One line as people see it: letters composed (NFC), single spaces, and nothing hidden between them; empty where nothing is to be seen.
 * For names and the like, which are shown beside others; not for what people write at length.
 */
export const asSeen = (written: string): string =>
  written.toWellFormed().replace(spaces, ' ').replace(unseen, '').replace(spaces, ' ').normalize('NFC').trim();

/** Whether there is a letter or a digit in it, by which somebody or something can be called. */
export const isName = (line: string): boolean => /[\p{L}\p{N}]/u.test(line);
