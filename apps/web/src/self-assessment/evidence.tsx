import { useQueryClient } from '@tanstack/react-query';
import { useId, useState, type DragEvent } from 'react';
import { give, type AnswerOf } from '../door/api';
import { Files } from '../evidence/files';
import { Wrong } from '../shell/wrong';
import { useSay } from '../words/words';
import type { Leaf } from './leaf-form';
import { upload } from './upload';
import { Withdraw } from './withdraw';

interface Props {
  readonly dossier: AnswerOf<'/api/dossiers/{id}'>;
  readonly leaf: Leaf;
}
interface OnItsWay {
  readonly id: string;
  readonly name: string;
  readonly share: number;
  readonly stop: AbortController;
  readonly error?: unknown;
}

const taken = '.pdf,.jpg,.jpeg,.png,.docx,.xlsx,.odt,.ods';

/** The documents of a leaf: dropped or chosen, each with how far it has come; and those that are attached. */
export function Evidence({ dossier, leaf }: Props) {
  const { t, language } = useSay();
  const questions = useQueryClient();
  const [coming, setComing] = useState<readonly OnItsWay[]>([]);
  const [over, setOver] = useState(false);
  const field = useId();
  const told = (id: string, change: Partial<OnItsWay>) =>
    setComing((all) => all.map((one) => (one.id === id ? { ...one, ...change } : one)));
  const gone = (id: string) => setComing((all) => all.filter((one) => one.id !== id));

  async function bring(file: File) {
    const id = `${file.name} ${Date.now()} ${file.size}`;
    const stop = new AbortController();
    setComing((all) => [...all, { id, name: file.name, share: 0, stop }]);
    try {
      const { hash, name, mediaType, size } = await upload(dossier.id, file, (share) => told(id, { share }), stop.signal);
      const body = { dossier: dossier.id, leaf: leaf.code, hash, name, mediaType, size };
      await give('/api/self-assessment/attach-evidence', body as never);
      await questions.invalidateQueries();
      gone(id);
    } catch (error) {
      if (stop.signal.aborted) gone(id);
      else told(id, { error });
    }
  }
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    for (const file of event.dataTransfer.files) void bring(file);
  };
  return (
    <div
      className={over ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p className="strong">{t('dossier.evidence')}</p>
      {leaf.evidence.length > 0 && (
        <Files
          of={{ dossier: dossier.id, leaf: leaf.code }}
          files={leaf.evidence}
          beside={({ hash, name }) => <Withdraw dossier={dossier.id} leaf={leaf.code} hash={hash} name={name ?? ''} />}
        />
      )}
      {coming.map(({ id, name, share, stop, error }) => (
        <div key={id}>
          {error ? (
            <>
              <Wrong error={error} />
              <button type="button" className="plain small" onClick={() => gone(id)}>
                {t('selfAssessment.dismiss')}
              </button>
            </>
          ) : (
            <p className="small">
              {name} <progress value={share} max={1} aria-label={t('selfAssessment.sending', { name })} />{' '}
              {Math.round(share * 100).toLocaleString(language)}
              {'\u00a0%'}{' '}
              <button type="button" className="plain small" onClick={() => stop.abort()}>
                {t('selfAssessment.stop')}
              </button>
            </p>
          )}
        </div>
      ))}
      <label className="pick" htmlFor={field}>
        {t('selfAssessment.drop')}
      </label>
      <input
        id={field}
        className="unseen"
        type="file"
        multiple
        accept={taken}
        onChange={({ target }) => {
          for (const file of target.files ?? []) void bring(file);
          target.value = '';
        }}
      />
    </div>
  );
}
