import type { ReactNode } from 'react';
import { Waiting, Wrong } from '../shell/wrong';
import { useSay } from '../words/words';
import type { FileOfLeaf, Viewed, Zoom } from './file';
import { Pdf } from './pdf';
import { Picture } from './picture';
import { useContent } from './use-content';

interface Props {
  readonly file: FileOfLeaf;
  readonly name: string;
  readonly zoom: Zoom;
}
type View = (viewed: Viewed) => ReactNode;

const viewers: Readonly<Record<string, View>> = {
  'application/pdf': Pdf,
  'image/jpeg': Picture,
  'image/png': Picture,
};

export const isShown = ({ mediaType }: FileOfLeaf) => mediaType in viewers;

/** The file itself, if it is of a kind that is shown here; else that it has to be downloaded. */
export function Content({ file, ...shown }: Props) {
  const { t } = useSay();
  const View = viewers[file.mediaType];
  if (!View) return <p className="told calm">{t('evidence.office')}</p>;
  return <Fetched file={file} View={View} {...shown} />;
}

function Fetched({ file, View, ...shown }: Props & { readonly View: View }) {
  const { content, error, again } = useContent(file.hash);
  if (error !== undefined) return <Wrong error={error} again={again} />;
  return content ? <View content={content} {...shown} /> : <Waiting />;
}
