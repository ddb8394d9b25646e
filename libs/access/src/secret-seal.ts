import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const nonceLength = 12;
const tagLength = 16;

/** Seals small secrets (AES-256-GCM), each for one place: elsewhere it does not open. */
export class SecretSeal {
  private readonly key: Buffer;

  /** `purpose`: what is sealed; the same key opens nothing that was sealed for another one. */
  constructor(key: Buffer, purpose: string) {
    this.key = Buffer.from(hkdfSync('sha256', key, '', purpose, 32));
  }

  seal(secret: Buffer, place: string): Buffer {
    const nonce = randomBytes(nonceLength);
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce, { authTagLength: tagLength }).setAAD(Buffer.from(place));
    const hidden = Buffer.concat([cipher.update(secret), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), hidden]);
  }

  /** Null when it was altered, belongs to another place, or was sealed with another key. */
  opened(sealed: Buffer, place: string): Buffer | null {
    const hidden = nonceLength + tagLength;
    try {
      const nonce = sealed.subarray(0, nonceLength);
      const decipher = createDecipheriv('aes-256-gcm', this.key, nonce, { authTagLength: tagLength });
      decipher.setAAD(Buffer.from(place)).setAuthTag(sealed.subarray(nonceLength, hidden));
      return Buffer.concat([decipher.update(sealed.subarray(hidden)), decipher.final()]);
    } catch {
      return null;
    }
  }
}
