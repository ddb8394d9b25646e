import { isKurrentAddress, kurrentAddress } from './address';

describe('the address of a KurrentDB', () => {
  it('is told from a file', () => {
    expect(
      ['kurrentdb://db:2113', 'kurrentdb+discover://db', './data/log.db', 'C:\\log.db', 'esdb://db'].map(isKurrentAddress),
    ).toEqual([true, true, false, false, false]);
  });

  it('goes to the client as it is, but for the namespace, which is ours', () => {
    expect(kurrentAddress('kurrentdb://db:2113?tls=false&namespace=lao-cai')).toEqual({
      connection: 'kurrentdb://db:2113?tls=false',
      prefix: 'lao-cai.',
      shown: 'db:2113',
      credentials: undefined,
      deadline: 10_000,
    });
    expect(kurrentAddress('kurrentdb+discover://one:2113,two:2113/?defaultDeadline=500')).toMatchObject({
      connection: 'kurrentdb+discover://one:2113,two:2113?defaultDeadline=500',
      prefix: 'minhbach.',
      deadline: 500,
    });
  });

  it('gives name and password where the connection is encrypted', () => {
    const address = kurrentAddress('kurrentdb://ops:p%40ss%3Aword@db:2113');
    expect(address).toMatchObject({ credentials: { username: 'ops', password: 'p@ss:word' }, shown: 'db:2113' });
    expect(kurrentAddress('kurrentdb://ops:secret@db:2113?tls=false').credentials).toBeUndefined();
  });

  it.each([
    'kurrentdb://',
    'kurrentdb://ops:secret@db:2113?namespace=Lào Cai',
    'kurrentdb://ops:secret@db:2113?namespace=$stats',
    'kurrentdb://ops:secret@db:2113?defaultDeadline=soon',
    'kurrentdb://ops:secret%@db:2113',
    'http://ops:secret@db:2113',
  ])('%s is refused in one sentence that repeats no password', (where) => {
    expect(() => kurrentAddress(where)).toThrow(/^The address of the KurrentDB cannot be understood: [^\n]*\.$/);
    expect(() => kurrentAddress(where)).not.toThrow(/secret/);
  });
});
