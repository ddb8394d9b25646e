import { useState } from 'react';
import { list, type ItemOf } from '../door/api';
import { Answer } from '../shell/answer';
import { useSay } from '../words/words';
import { Administration, type City } from './administration';
import { EnterPerson } from './enter-person';
import { GrantRole } from './grant-role';
import { OnePerson } from './one-person';

export type Account = ItemOf<'/api/people'>;
export type Holder = ItemOf<'/api/jurisdictions/{jurisdiction}/roles'>;
export type Unit = ItemOf<'/api/jurisdictions/{jurisdiction}/units'>;

/** Who may do what, where, until when. */
export function PeoplePage() {
  const { t } = useSay();
  return <Administration title={t('administration.people')}>{(city) => <People city={city} />}</Administration>;
}

function People({ city }: { readonly city: City }) {
  const path = { jurisdiction: city.id };
  return (
    <Answer to={list('/api/people', { query: { jurisdiction: city.id } })}>
      {(accounts) => (
        <Answer to={list('/api/jurisdictions/{jurisdiction}/roles', { path, query: { ahead: 'true' } })}>
          {(holders) => (
            <Answer to={list('/api/jurisdictions/{jurisdiction}/units', { path })}>
              {(units) => <Table city={city} accounts={accounts} holders={holders} units={units} />}
            </Answer>
          )}
        </Answer>
      )}
    </Answer>
  );
}

interface Props {
  readonly city: City;
  readonly accounts: readonly Account[];
  readonly holders: readonly Holder[];
  readonly units: readonly Unit[];
}

function Table({ city, accounts, holders, units }: Props) {
  const { t, say } = useSay();
  const [chosen, choose] = useState<string>();
  const [sought, seek] = useState('');
  const rolesOf = (id: string) => holders.filter(({ person }) => person === id);
  const found = accounts.filter(({ id, name, signIn }) =>
    holds([name, signIn, ...rolesOf(id).map(({ words }) => say(words))], sought),
  );
  return (
    <>
      <section className="sheet" aria-labelledby="people">
        <header>
          <h2 id="people">{t('administration.accounts', { count: accounts.length })}</h2>
          <span className="soft small">{t('administration.accountsHelp')}</span>
          <span className="small ways">
            <a href="#grant">{t('administration.grant')}</a> <a href="#enter">{t('administration.enter')}</a>
          </span>
        </header>
        {accounts.length > 0 && (
          <form
            className="filters"
            role="search"
            aria-label={t('administration.people')}
            onSubmit={(event) => event.preventDefault()}
          >
            <label>
              <span>{t('administration.seek')}</span>
              <input type="search" maxLength={120} value={sought} onChange={({ target }) => seek(target.value)} />
            </label>
          </form>
        )}
        <p className="soft small" role="status">
          {sought && t('administration.found', { count: found.length })}
        </p>
        {accounts.length === 0 ? (
          <p className="empty">{t('administration.noAccounts')}</p>
        ) : (
          <div className="wide" tabIndex={0} role="group" aria-label={t('administration.people')}>
            <table className="ledger blocks">
              <thead>
                <tr>
                  <th scope="col">{t('administration.name')}</th>
                  <th scope="col">{t('signIn.name')}</th>
                  <th scope="col">{t('administration.roles')}</th>
                  <th scope="col">{t('administration.access')}</th>
                </tr>
              </thead>
              <tbody>
                {found.map((account) => (
                  <OnePerson
                    key={account.id}
                    city={city}
                    account={account}
                    holders={rolesOf(account.id)}
                    units={units}
                    opened={chosen === account.id}
                    open={() => choose(chosen === account.id ? undefined : account.id)}
                  />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </section>
      <div className="columns">
        <GrantRole city={city} accounts={accounts} units={units} />
        <EnterPerson city={city} />
      </div>
    </>
  );
}

/** The text as it is looked for: small letters without diacritics, however they were typed ("Đồng Tuyển" → "dong tuyen"). */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');

/** Whether every word that is looked for is in one of the texts, or in several of them together. */
function holds(texts: readonly string[], sought: string): boolean {
  const all = plain(texts.join(' '));
  return plain(sought)
    .split(/\s+/)
    .every((word) => all.includes(word));
}
