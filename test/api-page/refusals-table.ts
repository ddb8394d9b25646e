import { always, atTheDoor, ofNoOperation } from '../../apps/api/src/description/refused';
import refusals from '../../apps/api/src/description/refusals.json';

const cell = (text: string) => text.replace(/\|/g, '\\|').replace(/\n/g, ' ');
const sentences: Readonly<Record<string, string>> = { ...refusals.sentences, ...atTheDoor };

/** Every code by which the API refuses, with its status and what is said. */
export function refusalsTable(): string {
  const operations = Object.values(refusals.operations as Record<string, string[]>).flat();
  const lines = [...new Set([...operations, ...always, ...ofNoOperation, '400 no-object', '507 no-room'])];
  const rows = lines.map((line) => {
    const [status = '', code = ''] = line.split(' ');
    return `| \`${code}\` | ${status} | ${cell(sentences[code] ?? '')} |`;
  });
  return ['| code | status | says |', '| --- | --- | --- |', ...rows.sort()].join('\n');
}
