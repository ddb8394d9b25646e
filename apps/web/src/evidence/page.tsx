import { useEffect, useRef, useState } from 'react';
import type { OpenedPdf } from './pdf-reader';

interface Props {
  readonly pdf: OpenedPdf;
  readonly at: number;
  readonly broken: () => void;
}

/** One page, drawn; its words, for screen readers. */
export function Page({ pdf, at, broken }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [words, setWords] = useState<string>();
  useEffect(() => {
    const stop = new AbortController();
    if (canvas.current)
      pdf.draw(at, canvas.current, stop.signal).then(
        (read) => stop.signal.aborted || setWords(read),
        () => stop.signal.aborted || broken(),
      );
    return () => stop.abort();
  }, [pdf, at]);
  return (
    <>
      <canvas ref={canvas} aria-hidden="true" data-drawn={words !== undefined} />
      <p className="unseen">{words}</p>
    </>
  );
}
