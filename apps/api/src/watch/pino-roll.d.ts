declare module 'pino-roll' {
  import type { DestinationStream } from 'pino';

  /** A stream into a file that is followed by a new one at a size and at a time. */
  export default function roll(options: {
    readonly file: string;
    readonly size: string;
    readonly frequency: 'daily';
    readonly limit: { readonly count: number };
    readonly mkdir: boolean;
  }): Promise<DestinationStream>;
}
