import { Writable } from 'node:stream';
import { pino, type Logger } from 'pino';
import roll from 'pino-roll';
import type { Settings } from '../settings/settings';

export type Log = Logger;

/** Where the server writes what the operator needs to know: one JSON object a line, or one readable line on a terminal. Nothing about people or content is ever given to it. */
export async function openLogFor(settings: Settings, output: NodeJS.WriteStream = process.stderr): Promise<Log> {
  const { LOG_LEVEL: level, LOG_FILE: file, LOG_FILE_MB, LOG_FILES_KEPT } = settings;
  if (file) {
    const limit = { count: LOG_FILES_KEPT };
    return pino(form(level), await roll({ file, size: `${LOG_FILE_MB}m`, frequency: 'daily', limit, mkdir: true }));
  }
  return pino(form(level), output.isTTY ? readable(output) : output);
}

/** A log that keeps silent, for houses that nobody watches. */
export const silentLog = (): Log => pino({ level: 'silent' });

// neither the machine's name nor the process's number: what runs the server adds them where they matter
const form = (level: string) => ({
  level,
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label: string) => ({ level: label }) },
});

interface Line {
  readonly level: string;
  readonly time: string;
  readonly msg?: string;
  readonly [more: string]: unknown;
}

const readable = (output: Writable) =>
  new Writable({
    write(line: Buffer, _encoding, done) {
      const { level, time, msg, error, ...more } = JSON.parse(line.toString()) as Line;
      const rest = Object.entries(more).map(
        ([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
      );
      const trouble = error ? `\n  ${(error as { stack?: string }).stack ?? JSON.stringify(error)}` : '';
      output.write(`${time.slice(11, 19)} ${level.padEnd(5)} ${[msg, ...rest].filter(Boolean).join(' ')}${trouble}\n`, () =>
        done(),
      );
    },
  });

/** An error as it may be logged: what it is and where it came from. */
export function troubleOf(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error).slice(0, 300) };
  const { name, stack } = error;
  const code = (error as { code?: unknown }).code;
  return { name, ...(typeof code === 'string' && { code }), message: error.message.slice(0, 300), stack };
}
