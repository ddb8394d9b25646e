import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { give, newKey, send, type BodyOf, type Givable, type ReceiptOf } from '../door/api';

/** One command that somebody may give: under way, refused, or given, after which everything on the page is asked anew. */
export function useAct<Path extends Givable>(path: Path, done?: (receipt: ReceiptOf<Path>) => void) {
  const questions = useQueryClient();
  const last = useRef({ said: '', key: '' });
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);

  async function act(body: BodyOf<Path>): Promise<boolean> {
    const said = JSON.stringify(body);
    // the same words again after a broken line are the same act
    if (last.current.said !== said) last.current = { said, key: newKey() };
    setBusy(true);
    setError(undefined);
    try {
      const receipt = await give(path, body, last.current.key);
      last.current = { said: '', key: '' };
      const { position } = receipt as { position?: string };
      if (position) await send(`/api/me?after=${position}`).catch(() => undefined);
      await questions.invalidateQueries();
      done?.(receipt);
      return true;
    } catch (problem) {
      setError(problem);
      return false;
    } finally {
      setBusy(false);
    }
  }
  return { act, error, busy };
}
