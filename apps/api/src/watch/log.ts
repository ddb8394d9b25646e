import { once, type EventEmitter } from 'node:events';
import { Writable } from 'node:stream';
import { Unusable } from '#event-store';
import { pino, type Logger } from 'pino';
import roll from 'pino-roll';
import type { Settings } from '../settings/settings';

export type Log = Logger;

/** Lines that may wait while they cannot be written, in bytes; what comes beyond is lost. */
const mostWaiting = 1_048_576;
/** Milliseconds after which it is tried to say that lines were lost. */
const sayAgain = 30_000;

/**
 * Where the server writes what the operator needs to know: one JSON object a line, or one readable line on a terminal. Nothing about people
 * or content is ever given to it. Throws `Unusable` when the file cannot be written. Later on a log that cannot be written, as when its
 * disk is full, stops nothing: lines are lost, and that is said once there is room.
 */
export async function openLogFor(settings: Settings, output: NodeJS.WriteStream = process.stderr): Promise<Log> {
  const { LOG_LEVEL: level, LOG_FILE: file } = settings;
  if (!file) return bearing(output, pino(form(level), output.isTTY ? readable(output) : output));
  try {
    const files = await filesOf(settings);
    return bearing(files, pino(form(level), files));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Unusable(
      `LOG_FILE (${file}) cannot be written (${code ?? message}): name a file in a folder that this account may write.`,
    );
  }
}

/** The files, one after the other, the first of them open. */
async function filesOf({ LOG_FILE: file, LOG_FILE_MB, LOG_FILES_KEPT }: Settings) {
  const limit = { count: LOG_FILES_KEPT, removeOtherLogFiles: true };
  const size = `${LOG_FILE_MB}m`;
  const files = await roll({ file, size, frequency: 'daily', limit, mkdir: true, maxLength: mostWaiting });
  await once(files, 'ready');
  return files;
}

/** A stream's error that nobody hears would end the process. */
function bearing(stream: EventEmitter, log: Log): Log {
  let saying: NodeJS.Timeout | undefined;
  stream.on('error', ({ code, message }: NodeJS.ErrnoException) => {
    const say = () => {
      saying = undefined;
      log.warn({ error: code ?? message }, 'the log could not be written for a while: lines are lost');
    };
    saying ??= setTimeout(say, sayAgain).unref();
  });
  return log;
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
