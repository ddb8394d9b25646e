import { StandingClock } from '#event-store';
import { Sessions } from './sessions';
import { Tokens } from './tokens';
import { SqliteVault } from './vault';

const [noon, before] = ['2019-11-20T05:00:00.000Z', '2019-11-18T05:00:00.000Z'];

describe('who is signed in while the clock is set back', () => {
  const clock = new StandingClock(noon);
  const vault = new SqliteVault(':memory:');
  const sessions = new Sessions(vault, new Tokens(Buffer.alloc(32, 1), clock), clock);
  afterAll(() => vault.close());

  it('gets a new token by refreshing; a token from what is now the future is good only when its time has come', () => {
    const person = '0f0c7d57-7f0e-4b1c-9a9e-1f6a3b0d2c4e';
    vault.addPeople([
      { id: person, signIn: 'can-bo', name: 'Cán bộ', passwordHash: 'hash', active: true, home: null, oneTimeUntil: null },
    ]);
    const { token, refreshToken } = sessions.begin(person);
    clock.set(before);
    expect(() => sessions.whoHolds(token)).toThrow(expect.objectContaining({ code: 'sign-in-needed' }));
    const next = sessions.refresh(refreshToken);
    expect(sessions.whoHolds(next.token).person.signIn).toBe('can-bo');
    clock.set(noon);
    expect(() => sessions.whoHolds(next.token)).toThrow(expect.objectContaining({ code: 'sign-in-needed' }));
  });
});
