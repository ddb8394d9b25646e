import { getRouteApi } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import { day, points } from '../design/figures';
import { reading } from '../door/api';
import { useSession } from '../door/session';
import { nameWindow } from '../page';
import { Answer } from '../shell/answer';
import { SignInFirst } from '../sign-in/sign-in-page';
import { useKind } from '../words/kinds';
import { useSay } from '../words/words';
import type { LeafRule, RegulationDocument, StageRule } from './document';

const route = getRouteApi('/quy-dinh/$hash');

/** A regulation as a document to read, under the hash that names it for ever. */
export function RegulationPage() {
  const who = useSession();
  const { hash } = route.useParams();
  if (who.is === 'out') return <SignInFirst />;
  return (
    <Answer to={reading('/api/regulations/{hash}', { path: { hash } })}>
      {({ name, kind, document }) => (
        <Read name={name} kind={kind} hash={hash} document={document as unknown as RegulationDocument} />
      )}
    </Answer>
  );
}

interface Props {
  readonly name: { readonly vi: string; readonly en: string };
  readonly kind: string;
  readonly hash: string;
  readonly document: RegulationDocument;
}

function Read({ name, kind, hash, document }: Props) {
  const { t, say, language } = useSay();
  const kindName = useKind();
  const { basis, years, criteria, bonus, penalty, procedure } = document;
  const bodies = procedure.stages.flatMap((stage) => stage.bodies ?? []);
  const bodyName = (code: string) => say(bodies.find((one) => one.code === code)?.name) || code;
  useEffect(() => nameWindow(say(name)), [name, language]);
  const part = (leaves: readonly LeafRule[]) => <Leaves leaves={leaves} bodyName={bodyName} types={document.unitTypes} />;
  return (
    <>
      <h1>{say(name)}</h1>
      <p className="soft">
        {kindName(kind)} ·{' '}
        {years.to
          ? t('regulation.forYears', { from: years.from, to: years.to })
          : t('regulation.sinceYear', { from: years.from })}
      </p>
      <section className="sheet" aria-labelledby="basis">
        <h2 id="basis">{t('regulation.basis')}</h2>
        <p>{[basis.title, basis.number, basis.date && day(basis.date), basis.issuer].filter(Boolean).join(', ')}</p>
        {basis.remark && <p className="soft">{basis.remark}</p>}
        <p className="small">
          {t('regulation.hash')}: <span className="hash">{hash}</span>
        </p>
      </section>
      {criteria.map(({ code, name: called, max, leaves }) => (
        <Part key={code} id={code} title={`${code}. ${say(called)}`} max={max}>
          {part(leaves)}
        </Part>
      ))}
      {bonus && (
        <Part id="bonus" title={t('dossier.bonus')} max={bonus.max}>
          {part(bonus.leaves)}
        </Part>
      )}
      {penalty && (
        <Part id="penalty" title={t('dossier.penalty')} max={penalty.max}>
          {part(penalty.leaves)}
        </Part>
      )}
      <Grading document={document} />
      <section className="sheet" aria-labelledby="procedure">
        <h2 id="procedure">{t('regulation.procedure')}</h2>
        <ol className="problems">
          {procedure.stages.map((stage) => (
            <li key={stage.code}>
              <span className="strong">{say(stage.name)}</span> <StageSaid stage={stage} />
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}

function Part({
  id,
  title,
  max,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly max: string;
  readonly children: ReactNode;
}) {
  const { t, language } = useSay();
  return (
    <section className="sheet" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        <span className="soft">{t('regulation.most', { max: points(max, language) })}</span>
      </header>
      {children}
    </section>
  );
}

interface OfLeaves {
  readonly leaves: readonly LeafRule[];
  readonly bodyName: (code: string) => string;
  readonly types: RegulationDocument['unitTypes'];
}

function Leaves({ leaves, bodyName, types }: OfLeaves) {
  const { t, say, language } = useSay();
  return (
    <div className="wide" tabIndex={0} role="group" aria-label={t('regulation.rule')}>
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">{t('dossier.leaf')}</th>
            <th scope="col" className="n">
              {t('dossier.max')}
            </th>
            <th scope="col">{t('regulation.rule')}</th>
            <th scope="col">{t('regulation.reviewedBy')}</th>
          </tr>
        </thead>
        <tbody>
          {leaves.map(({ code, name, max, rule, reviewedBy, appliesTo }) => (
            <tr key={code}>
              <th scope="row">
                <span className="code">{code}</span> {say(name)}
                {appliesTo && (
                  <span className="small soft">
                    {' '}
                    ({appliesTo.map((type) => say(types.find((one) => one.code === type)?.name)).join(', ')})
                  </span>
                )}
              </th>
              <td className="n">{points(max, language)}</td>
              <td>{say(rule)}</td>
              <td>{bodyName(reviewedBy)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Grading({
  document: { classes = [], floors = [], knockOuts = [], title, notes = [] },
}: {
  readonly document: RegulationDocument;
}) {
  const { t, say, language } = useSay();
  return (
    <section className="sheet" aria-labelledby="grading">
      <h2 id="grading">{t('regulation.grading')}</h2>
      <ul className="problems">
        {classes.map(({ code, name, atLeast }) => (
          <li key={code}>
            <span className="strong">{say(name)}</span>{' '}
            <span className="soft">
              {atLeast ? t('regulation.from', { points: points(atLeast, language) }) : t('regulation.rest')}
            </span>
          </li>
        ))}
        {title && (
          <li>
            {t('dossier.title')}: <span className="strong">{say(title.name)}</span>
          </li>
        )}
        {floors.map(({ code, name }) => (
          <li key={code}>
            {t('dossier.floors')}: {say(name)}
          </li>
        ))}
        {knockOuts.map(({ code, name }) => (
          <li key={code}>
            {t('dossier.knockOuts')}: {say(name)}
          </li>
        ))}
        {notes.map((note) => (
          <li key={note.vi} className="soft">
            {say(note)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function StageSaid({ stage: { bodies, returns, windowDays, sentBack, decidedBy } }: { readonly stage: StageRule }) {
  const { t, say } = useSay();
  const said = [
    bodies?.map(({ name }) => say(name)).join(', '),
    returns !== undefined && t('regulation.returns', { count: returns }),
    windowDays !== undefined && t('regulation.window', { count: windowDays }),
    decidedBy && say(decidedBy),
    sentBack !== undefined && t('regulation.sentBack', { count: sentBack }),
  ].filter(Boolean);
  return <span className="soft">{said.join(' · ')}</span>;
}
