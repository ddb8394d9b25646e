import { sheetLimits, tooLarge } from '#papers';
import { refuse } from '#kernel';
import type { Request } from 'express';

/** The file that a request brings as its body. Refuses one that is too large at the first byte too many, and what is no file. */
export async function bytesOf(request: Request): Promise<Buffer> {
  if (request.is(['json', 'multipart', 'urlencoded'])) onlyBytes();
  if (Number(request.headers['content-length'] ?? 0) > sheetLimits.file) tooLarge();
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > sheetLimits.file) tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const onlyBytes = (): never =>
  refuse(
    'only-bytes',
    'Hãy gửi nguyên nội dung tệp .xlsx (Content-Type: application/octet-stream), không gửi JSON hay biểu mẫu.',
    'Send the bytes of the .xlsx itself (Content-Type: application/octet-stream), not JSON and not a form.',
    'invalid',
  );
