import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActForm } from '../acts/act-form';
import { Choose, DayField, DocumentFields, documentOf, Line, noDocument } from '../acts/fields';
import { useRules } from '../acts/rules';
import { useAct } from '../acts/use-act';
import { list, newId } from '../door/api';
import { useKind } from '../words/kinds';
import { useSay } from '../words/words';
import type { City } from './administration';
import type { Account, Unit } from './people-page';

const roles = [
  'row-officer',
  'unit-editor',
  'unit-head',
  'standing-office',
  'reviewer',
  'appeal-panel',
  'council-secretary',
  'committee',
  'records-office',
  'auditor',
  'city-administrator',
] as const;
const ofUnit: readonly string[] = ['row-officer', 'unit-editor', 'unit-head'];

interface Props {
  readonly city: City;
  readonly accounts: readonly Account[];
  readonly units: readonly Unit[];
}

/** Gives somebody a role, for a part of the city and a time, on the strength of a document. */
export function GrantRole({ city, accounts, units }: Props) {
  const { t, say } = useSay();
  const kindName = useKind();
  const [grant, renew] = useState(newId);
  const [person, setPerson] = useState('');
  const [role, setRole] = useState<(typeof roles)[number]>('unit-editor');
  const [unit, setUnit] = useState('');
  const [kind, setKind] = useState('');
  const [body, setBody] = useState('');
  const [from, setFrom] = useState(city.today);
  const [until, setUntil] = useState('');
  const [capacity, setCapacity] = useState('');
  const [title, setTitle] = useState('');
  const [document, setDocument] = useState(noDocument);
  const { data: regulations = [] } = useQuery(
    list('/api/jurisdictions/{jurisdiction}/regulations', { path: { jurisdiction: city.id } }),
  );
  const kinds = [...new Set(regulations.map((one) => one.kind))];
  const of = regulations.findLast((one) => one.kind === kind);
  const { act, ...state } = useAct('/api/roles/grant-role', () => {
    renew(newId());
    setPerson('');
  });
  const given = documentOf(document);
  const basis = { title: title.trim(), number: given?.number || undefined, date: given?.date || undefined };
  const scope = {
    ...(ofUnit.includes(role) && unit && { unit }),
    ...(kind && { kind }),
    ...(role === 'reviewer' && body && { body }),
  };
  return (
    <section className="sheet" aria-labelledby="grant">
      <h2 id="grant">{t('administration.grant')}</h2>
      <ActForm
        name={t('administration.grantAct')}
        does={t('administration.grantDoes')}
        missing={(!person || !from || !title.trim()) && t('administration.grantMissing')}
        give={() =>
          act({
            jurisdiction: city.id,
            grant,
            person,
            role,
            from,
            until: until || undefined,
            capacity: capacity.trim() || undefined,
            basis,
            scope: Object.keys(scope).length ? scope : undefined,
          })
        }
        {...state}
      >
        <Choose
          label={t('administration.person')}
          value={person}
          change={setPerson}
          options={accounts
            .filter(({ active }) => active)
            .map(({ id, name, signIn }) => ({ value: id, label: `${name} (${signIn})` }))}
        />
        <Choose
          label={t('administration.role')}
          value={role}
          change={(chosen) => setRole(chosen as (typeof roles)[number])}
          options={roles.map((value) => ({ value, label: t(`roles.${value}`) }))}
        />
        {ofUnit.includes(role) && (
          <Choose
            label={t('city.unit')}
            value={unit}
            change={setUnit}
            options={units.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <Choose
          label={t('city.kind')}
          value={kind}
          change={setKind}
          options={[
            { value: '', label: t('administration.allKinds') },
            ...kinds.map((value) => ({ value, label: kindName(value) })),
          ]}
        />
        {role === 'reviewer' && of && <Bodies regulation={of.hash} value={body} change={setBody} />}
        <div className="pair">
          <DayField label={t('administration.from')} value={from} change={setFrom} />
          <DayField label={t('administration.until')} value={until} change={setUntil} />
        </div>
        <Line label={t('administration.capacity')} value={capacity} change={setCapacity} />
        <Line label={t('administration.basisTitle')} value={title} change={setTitle} />
        <DocumentFields label={t('acts.documentIfAny')} value={document} change={setDocument} />
        {say(of?.name) && role === 'reviewer' && <p className="small soft">{say(of?.name)}</p>}
      </ActForm>
    </section>
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
