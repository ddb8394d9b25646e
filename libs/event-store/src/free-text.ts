import { PlainText, type SealedText } from '#kernel';
import type { Sealer, TextToSeal } from './sealer';
import { namedId } from './uuid';

/** Whether there is anything to seal: a quick look before the long way. */
export function holdsText(data: unknown): boolean {
  if (typeof data !== 'object' || data === null) return false;
  if (data instanceof PlainText) return true;
  for (const name in data) if (holdsText((data as Record<string, unknown>)[name])) return true;
  return false;
}

/** The free texts of one command, sealed as they turn up. A text's id is UUIDv5 of its event's id and its place (JSON pointer). */
export class FreeTexts {
  private readonly sealed = new Map<string, { readonly text: string; readonly sealed: SealedText }>();

  constructor(private readonly sealer: Sealer) {}

  /** The texts in an event's data that are not sealed yet. */
  unsealed(data: unknown, event: string): TextToSeal[] {
    return holdsText(data) ? found(data, event, '').filter(({ id, text }) => this.sealed.get(id)?.text !== text) : [];
  }

  /** When it answers, the keys are durable. */
  async seal(texts: readonly TextToSeal[]): Promise<void> {
    const sealed = await this.sealer.seal(texts);
    texts.forEach(({ id, text }, index) => this.sealed.set(id, { text, sealed: sealed[index] as SealedText }));
  }

  /** The data as it is stored. Throws when a text in it is not sealed. */
  json(data: unknown, event: string): string {
    return JSON.stringify(holdsText(data) ? this.replaced(data, event, '') : data);
  }

  private replaced(data: unknown, event: string, pointer: string): unknown {
    if (data instanceof PlainText) return this.sealed.get(namedId(pointer, event))?.sealed ?? data;
    if (typeof data !== 'object' || data === null) return data;
    const part = ([name, value]: [string, unknown]) => [name, this.replaced(value, event, below(pointer, name))] as const;
    const parts = Object.entries(data).map(part);
    return Array.isArray(data) ? parts.map(([, value]) => value) : Object.fromEntries(parts);
  }
}

function found(data: unknown, event: string, pointer: string): TextToSeal[] {
  if (data instanceof PlainText) return [{ id: namedId(pointer, event), text: data.text }];
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([name, part]) => found(part, event, below(pointer, name)));
}

const below = (pointer: string, name: string) => `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
