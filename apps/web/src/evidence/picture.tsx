import { useEffect, useState } from 'react';
import { useSay } from '../words/words';
import type { Viewed } from './file';
import { Stage } from './stage';
import { Unshown } from './unshown';

/** A photo or a scan. */
export function Picture({ content, name, zoom }: Viewed) {
  const { t } = useSay();
  const [address, setAddress] = useState<string>();
  const [broken, setBroken] = useState(false);
  useEffect(() => {
    const made = URL.createObjectURL(content);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [content]);
  if (broken) return <Unshown />;
  return (
    <Stage zoom={zoom} name={t('evidence.picture', { name })}>
      {address && <img src={address} alt={name} onError={() => setBroken(true)} />}
    </Stage>
  );
}
