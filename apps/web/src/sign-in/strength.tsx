import { useQuery } from '@tanstack/react-query';
import { send, useSettled, type ReceiptOf } from '../door/api';
import { useSay } from '../words/words';

type Weighed = ReceiptOf<'/api/sign-in/weigh-password'>;

/** Tries, as powers of ten, from which on a password that is taken is called good, and very good. */
const good = 12;
const veryGood = 15;

const weigh = async (password: string, signIn: string | undefined, signal: AbortSignal): Promise<Weighed> => {
  const body = JSON.stringify({ password, ...(signIn && { signIn }) });
  const headers = { 'Content-Type': 'application/json' };
  return (await (await send('/api/sign-in/weigh-password', { method: 'POST', body, headers, signal })).json()) as Weighed;
};

const levelOf = ({ tries, refused }: Weighed) => (refused ? 'no' : tries < good ? 'fair' : tries < veryGood ? 'good' : 'best');

interface Props {
  readonly password: string;
  /** Whose it will be: a password like one’s sign-in name is easily guessed. */
  readonly signIn?: string;
}

/** How hard a password is to guess, while it is typed: told by the rule that will take it or refuse it. Says nothing where that cannot be asked. */
export function Strength({ password, signIn }: Props) {
  const { t, say } = useSay();
  const typed = useSettled(password, 400);
  const { data } = useQuery({
    queryKey: ['weigh', typed, signIn],
    queryFn: ({ signal }) => weigh(typed, signIn, signal),
    enabled: typed !== '',
    gcTime: 0, // a password is kept nowhere
    retry: false,
  });
  const weighed = typed === password ? data : undefined;
  const level = weighed && levelOf(weighed);
  const words = weighed?.refused ? say(weighed.refused.sentence) : level && level !== 'no' && t(`signIn.${level}`);
  return (
    <div className={`strength ${level ?? ''}`}>
      <div aria-hidden="true" />
      <p className="small" role="status">
        {words}
      </p>
    </div>
  );
}
