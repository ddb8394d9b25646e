import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { parentPort } from 'node:worker_threads';

/** Somebody who works on a dossier; a head hands it in before the end. */
export interface Somebody {
  readonly dossier: string;
  readonly token: string;
  readonly head: boolean;
}

export interface LoadOrder {
  readonly url: string;
  readonly people: readonly Somebody[];
  readonly milliseconds: number;
}

/** What was answered: how long each action took, what was acknowledged, and what was answered otherwise. */
export interface Worked {
  readonly times: Readonly<Record<string, readonly number[]>>;
  readonly changed: readonly {
    readonly stream: string;
    readonly version: number;
    readonly leaf: string;
    readonly done: number;
  }[];
  readonly stale: number;
  readonly failures: readonly string[];
}

interface Leaf {
  readonly code: string;
  readonly criterion: string | null;
  readonly revision: number;
  readonly kind: string;
  readonly inputs: readonly {
    readonly name: string;
    readonly type: string;
    readonly levels?: readonly { readonly code: string }[];
  }[];
}

const answerTo = ({ kind, inputs }: Leaf, done: number) =>
  Object.fromEntries(
    inputs.map(({ name, type, levels }, index) => {
      if (type === 'level') return [name, levels?.[0]?.code];
      if (type === 'boolean') return [name, true];
      if (type === 'amount') return [name, '100'];
      return [name, kind === 'deduction' ? 0 : index === 0 ? done : 1_000_000];
    }),
  );

/** The same choices in every run. */
function chooser(seed: string) {
  let count = 0;
  return (n: number) =>
    createHash('sha256')
      .update(`${seed} ${(count += 1)}`)
      .digest()
      .readUInt32BE() % n;
}

async function work({ url, people, milliseconds }: LoadOrder): Promise<Worked> {
  const times: Record<string, number[]> = {};
  const changed: Worked['changed'][number][] = [];
  const failures: string[] = [];
  let stale = 0;
  let filled = 0;
  const ask = async (action: string, token: string, path: string, body?: object | Uint8Array<ArrayBuffer>) => {
    const begun = performance.now();
    const bytes = body instanceof Uint8Array;
    const headers = {
      Authorization: `Bearer ${token}`,
      ...(body && { 'Content-Type': bytes ? 'application/octet-stream' : 'application/json' }),
    };
    const answer = await fetch(url + path, {
      headers,
      ...(body && { method: 'POST', body: bytes ? body : JSON.stringify(body) }),
    });
    const told = (await answer.json()) as Record<string, unknown>;
    if (action) (times[action] ??= []).push(performance.now() - begun);
    if (answer.status >= 500 || (answer.status >= 400 && answer.status !== 409)) failures.push(`${path} ${JSON.stringify(told)}`);
    return { status: answer.status, told };
  };
  const leavesOf = async (action: string, { dossier, token }: Somebody) =>
    ((await ask(action, token, `/api/dossiers/${dossier}`)).told.leaves ?? []) as Leaf[];
  const assess = async (action: string, { dossier, token }: Somebody, leaf: Leaf) => {
    const done = (filled += 1);
    const body = { dossier, leaf: leaf.code, revision: leaf.revision, figures: answerTo(leaf, done) };
    const { status, told } = await ask(action, token, '/api/self-assessment/assess-leaf', body);
    if (status === 409) stale += 1;
    else changed.push({ stream: String(told.stream), version: Number(told.version), leaf: leaf.code, done });
  };
  const fill = async (who: Somebody) => {
    const { dossier, token } = who;
    for (const leaf of (await leavesOf('', who)).filter(({ criterion }) => criterion !== null)) {
      await assess('', who, leaf);
      const words = { dossier, leaf: leaf.code, revision: leaf.revision + 1, explanation: 'Theo báo cáo năm.' };
      await ask('', token, '/api/self-assessment/explain-leaf', words);
    }
  };
  const heads = people.filter(({ head }) => head);
  await Promise.all(heads.map(fill));

  const begun = performance.now();
  const live = async (who: Somebody, index: number) => {
    const choose = chooser(String(index));
    await pause(choose(1_000));
    while (performance.now() - begun < milliseconds) {
      await ask('read the work list', who.token, '/api/worklist');
      const leaves = await leavesOf('open a dossier', who);
      const counts = leaves.filter(({ kind }) => kind === 'quantity');
      const leaf = counts[choose(counts.length)];
      if (leaf) await assess('change a leaf', who, leaf);
      if (choose(5) === 0) {
        const pdf = `%PDF-1.4\n%${'x'.repeat(50_000 + choose(50_000))}${index} ${choose(1e9)}\nstartxref\n0\n%%EOF\n`;
        await ask(
          'upload a file',
          who.token,
          `/api/evidence?dossier=${who.dossier}&name=a.pdf`,
          new Uint8Array(Buffer.from(pdf)),
        );
      }
      await pause(500 + choose(2_000));
    }
    if (who.head) await ask('submit', who.token, '/api/self-assessment/submit-self-assessment', { dossier: who.dossier });
  };
  await Promise.all(people.map(live));
  return { times, changed, stale, failures: failures.slice(0, 3) };
}

// a worker: the server has the main thread for itself
parentPort?.on('message', (order: LoadOrder) => void work(order).then((worked) => parentPort?.postMessage(worked)));
