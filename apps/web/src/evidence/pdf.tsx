import { useEffect, useState } from 'react';
import { Waiting } from '../shell/wrong';
import { useSay } from '../words/words';
import type { Viewed } from './file';
import { Page } from './page';
import type { OpenedPdf } from './pdf-reader';
import { Stage } from './stage';
import { Step } from './step';
import { Unshown } from './unshown';

/** A PDF page by page, drawn as a picture: nothing in it runs, and no link in it leads anywhere. */
export function Pdf({ content, name, zoom }: Viewed) {
  const { t } = useSay();
  const [pdf, setPdf] = useState<OpenedPdf | 'broken'>();
  const [at, goTo] = useState(1);
  useEffect(() => {
    const reading = import('./pdf-reader').then(async ({ openPdf }) => openPdf(await content.arrayBuffer()));
    let left = false;
    reading
      .then(({ opened }) => opened)
      .then(
        (opened) => left || setPdf(opened),
        () => left || setPdf('broken'),
      );
    return () => {
      left = true;
      void reading.then(({ close }) => close()).catch(() => undefined);
    };
  }, [content]);
  if (pdf === 'broken') return <Unshown />;
  if (!pdf) return <Waiting />;
  const of = pdf.pages;
  const turn = (to: number) => to >= 0 && to < of && goTo(to + 1);
  return (
    <>
      <div className="row viewer-bar">
        <Step way="back" to={at - 2} of={of} go={turn} words={t('evidence.pageBefore')} />
        <span className="small" role="status">
          {t('evidence.page', { at, of })}
        </span>
        <Step way="on" to={at} of={of} go={turn} words={t('evidence.pageNext')} />
      </div>
      <Stage zoom={zoom} name={t('evidence.pageOf', { at, of, name })}>
        <Page key={at} pdf={pdf} at={at} broken={() => setPdf('broken')} />
      </Stage>
    </>
  );
}
