import { useQuery } from '@tanstack/react-query';
import { Checkbox } from 'antd';
import { Choose, ChooseSeveral, Line } from '../acts/fields';
import { useRules } from '../acts/rules';
import { list } from '../door/api';
import { useKind } from '../words/kinds';
import { useSay } from '../words/words';
import type { City } from './administration';
import type { Unit } from './people-page';
import { inspects, isOfBody, isOfUnit, mayBeForOneCycle, type Reach, type Role } from './role-scope';

interface Props {
  readonly city: City;
  readonly units: readonly Unit[];
  readonly role: Role;
  readonly value: Reach;
  readonly change: (reach: Reach) => void;
}

/** What a role reaches: only what the chosen role can carry is asked for. */
export function ReachFields({ city, units, role, value, change }: Props) {
  const { t } = useSay();
  const kindName = useKind();
  const path = { jurisdiction: city.id };
  const { data: regulations = [] } = useQuery(list('/api/jurisdictions/{jurisdiction}/regulations', { path }));
  const { data: cycles = [] } = useQuery(list('/api/jurisdictions/{jurisdiction}/cycles', { path }));
  const kinds = [...new Set(regulations.map(({ kind }) => kind))].map((kind) => ({ value: kind, label: kindName(kind) }));
  const named = units.map(({ id, name }) => ({ value: id, label: name }));
  const set = (part: Partial<Reach>) => change({ ...value, ...part });
  if (inspects(role)) return <Inspection value={value} set={set} kinds={kinds} units={named} />;
  const open = cycles.filter(({ closed, kind }) => !closed && (!value.kind || kind === value.kind)).toReversed();
  const regulation = regulations.findLast(({ kind }) => kind === value.kind);
  return (
    <>
      {isOfUnit(role) && <Choose label={t('city.unit')} value={value.unit} change={(unit) => set({ unit })} options={named} />}
      <Choose
        label={t('city.kind')}
        value={value.kind}
        change={(kind) => set({ kind, body: '', cycle: '' })}
        options={isOfBody(role) ? kinds : [{ value: '', label: t('administration.allKinds') }, ...kinds]}
      />
      {isOfBody(role) && regulation && (
        <Bodies regulation={regulation.hash} value={value.body} change={(body) => set({ body })} />
      )}
      {mayBeForOneCycle(role) && (
        <Choose
          label={t('administration.cycle')}
          value={value.cycle}
          change={(cycle) => set({ cycle })}
          options={[
            { value: '', label: t('administration.everyCycle') },
            ...open.map(({ id, kind, period }) => ({ value: id, label: `${period.label} · ${kindName(kind)}` })),
          ]}
        />
      )}
    </>
  );
}

interface Chosen {
  readonly value: string;
  readonly change: (value: string) => void;
}

function Bodies({ regulation, value, change }: Chosen & { readonly regulation: string }) {
  const { t, say } = useSay();
  const bodies = useRules({ regulation }).stages.flatMap((stage) => stage.bodies ?? []);
  return (
    <Choose
      label={t('administration.body')}
      value={value}
      change={change}
      options={bodies.map(({ code, name }) => ({ value: code, label: say(name) }))}
    />
  );
}

interface OfInspection {
  readonly value: Reach;
  readonly set: (part: Partial<Reach>) => void;
  readonly kinds: { value: string; label: string }[];
  readonly units: { value: string; label: string }[];
}

function Inspection({ value, set, kinds, units }: OfInspection) {
  const { t } = useSay();
  return (
    <>
      <fieldset>
        <legend>{t('administration.inspected')}</legend>
        <Checkbox.Group
          className="choices"
          value={[...value.kinds]}
          onChange={(chosen) => set({ kinds: chosen })}
          options={kinds}
        />
      </fieldset>
      <ChooseSeveral
        label={t('administration.units')}
        value={value.units}
        change={(chosen) => set({ units: chosen })}
        options={units}
        none={t('administration.everyUnit')}
      />
      <fieldset className="pair">
        <legend>{t('administration.years')}</legend>
        <Line
          label={t('administration.firstYear')}
          value={value.firstYear}
          change={(firstYear) => set({ firstYear })}
          mode="numeric"
        />
        <Line
          label={t('administration.lastYear')}
          value={value.lastYear}
          change={(lastYear) => set({ lastYear })}
          mode="numeric"
        />
      </fieldset>
    </>
  );
}
