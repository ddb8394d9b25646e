import { list } from '../door/api';
import { Answer } from '../shell/answer';
import { useSay } from '../words/words';
import { Words, type Asked } from './leaf-opened';

/** The unit wants its dossier back, and why: for whoever has to decide about it. */
export function AskedBack({ asked }: { readonly asked: Asked }) {
  const { t } = useSay();
  return (
    <div className="told calm">
      <p>{t('dossier.askedBack')}</p>
      <Answer to={list('/api/dossiers/{id}/history', asked)}>
        {(lines) => {
          const request = lines.findLast(({ type }) => type === 'ReturnRequested');
          return request?.texts.map(({ what, text, erased }) => <Words key={what.vi} text={text} erased={erased} />);
        }}
      </Answer>
    </div>
  );
}
