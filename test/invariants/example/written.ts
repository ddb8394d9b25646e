import { v5 } from 'uuid';
import type { StoredEvent } from '#event-store';
import type { Position } from '#kernel';
import type { Data } from '../violation';

/** One command as it went into the log: who, when, where, what. */
export interface Act {
  stream: string;
  by: string;
  role: string;
  /** Instant of receipt. */
  at: string;
  grant: string | null;
  scope: Record<string, string>;
  events: { type: string; data: Data }[];
}

const namespace = '5f0c7a52-52a8-4b51-9c2e-6f1c3a0b7d11';

/** The same id for the same name, in every example. */
export const idOf = (name: string) => v5(name, namespace);

/** The acts as a store would give them back. */
export function written(acts: readonly Act[]): StoredEvent[] {
  const versions: Record<string, number> = {};
  const log: StoredEvent[] = [];
  for (const [number, act] of acts.entries()) {
    const command = idOf(`command ${number}`);
    for (const [index, { type, data }] of act.events.entries()) {
      const version = (versions[act.stream] ?? 0) + 1;
      versions[act.stream] = version;
      const salt = idOf(`salt ${number} ${index}`).replaceAll('-', '');
      const context = {
        actor: act.by,
        role: act.role,
        scope: act.scope,
        grant: act.grant,
        recordedAt: act.at,
        command,
        body: 'c0ffee',
        salt,
      };
      log.push({
        id: v5(String(index), command),
        stream: act.stream,
        version,
        position: (log.length + 1).toString(16).padStart(16, '0') as Position,
        type,
        data: JSON.stringify(data),
        context: JSON.stringify(context),
      });
    }
  }
  return log;
}
