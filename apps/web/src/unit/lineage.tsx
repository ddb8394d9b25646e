import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { day } from '../design/figures';
import type { ItemOf } from '../door/api';
import { useSay } from '../words/words';
import { Document } from './document';

type Lineage = ItemOf<'/api/jurisdictions/{jurisdiction}/units'>['lineage'];

/** How a unit came from others or went into them, in words, with the way to those others. */
export function Lineage({ lineage }: { readonly lineage: Lineage }) {
  const { t, say } = useSay();
  return (
    <ul className="lineage" aria-label={t('unit.lineage')}>
      {lineage.map(({ change, own, words, others, outside, from, basis }) => (
        <li key={`${change} ${own} ${from} ${basis.number} ${outside}`}>
          {capital(say(words))}{' '}
          {others.map(({ id, name }, index) => (
            <Fragment key={id}>
              {index > 0 && ', '}
              <Link to="/don-vi/$unit" params={{ unit: id }}>
                {name}
              </Link>
            </Fragment>
          ))}
          {outside && (others.length ? `, ${outside}` : outside)} {t('unit.from', { day: day(from) })} <Document basis={basis} />
        </li>
      ))}
    </ul>
  );
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
