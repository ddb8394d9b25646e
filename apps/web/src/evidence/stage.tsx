import type { ReactNode } from 'react';
import type { Zoom } from './file';

interface Props {
  readonly zoom: Zoom;
  readonly name: string;
  readonly children: ReactNode;
}

/** The frame in which a file is shown: moved by mouse, finger or keyboard when the file is larger. */
export const Stage = ({ zoom, name, children }: Props) => (
  <div className={zoom === 'fit' ? 'stage fit' : 'stage'} tabIndex={0} role="group" aria-label={name}>
    {children}
  </div>
);
