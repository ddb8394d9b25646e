import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { reading, type AnswerOf } from '../door/api';
import { Waiting } from '../shell/wrong';
import { useSay } from '../words/words';
import { SelfAssessment } from './self-assessment';

interface Props {
  readonly dossier: AnswerOf<'/api/dossiers/{id}'>;
  /** The day as of which the page is told: what was then cannot be filled in. */
  readonly asOf: string | undefined;
  /** The sheet as everybody reads it. */
  readonly children: ReactNode;
}

/** What the unit's own people see of their sheet: to fill in while it is open; else as everybody reads it, and why it is not open. */
export function OfTheUnit({ dossier, asOf, children }: Props) {
  const { say } = useSay();
  const { data, isLoading } = useQuery({
    ...reading('/api/dossiers/{id}/moves', { path: { id: dossier.id } }),
    enabled: asOf === undefined && dossier.stage !== null,
  });
  if (isLoading) return <Waiting />;
  const move = (name: string) => data?.items.find((one) => one.move === name);
  const fill = move('assess-leaf');
  if (fill && !fill.refused) return <SelfAssessment dossier={dossier} />;
  const late = fill?.mine && dossier.stage?.kind === 'self-assessment' ? fill.refused : null;
  return (
    <>
      {late && <p className="told">{say(late.sentence)}</p>}
      {children}
    </>
  );
}
