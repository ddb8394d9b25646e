/** Free text on its way into an event: the door seals it, and storing it unsealed is impossible. */
export class PlainText {
  constructor(readonly text: string) {}

  toJSON(): never {
    throw new TypeError('Free text must be sealed before it is stored.');
  }
}

/** Free text as stored: ciphertext, and the name of its key in the vault. Nothing folds on it. */
export interface SealedText {
  readonly key: string;
  /** Base64 of nonce, tag and ciphertext (AES-256-GCM). */
  readonly sealed: string;
}

/** Free text in an event: plain while deciding, sealed ever after. */
export type Text = PlainText | SealedText;

/** Marks what a person wrote as free text. NFC, so that the same words are the same bytes. */
export const text = (words: string): PlainText => new PlainText(words.normalize('NFC').trim());
