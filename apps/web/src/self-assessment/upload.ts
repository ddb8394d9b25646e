import { send, type AnswerOf } from '../door/api';
import { NoLine, Refused } from '../door/refused';

type Upload = AnswerOf<'/api/evidence/uploads/{id}'>;
export type Kept = NonNullable<Upload['evidence']>;

const tus = { 'Tus-Resumable': '1.0.0' };
const piece = 512 * 1024;
const inBase64 = (text: string) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Sends a file piece by piece (tus): where the line breaks it goes on behind the last byte that arrived. Throws `Refused` with the server's
 * sentence for what it does not take.
 */
export async function upload(dossier: string, file: File, told: (share: number) => void, signal: AbortSignal): Promise<Kept> {
  const about = `filename ${inBase64(file.name)},dossier ${inBase64(dossier)}`;
  const begin = { method: 'POST', headers: { ...tus, 'Upload-Length': String(file.size), 'Upload-Metadata': about }, signal };
  const begun = await whenTheLineIsBack(() => send('/api/evidence/uploads', begin), signal);
  const at = begun.headers.get('Location') ?? '';
  for (let offset = 0; offset < file.size;) {
    try {
      const headers = { ...tus, 'Upload-Offset': String(offset), 'Content-Type': 'application/offset+octet-stream' };
      const answer = await send(at, { method: 'PATCH', headers, body: file.slice(offset, offset + piece), signal });
      offset = Number(answer.headers.get('Upload-Offset'));
    } catch (error) {
      if (!isPassing(error)) throw error;
      await pause(2000);
      const there = await whenTheLineIsBack(() => send(at, { method: 'HEAD', headers: tus, signal }), signal);
      offset = Number(there.headers.get('Upload-Offset'));
    }
    told(offset / file.size);
  }
  const { evidence } = (await (await whenTheLineIsBack(() => send(at, { signal }), signal)).json()) as Upload;
  if (!evidence) throw new NoLine();
  return evidence;
}

/** A broken line, a busy server, or a sign-in that ran out: it is tried again. */
const isPassing = (error: unknown) =>
  error instanceof NoLine || (error instanceof Refused && (error.isBusy || error.status === 401));

async function whenTheLineIsBack<Answer>(ask: () => Promise<Answer>, signal: AbortSignal): Promise<Answer> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!isPassing(error) || signal.aborted) throw error;
      await pause(2000);
    }
  }
}
