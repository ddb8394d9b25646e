import { always, atTheDoor, ofNoOperation } from '../../apps/api/src/description/refused';

const cell = (text: string) => text.replace(/\|/g, '\\|').replace(/\n/g, ' ');

interface Refusals {
  readonly operations: Readonly<Record<string, readonly string[]>>;
  readonly sentences: Readonly<Record<string, string>>;
}

/** Every code by which the API refuses, with its status and what is said. */
export function refusalsTable({ operations, sentences: own }: Refusals): string {
  const sentences: Readonly<Record<string, string>> = { ...own, ...atTheDoor };
  const lines = [...new Set([...Object.values(operations).flat(), ...always, ...ofNoOperation, '400 no-object', '507 no-room'])];
  const rows = lines.map((line) => {
    const [status = '', code = ''] = line.split(' ');
    return `| \`${code}\` | ${status} | ${cell(sentences[code] ?? '')} |`;
  });
  return ['| code | status | says |', '| --- | --- | --- |', ...rows.sort()].join('\n');
}
