import { Readable } from 'node:stream';
import { StandingClock } from '#event-store';
import { Evidence, usualEvidenceSettings, type EvidenceSettings } from './evidence';
import type { Disk } from './files';

/** Somebody who brings a file for a dossier of a unit. */
export const bringer = (by = 'an', dossier = 'd1', unit = 'u1') => ({ by, dossier, unit });

/** Bytes on their way in. */
export const sent = (content: Buffer | string) => Readable.from([Buffer.from(content)]);

/** A room over a folder, with a clock that stands; opened again it is as after a restart. */
export function exampleRoom(folder: string, settings: Partial<EvidenceSettings> = {}, disk?: Disk) {
  const clock = new StandingClock('2026-11-25T01:00:00.000Z');
  return { clock, room: new Evidence(folder, { ...usualEvidenceSettings, ...settings }, { clock, disk }) };
}

/** A connection that breaks after some bytes. */
export const broken = (content: Buffer) =>
  Readable.from(
    (function* () {
      yield content;
      throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
    })(),
  );
