import { useSession } from '../door/session';
import { Recognised } from '../recognised/recognised';
import { Answer } from '../shell/answer';
import { reading } from '../door/api';
import { useSay } from '../words/words';
import { City } from './city';

/** To whoever has signed in, their city; to everybody else, who was recognised. */
export function FirstPage() {
  const { t } = useSay();
  const who = useSession();
  if (who.is === 'out') return <Recognised />;
  return (
    <Answer to={reading('/api/me')}>
      {({ jurisdictions }) =>
        jurisdictions.length ? <City mine={jurisdictions} /> : <p className="told calm">{t('city.noRole')}</p>
      }
    </Answer>
  );
}
