import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';
import { refuse, type SealedText, type Sentence } from '#kernel';
import { Sealer, Unusable, type Entropy } from '#event-store';
import type { SqliteVault } from './vault';

const keyLength = 32;
const nonceLength = 12;
const tagLength = 16;

/** What stands where a text, or the name of a person, was erased. */
export const erasedWords: Sentence = { vi: 'đã xóa theo quy định', en: 'erased as the rules demand' };

/**
 * Seals free text with AES-256-GCM, one key per text, kept in the vault under the text's id. A text sealed again under its id is the
 * same bytes again. Destroying the key erases the text.
 */
export class SealedTexts extends Sealer {
  constructor(
    private readonly vault: SqliteVault,
    private readonly entropy: Entropy,
  ) {
    super();
  }

  /** The keys are on disk when this resolves. Refuses to seal anew under an id whose text was erased. */
  async seal(texts: readonly { readonly id: string; readonly text: string }[]): Promise<readonly SealedText[]> {
    if (!texts.length) return [];
    const ids = texts.map(({ id }) => id);
    const before = this.vault.keys(ids);
    const missing = [...new Set(ids)].filter((id) => !before.has(id));
    this.vault.keep(missing.map((id) => ({ id, key: this.entropy.bytes(keyLength, id) })));
    const keys = missing.length ? this.vault.keys(ids) : before; // another process may have been first: its keys stand
    return texts.map(({ id, text }) => ({ key: id, sealed: sealed(id, text, keys.get(id) ?? erased()) }));
  }

  /** The text; null when its key was destroyed. Throws `Unusable` when the vault never had the key, or the text was altered. */
  open(text: SealedText): string | null {
    return this.openAll([text])[0] ?? null;
  }

  /** Many texts with one look into the vault, in the order given. */
  openAll(texts: readonly SealedText[]): (string | null)[] {
    const keys = this.vault.keys(texts.map(({ key }) => key));
    return texts.map((text) => opened(text, keys.get(text.key)));
  }

  /** Erases texts for good: from now on they open as null. */
  erase(texts: readonly SealedText[]) {
    this.vault.destroy(texts.map(({ key }) => key));
  }
}

/** The nonce follows from key and text: two texts under one key never share a nonce, and the same text is the same bytes. */
function sealed(id: string, text: string, key: Buffer): string {
  const nonce = createHmac('sha256', key).update(`nonce\n${text}`).digest().subarray(0, nonceLength);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength }).setAAD(Buffer.from(id));
  const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), hidden]).toString('base64');
}

function opened({ key: id, sealed }: SealedText, key: Buffer | null | undefined): string | null {
  if (key === null) return null;
  if (!key) throw new Unusable(`The vault holds no key for the text ${id}: it is not the vault of this log.`);
  const bytes = Buffer.from(sealed, 'base64');
  const hidden = nonceLength + tagLength;
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceLength), { authTagLength: tagLength });
    decipher.setAAD(Buffer.from(id)).setAuthTag(bytes.subarray(nonceLength, hidden));
    return Buffer.concat([decipher.update(bytes.subarray(hidden)), decipher.final()]).toString('utf8');
  } catch {
    throw new Unusable(`The sealed text ${id} was altered, or the vault's key is not the one it was sealed with.`);
  }
}

const erased = (): never =>
  refuse(
    'text-erased',
    'Nội dung này đã xóa theo quy định, không ghi lại được.',
    'This text was erased and cannot be sealed again.',
    'conflict',
  );

/** Every sealed text in an event's data, wherever it stands: whoever keeps or erases texts need not know the events. */
export function sealedTextsIn(data: unknown): SealedText[] {
  if (typeof data !== 'object' || data === null) return [];
  return isSealed(data) ? [data] : Object.values(data).flatMap(sealedTextsIn);
}

const isSealed = (data: object): data is SealedText =>
  'key' in data && 'sealed' in data && typeof data.key === 'string' && typeof data.sealed === 'string';
