import { attainment } from './attainment/attainment';
import { directory } from './directory/directory';
import { evidence } from './evidence/evidence';
import type { Projection } from './projection';
import { rating } from './rating/rating';
import { roles } from './roles/roles';
import { streak } from './streak/streak';
import { worklist } from './worklist/worklist';

/** Every retelling of the house, by name. A new one is told from the beginning when it first appears here. */
export const projections: Readonly<
  Record<'directory' | 'worklist' | 'rating' | 'attainment' | 'streak' | 'roles' | 'evidence', Projection>
> = {
  directory,
  worklist,
  rating,
  attainment,
  streak,
  roles,
  evidence,
};
