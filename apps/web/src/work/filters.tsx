import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { AnswerOf } from '../door/api';
import type { WorkView } from '../router';
import { useKind } from '../words/kinds';
import { useSay } from '../words/words';

const route = getRouteApi('/viec');

interface Props {
  readonly view: WorkView;
  readonly tasks: AnswerOf<'/api/worklist'>['tasks'];
}

/** What is looked for stands in the address: it can be kept, and the way back leads there again. */
export function Filters({ view, tasks }: Props) {
  const { t, say } = useSay();
  const kindName = useKind();
  const go = route.useNavigate();
  const look = (change: Partial<WorkView>) =>
    void go({ search: (now: WorkView) => ({ ...now, ...change }), replace: true, resetScroll: false });
  const [typed, type] = useState(view.q ?? '');
  useEffect(() => {
    const soon = setTimeout(() => {
      if (typed !== (view.q ?? '')) look({ q: typed || undefined });
    }, 60);
    return () => clearTimeout(soon);
  }, [typed]);
  useEffect(() => type(view.q ?? ''), [view.q]);
  return (
    <form className="filters" role="search" aria-label={t('work.filters')} onSubmit={(event) => event.preventDefault()}>
      <label>
        <span>{t('work.search')}</span>
        <input type="search" maxLength={120} value={typed} onChange={({ target }) => type(target.value)} />
      </label>
      <label>
        <span>{t('work.task')}</span>
        <select value={view.task ?? ''} onChange={({ target }) => look({ task: target.value || undefined })}>
          <option value="">{t('work.allTasks')}</option>
          {tasks.map(({ task, words, count }) => (
            <option key={task} value={task}>
              {say(words)} ({count})
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t('work.kind')}</span>
        <select value={view.kind ?? ''} onChange={({ target }) => look({ kind: target.value || undefined })}>
          <option value="">{t('work.allKinds')}</option>
          {['government', 'party'].map((kind) => (
            <option key={kind} value={kind}>
              {kindName(kind)}
            </option>
          ))}
        </select>
      </label>
      <label className="tick">
        <input
          type="checkbox"
          checked={view.late ?? false}
          onChange={({ target }) => look({ late: target.checked || undefined })}
        />
        <span>{t('work.late')}</span>
      </label>
    </form>
  );
}
