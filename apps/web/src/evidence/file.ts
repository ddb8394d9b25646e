import type { AnswerOf } from '../door/api';

export type FileOfLeaf = AnswerOf<'/api/dossiers/{id}'>['leaves'][number]['evidence'][number];

/** Whose files: of which leaf, in which dossier, as known on which day. */
export interface Of {
  readonly dossier: string;
  readonly leaf: string;
  readonly asOf?: string;
}

/** Within the frame, or at its own size. */
export type Zoom = 'fit' | 'whole';

/** What the viewer of one kind of file is given. */
export interface Viewed {
  readonly content: Blob;
  readonly name: string;
  readonly zoom: Zoom;
}
