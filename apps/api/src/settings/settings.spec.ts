import { Unusable } from '#event-store';
import { accessSettings, settingsFrom } from './settings';

describe('settings', () => {
  it('hold what nobody changed', () => {
    expect(settingsFrom({})).toMatchObject({ MINHBACH_DATA: './data', HOST: '127.0.0.1', PORT: 3000, MINHBACH_LANGUAGE: 'vi' });
  });

  it('are read from the environment, an empty text counting as nothing said', () => {
    expect(settingsFrom({ PORT: '8080', HOST: '' })).toMatchObject({ PORT: 8080, HOST: '127.0.0.1' });
  });

  it('say where the log is kept, and never repeat the password there', () => {
    expect(settingsFrom({ EVENT_STORE: 'kurrentdb://ops:secret@db:2113' }).EVENT_STORE).toBe('kurrentdb://ops:secret@db:2113');
    expect(() => settingsFrom({ EVENT_STORE: 'esdb://ops:secret@db:2113' })).toThrow(
      /^EVENT_STORE \(.*\) must be an address beginning with kurrentdb:/,
    );
    expect(() => settingsFrom({ EVENT_STORE: 'esdb://ops:secret@db:2113' })).not.toThrow(/secret/);
  });

  describe('of an identity provider', () => {
    const all = {
      OIDC_ISSUER: 'https://dang-nhap.example.vn',
      OIDC_CLIENT_ID: 'minhbach',
      OIDC_CLIENT_SECRET: 'bi-mat-chi-de-thu',
      OIDC_REDIRECT: 'https://minhbach.example.vn/dang-nhap',
    };

    it('go together; it is called by its host unless it is given a name', () => {
      expect(accessSettings(settingsFrom({})).provider).toBeNull();
      expect(accessSettings(settingsFrom(all)).provider).toEqual({
        issuer: all.OIDC_ISSUER,
        clientId: all.OIDC_CLIENT_ID,
        clientSecret: all.OIDC_CLIENT_SECRET,
        redirect: all.OIDC_REDIRECT,
        name: 'dang-nhap.example.vn',
      });
      expect(accessSettings(settingsFrom({ ...all, OIDC_NAME: 'Cổng' })).provider?.name).toBe('Cổng');
    });

    it('are refused by halves, one sentence for each that is missing', () => {
      const { OIDC_CLIENT_SECRET: _, OIDC_REDIRECT: __, ...half } = all;
      expect(() => settingsFrom(half)).toThrow(
        /^OIDC_CLIENT_SECRET \([^)]+\) must be set too, because OIDC_ISSUER is\.\nOIDC_REDIRECT \([^)]+\) must be set too, because OIDC_ISSUER is\.$/,
      );
      expect(() => settingsFrom({ OIDC_NAME: 'Cổng' })).toThrow(
        /^(OIDC_\w+ \(.+\) must be set too, because OIDC_NAME is\.\n?){4}$/,
      );
    });

    it.each([
      ['OIDC_ISSUER', 'http://dang-nhap.example.vn'],
      ['OIDC_ISSUER', 'https://dang-nhap.example.vn/?a=b'],
      ['OIDC_REDIRECT', 'https://minhbach.example.vn/'],
      ['OIDC_REDIRECT', 'http://minhbach.example.vn/dang-nhap'],
    ])('refuse an address that is not safe, or leads elsewhere: %s=%s', (name, value) =>
      expect(() => settingsFrom({ ...all, [name]: value })).toThrow(new RegExp(`^${name} \\(.*and is "`)),
    );

    it('never repeat the secret', () =>
      expect(() => settingsFrom({ ...all, OIDC_CLIENT_SECRET: 'ngắn' })).toThrow(/^OIDC_CLIENT_SECRET \(.*characters\.$/));
  });

  it('are refused all at once, one sentence for each mistake', () => {
    expect(() => settingsFrom({ PORT: '70000', MINHBACH_LANGUAGE: 'fr' })).toThrow(
      new Unusable(
        'MINHBACH_LANGUAGE (language of the console) must be one of vi, en, and is "fr".\n' +
          'PORT (port to listen on; 0 for a free one) must be a whole number from 0 to 65535, and is "70000".',
      ),
    );
  });
});
