import { Button, Input } from 'antd';
import type { Leaf } from '../dossier/leaf-opened';
import { useSay } from '../words/words';
import { Choose } from './fields';

export interface LeafReason {
  readonly leaf: string;
  readonly reason: string;
}

interface Props {
  readonly leaves: readonly Leaf[];
  readonly value: readonly LeafReason[];
  readonly change: (value: LeafReason[]) => void;
  /** What is written beside each leaf: a reason, or grounds. */
  readonly what: string;
}

/** Leaves that are named one by one, each with its reason. */
export function LeafReasons({ leaves, value, change, what }: Props) {
  const { t, say } = useSay();
  const left = leaves.filter(({ code }) => !value.some(({ leaf }) => leaf === code));
  const called = (code: string) => `${code} ${say(leaves.find((leaf) => leaf.code === code)?.name)}`;
  return (
    <div className="field">
      <Choose
        label={t('acts.chooseLeaf')}
        hint={t('acts.chooseLeafHint')}
        value=""
        change={(leaf) => leaf && change([...value, { leaf, reason: '' }])}
        options={left.map(({ code }) => ({ value: code, label: called(code) }))}
      />
      <ul className="named-leaves">
        {value.map(({ leaf, reason }) => (
          <li key={leaf}>
            <label>
              <span className="strong">{called(leaf)}</span>
              <span className="unseen">: {what}</span>
              <Input.TextArea
                value={reason}
                placeholder={what}
                maxLength={4000}
                rows={2}
                onChange={({ target }) => change(value.map((one) => (one.leaf === leaf ? { leaf, reason: target.value } : one)))}
              />
            </label>
            <Button
              size="small"
              aria-label={t('acts.leaveOut', { leaf })}
              onClick={() => change(value.filter((one) => one.leaf !== leaf))}
            >
              {t('acts.remove')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Whether at least one leaf is named and each has its reason. */
export const areNamed = (value: readonly LeafReason[]) => value.length > 0 && value.every(({ reason }) => reason.trim());
