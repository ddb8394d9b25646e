import { Link, Outlet } from '@tanstack/react-router';
import { useSession } from '../door/session';
import { said } from '../page';
import { WayToAdministration } from '../people/way-to-administration';
import { WayToWork } from '../work/way-to-work';
import { SignInAgain } from '../sign-in/sign-in-again';
import { speak, useSay } from '../words/words';
import { GivenAct } from './given';
import { SignOut } from './sign-out';

/** What stands around every page: the notice of an illustrative history, the name, the ways, and who is signed in. */
export function Shell() {
  const { t, language } = useSay();
  const who = useSession();
  const notice = said('notice');
  return (
    <>
      <a className="skip" href="#content">
        {t('shell.skip')}
      </a>
      {notice && (
        <div className="notice" role="note">
          {language === 'en' ? t('shell.notice') : notice}
        </div>
      )}
      <header className="masthead">
        <div>
          <Link to="/" className="name">
            {t('shell.fullName')}
          </Link>
          <div className="who">
            {who.is !== 'out' && (
              <Link to="/tai-khoan" title={t('account.title')}>
                {who.person.name}
              </Link>
            )}
            <button
              type="button"
              className="plain"
              lang={language === 'en' ? 'vi' : 'en'}
              onClick={() => void speak(language === 'en' ? 'vi' : 'en')}
            >
              {language === 'en' ? 'Tiếng Việt' : 'English'}
            </button>
            {who.is === 'out' ? <Link to="/dang-nhap">{t('shell.signIn')}</Link> : <SignOut />}
          </div>
          <nav aria-label={t('shell.ways')}>
            {who.is !== 'out' && (
              <>
                <WayToWork />
                <Link to="/" activeOptions={{ exact: true, includeSearch: false }}>
                  {t('shell.city')}
                </Link>
              </>
            )}
            {who.is !== 'out' && <WayToAdministration />}
            <Link to="/cong-nhan">{t('shell.recognised')}</Link>
          </nav>
        </div>
      </header>
      <main id="content" tabIndex={-1}>
        <Outlet />
      </main>
      <footer className="foot">
        <a href="/docs">{t('shell.api')}</a>
      </footer>
      {who.is !== 'out' && <GivenAct />}
      {who.is === 'expired' && <SignInAgain person={who.person} />}
    </>
  );
}
