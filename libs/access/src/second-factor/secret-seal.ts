import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Unusable } from '#event-store';

const nonceLength = 12;
const tagLength = 16;

/**
 * Seals the secrets of second factors (AES-256-GCM), each for its person: the vault alone opens none of them. What opens them is made from a
 * key of the data folder that backups hold too, so that they outlive a restore.
 */
export class SecretSeal {
  private readonly key: Buffer;

  constructor(key: Buffer) {
    this.key = Buffer.from(hkdfSync('sha256', key, '', 'second factors', 32));
  }

  seal(secret: Buffer, person: string): Buffer {
    const nonce = randomBytes(nonceLength);
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce, { authTagLength: tagLength }).setAAD(Buffer.from(person));
    const hidden = Buffer.concat([cipher.update(secret), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), hidden]);
  }

  /** Throws `Unusable` when it was altered, is somebody else's, or was sealed with another key. */
  open(sealed: Buffer, person: string): Buffer {
    const hidden = nonceLength + tagLength;
    try {
      const nonce = sealed.subarray(0, nonceLength);
      const decipher = createDecipheriv('aes-256-gcm', this.key, nonce, { authTagLength: tagLength });
      decipher.setAAD(Buffer.from(person)).setAuthTag(sealed.subarray(nonceLength, hidden));
      return Buffer.concat([decipher.update(sealed.subarray(hidden)), decipher.final()]);
    } catch {
      throw new Unusable(`The second factor of ${person} was altered, or keys/body.key is not the key of this vault.`);
    }
  }
}
