import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { points as written } from '../design/figures';
import { send, type AnswerOf } from '../door/api';
import type { components } from 'minhbach-api';
import { Wrong } from '../shell/wrong';
import { useSay } from '../words/words';
import { Download } from './download';
import { Verdicts } from './verdicts';

type Verdict = components['schemas']['SheetVerdict'];
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Biểu tự chấm điểm as a spreadsheet: taken home filled, brought back, looked through first and recorded then. */
export function Sheet({ dossier: { id } }: { readonly dossier: AnswerOf<'/api/dossiers/{id}'> }) {
  const { t, language } = useSay();
  const questions = useQueryClient();
  const field = useId();
  const [file, setFile] = useState<File>();
  const [verdict, setVerdict] = useState<Verdict>();
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);

  async function handIn(sheet: File, dryRun: boolean) {
    setBusy(true);
    setError(undefined);
    try {
      const at = `/api/dossiers/${id}/sheet?dryRun=${dryRun}`;
      const response = await send(at, { method: 'POST', headers: { 'Content-Type': xlsx }, body: sheet });
      const told = (await response.json()) as Verdict;
      if (!dryRun) await questions.invalidateQueries();
      setVerdict(told);
    } catch (problem) {
      setVerdict(undefined);
      setError(problem);
    }
    setBusy(false);
  }
  const over = () => {
    setFile(undefined);
    setVerdict(undefined);
    setError(undefined);
  };
  const counts = verdict?.counts;
  return (
    <details className="excel">
      <summary>{t('sheets.title')}</summary>
      <p>{t('sheets.help')}</p>
      <p className="row">
        <Download from={`/api/dossiers/${id}/sheet`}>{t('sheets.download')}</Download>
        <label className="act" htmlFor={field}>
          {t('sheets.choose')}
        </label>
        <input
          id={field}
          className="unseen"
          type="file"
          accept=".xlsx"
          onChange={({ target }) => {
            const chosen = target.files?.[0];
            target.value = '';
            if (!chosen) return;
            setFile(chosen);
            void handIn(chosen, true);
          }}
        />
        {file && <span>{file.name}</span>}
      </p>
      {busy && <p role="status">{t('sheets.looking')}</p>}
      {error !== undefined && <Wrong error={error} />}
      {verdict && counts && (
        <div role="status">
          <p className="strong">{t(verdict.dryRun ? 'sheets.would' : 'sheets.recorded', { ...counts })}</p>
          <p className="soft">
            {t('sheets.points', { points: written(verdict.points.points, language), of: written(verdict.points.of, language) })}
          </p>
        </div>
      )}
      {verdict && <Verdicts verdict={verdict} />}
      {verdict?.dryRun && file && (
        <p className="row">
          <button
            type="button"
            className="act main"
            disabled={busy || counts?.taken === 0}
            onClick={() => void handIn(file, false)}
          >
            {t('sheets.take', { count: counts?.taken ?? 0 })}
          </button>
          <button type="button" className="act" onClick={over}>
            {t('sheets.leave')}
          </button>
        </p>
      )}
    </details>
  );
}
