import { Rejected, type Refusal, type Sentence } from '#kernel';
import type { Comparison } from './compare';
import type { Difference } from './difference';
import type { TellThen } from './tell-then';

/** What a thread is sent to do. */
export type Errand = { readonly tell: TellThen } | { readonly compare: Comparison };

/** What it comes back with. */
export type Outcome =
  | { readonly models: readonly Uint8Array<ArrayBuffer>[] }
  | { readonly differences: Difference[] }
  | {
      readonly refused: {
        readonly code: string;
        readonly sentence: Sentence;
        readonly refusal: Refusal;
        readonly details?: Readonly<Record<string, unknown>>;
      };
    }
  | { readonly failed: string };

/** What went wrong, in a form that crosses from one thread to another. */
export function asOutcome(error: unknown): Outcome {
  if (!(error instanceof Rejected)) return { failed: error instanceof Error ? error.message : String(error) };
  const { code, sentence, refusal, details } = error;
  return { refused: { code, sentence, refusal, details } };
}

/** The same error again, on the other side. */
export function errorIn(outcome: Outcome): Error | undefined {
  if ('failed' in outcome) return new Error(outcome.failed);
  if (!('refused' in outcome)) return undefined;
  const { code, sentence, refusal, details } = outcome.refused;
  return new Rejected(code, sentence, refusal, details);
}
