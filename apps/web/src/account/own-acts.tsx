import { useState } from 'react';
import { instant } from '../design/figures';
import { useSay } from '../words/words';
import type { OwnAccount } from './account-page';

const atFirst = 10;

interface Props {
  readonly acts: OwnAccount['acts'];
  readonly me: string;
}

/** What was done to the account, and by whom: whoever finds something here that they did not do knows what to ask. */
export function OwnActs({ acts, me }: Props) {
  const { t, say } = useSay();
  const [all, showAll] = useState(false);
  const shown = all ? acts : acts.slice(0, atFirst);
  const who = ({ by, name }: (typeof acts)[number]) =>
    by === me ? t('account.byMe') : by === 'console' ? t('account.byConsole') : (name ?? t('account.byErased'));
  return (
    <section className="sheet" aria-labelledby="own-acts">
      <header>
        <h2 id="own-acts">{t('account.acts')}</h2>
        <span className="soft small">{t('account.actsHelp')}</span>
      </header>
      {acts.length === 0 && <p className="empty">{t('account.noActs')}</p>}
      <ol className="timeline">
        {shown.map((one) => (
          <li key={`${one.at} ${one.act}`}>
            <span className="when soft">{instant(one.at)}</span>
            <span className="first">
              {say(one.words)} <span className="soft">· {who(one)}</span>
            </span>
          </li>
        ))}
      </ol>
      {shown.length < acts.length && (
        <p className="more">
          <button type="button" className="act" onClick={() => showAll(true)}>
            {t('account.moreActs', { count: acts.length - shown.length })}
          </button>
        </p>
      )}
    </section>
  );
}
