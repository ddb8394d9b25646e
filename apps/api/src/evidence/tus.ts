import type { Checksum } from '#evidence';
import { refuse } from '#kernel';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Request, Response } from 'express';

/** The version of the tus protocol (https://tus.io) that is spoken here, and what of it. */
export const tus = { version: '1.0.0', extensions: 'creation,expiration,checksum,termination', algorithms: 'sha1,sha256' };

/** Every answer says the version; every request but the two that a plain client asks has to. */
@Injectable()
export class SpeaksTus implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler) {
    const response = context.switchToHttp().getResponse<Response>();
    const { method, headers } = context.switchToHttp().getRequest<Request>();
    response.setHeader('Tus-Resumable', tus.version);
    if (method === 'OPTIONS' || method === 'GET' || headers['tus-resumable'] === tus.version) return next.handle();
    response.setHeader('Tus-Version', tus.version);
    return refuse(
      'tus-version',
      `Cần tiêu đề Tus-Resumable: ${tus.version}.`,
      `The header Tus-Resumable: ${tus.version} is needed.`,
      'invalid',
    );
  }
}

/** A header that holds a whole number of bytes. */
export function bytesIn(request: Request, name: string): number {
  const written = request.get(name) ?? '';
  if (/^\d{1,15}$/.test(written)) return Number(written);
  return refuse(
    'bad-upload-header',
    `Cần tiêu đề ${name} là số byte nguyên không âm.`,
    `The header ${name} is needed: a whole number of bytes.`,
    'invalid',
  );
}

/** `Upload-Metadata`: names, each with a value in base64 of UTF-8. */
export function metadataIn(request: Request): Readonly<Record<string, string>> {
  const pairs = (request.get('Upload-Metadata') ?? '').split(',').flatMap((pair) => {
    const [name = '', value = '', ...more] = pair.trim().split(' ');
    if (!name) return [];
    if (!/^[\w.-]+$/.test(name) || more.length || !/^[A-Za-z0-9+/]*={0,2}$/.test(value)) return badMetadata();
    return [[name, utf8(Buffer.from(value, 'base64'))] as const];
  });
  return Object.fromEntries(pairs);
}

/** `Upload-Checksum`: an algorithm, and the digest in base64. */
export function checksumIn(request: Request): Checksum | undefined {
  const written = request.get('Upload-Checksum');
  if (written === undefined) return undefined;
  const [algorithm, value = ''] = written.split(' ');
  const digest = Buffer.from(value, 'base64');
  if (algorithm === 'sha1' && digest.length === 20) return { algorithm, digest };
  if (algorithm === 'sha256' && digest.length === 32) return { algorithm, digest };
  return refuse(
    'bad-checksum',
    `Upload-Checksum cần một trong ${tus.algorithms} và mã base64.`,
    `Upload-Checksum needs one of ${tus.algorithms} and the digest in base64.`,
    'invalid',
  );
}

function utf8(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return badMetadata();
  }
}

const badMetadata = (): never =>
  refuse(
    'bad-upload-metadata',
    'Upload-Metadata không đúng dạng: từng cặp "tên base64(UTF-8)", cách nhau bằng dấu phẩy.',
    'Upload-Metadata is malformed: pairs of "name base64(UTF-8)" with commas between.',
    'invalid',
  );
