import { readXml } from './xml';

/** Paths of the sheets, in the order in which they are seen. */
export function sheetsIn(workbook: string, relations: string): string[] {
  const targets = new Map<string, string>();
  if (relations) {
    readXml(relations, {
      open: (name, { Id, Target }) => {
        if (name === 'Relationship' && Id && Target) targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
      },
    });
  }
  const paths: string[] = [];
  if (workbook) {
    readXml(workbook, {
      open: (name, attributes) => {
        const path = name === 'sheet' ? targets.get(attributes['r:id'] ?? relationOf(attributes)) : undefined;
        if (path) paths.push(path);
      },
    });
  }
  return paths;
}

/** Some write another prefix. */
const relationOf = (attributes: Readonly<Record<string, string | undefined>>) =>
  Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '';

/** Texts that cells name by their number; parts of different weight are put together, signs for reading aloud are left out. */
export function sharedTexts(xml: string): string[] {
  const texts: string[] = [];
  let [inText, aloud] = [false, false];
  if (!xml) return texts;
  readXml(xml, {
    open: (name) => {
      if (name === 'si') texts.push('');
      if (name === 'rPh') aloud = true;
      inText = name === 't';
    },
    text: (letters) => {
      if (inText && !aloud && texts.length) texts[texts.length - 1] += letters;
    },
    close: (name) => {
      if (name === 'rPh') aloud = false;
      inText = false;
    },
  });
  return texts.map(unescaped);
}

/** Signs that XML cannot hold stand there as _x000D_. */
export const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

const isDateNumber = (id: number) =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
/** Letters of days and hours, outside of quoted words and of brackets. */
const isDateFormat = (code: string) => /[dmyhs]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, ''));

/** Numbers of the styles that show a day or an hour. */
export function dateStyles(xml: string): ReadonlySet<number> {
  const formats = new Set<number>();
  const dates = new Set<number>();
  let [inCells, at] = [false, 0];
  if (!xml) return dates;
  readXml(xml, {
    open: (name, { numFmtId = '', formatCode = '' }) => {
      if (name === 'numFmt' && isDateFormat(formatCode)) formats.add(Number(numFmtId));
      if (name === 'cellXfs') inCells = true;
      if (name !== 'xf' || !inCells) return;
      const id = Number(numFmtId);
      if (isDateNumber(id) || formats.has(id)) dates.add(at);
      at += 1;
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return dates;
}
