import { Command } from '@nestjs/cqrs';
import { IsObject, IsUUID, Matches } from 'class-validator';
import type { Receipt } from '#kernel';

/** Publishes a regulation: from then on cycles can be pinned to it by its hash. Its document is never changed again. */
export class PublishRegulation extends Command<Receipt> {
  /** Id of the jurisdiction it is published for @example 2f0d6f7a-3b0f-4a57-9d5a-0c0b6c7f1a11 */
  @IsUUID()
  jurisdiction: string;

  /** SHA-256 of the document's canonical form (RFC 8785), 64 hexadecimal characters: proof that it arrived as it was sent @example 6f1d2c3b4a5968778695a4b3c2d1e0f00f1e2d3c4b5a69788796a5b4c3d2e1f0 */
  @Matches(/^[0-9a-f]{64}$/, { message: 'hash must be a SHA-256 in lower-case hexadecimal (64 characters)' })
  hash: string;

  /** The whole document, format "minhbach-regulation/1": criteria, scoring, classes, title and procedure as data; at most 400 KiB. */
  @IsObject()
  regulation: object;
}
