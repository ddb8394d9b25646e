import { Unusable } from '#event-store';
import { settingsFrom } from './settings';

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

  it('are refused all at once, one sentence for each mistake', () => {
    expect(() => settingsFrom({ PORT: '70000', MINHBACH_LANGUAGE: 'fr' })).toThrow(
      new Unusable(
        'MINHBACH_LANGUAGE (language of the console) must be one of vi, en, and is "fr".\n' +
          'PORT (port to listen on; 0 for a free one) must be a whole number from 0 to 65535, and is "70000".',
      ),
    );
  });
});
