import { useSay } from '../words/words';

/** The file came whole, but is not of a form that this page can draw. */
export function Unshown() {
  const { t } = useSay();
  return (
    <p className="told calm" role="status">
      {t('evidence.unshown')}
    </p>
  );
}
