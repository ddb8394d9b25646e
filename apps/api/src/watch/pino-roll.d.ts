declare module 'pino-roll' {
  import type { EventEmitter } from 'node:events';
  import type { DestinationStream } from 'pino';

  /** A stream into a file that is followed by a new one at a size and at a time. `ready` is emitted once the file is open. */
  export default function roll(options: {
    readonly file: string;
    readonly size: string;
    readonly frequency: 'daily';
    readonly limit: { readonly count: number; readonly removeOtherLogFiles: boolean };
    readonly mkdir: boolean;
    /** Bytes that may wait to be written; what comes beyond is dropped. */
    readonly maxLength: number;
  }): Promise<DestinationStream & EventEmitter>;
}
