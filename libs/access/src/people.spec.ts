import { parseOptions } from '@node-rs/argon2';
import { People } from './people';
import { SqliteVault } from './vault';

const uuid = (index: number) => `1c9e4a7b-6f0d-4b7c-8b1e-00000000000${index}`;

describe('people', () => {
  const vault = new SqliteVault(':memory:');
  const people = new People(vault);
  afterAll(() => vault.close());
  const code = (refusal: string) => expect.objectContaining({ code: refusal });
  const newcomer = { signIn: 'cong-chuc.01', name: 'Công chức phụ trách', password: 'mười bậc thang đá' };

  it('sign in with their own password, and with no other', async () => {
    const person = await people.addPerson(newcomer);
    expect(person).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      signIn: 'cong-chuc.01',
      name: 'Công chức phụ trách',
      active: true,
    });
    expect(await people.verify('cong-chuc.01', 'mười bậc thang đá')).toMatchObject(person);
    expect(await people.verify('cong-chuc.01', 'Mười bậc thang đá')).toBeNull();
    expect(await people.verify('cong-chuc.02', 'mười bậc thang đá')).toBeNull();
    expect(people.find(person.id)).toEqual(person);
  });

  it('have passwords kept as argon2id with 19 MiB, two passes and one lane', async () => {
    const parameters = parseOptions(await people.hashPassword('mười bậc thang đá'));
    expect(parameters).toMatchObject({ algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 });
    expect(vault.personBySignIn('cong-chuc.01')?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('who are unknown are checked as long as known ones: against a hash of the same cost', async () => {
    const nobody = await (people as unknown as { nobody: Promise<string> }).nobody;
    expect(nobody).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it.each(['ab', 'Anh', 'ánh', '-abc', 'a b c', 'a'.repeat(33), '../etc'])('are not entered as "%s"', async (signIn) => {
    await expect(people.addPerson({ ...newcomer, signIn })).rejects.toEqual(code('bad-sign-in'));
  });

  it('need a password of twelve characters that nobody would guess, a name, and a sign-in name nobody has', async () => {
    await expect(people.addPerson({ ...newcomer, signIn: 'moi', password: 'mười một ch' })).rejects.toEqual(
      code('weak-password'),
    );
    await expect(people.addPerson({ ...newcomer, signIn: 'moi', password: 'Matkhau@2019' })).rejects.toEqual(
      code('common-password'),
    );
    await expect(people.addPerson({ ...newcomer, signIn: 'moi', name: '  ' })).rejects.toEqual(code('bad-name'));
    await expect(people.addPerson(newcomer)).rejects.toMatchObject({
      code: 'sign-in-taken',
      message: 'The sign-in name "cong-chuc.01" is taken.',
    });
    expect(people.list().map(({ signIn }) => signIn)).toEqual(['cong-chuc.01']);
  });

  it('go by a name that is as it is seen: what hides or turns letters is left out, and somebody who goes by nothing is refused', async () => {
    const { name } = await people.addPerson({ ...newcomer, signIn: 'ten-hien-thi', name: ' Văn\u00a0thư \u202Ephường\u200B\n' });
    expect(name).toBe('Văn thư phường');
    for (const nothing of ['\u202E\u200B', '\u3164', '· · ·', 'x'.repeat(121)])
      await expect(people.addPerson({ ...newcomer, signIn: 'khong-ten', name: nothing })).rejects.toEqual(code('bad-name'));
    expect(people.list().map(({ signIn }) => signIn)).not.toContain('khong-ten');
  });

  it('may be entered in one go with one hash, all or none', async () => {
    const passwordHash = await people.hashPassword('minh-hoa-2019');
    const prepared = ['phuong-01', 'phuong-02'].map((signIn, index) => ({
      id: uuid(index),
      signIn,
      name: `Người ${index}`,
      passwordHash,
    }));
    people.addPeople(prepared);
    expect((await people.verify('phuong-02', 'minh-hoa-2019'))?.id).toBe(uuid(1));
    const half = [
      { id: uuid(7), signIn: 'phuong-07', name: 'Người 7', passwordHash },
      { id: uuid(8), signIn: 'phuong-01', name: 'Người 8', passwordHash },
    ];
    expect(() => people.addPeople(half)).toThrow('The sign-in name "phuong-01" is taken.');
    expect(people.find(uuid(7))).toBeNull();
  });

  it.each(['console', 'process', 'p1', ''])('are not entered under the id "%s": such ids are not for people', async (id) => {
    const passwordHash = await people.hashPassword('minh-hoa-2019');
    expect(() => people.addPeople([{ id, signIn: 'gia-mao', name: 'Giả mạo', passwordHash }])).toThrow(code('bad-person-id'));
    expect(await people.verify('gia-mao', 'minh-hoa-2019')).toBeNull();
  });

  it('change their password: the old one is worth nothing', async () => {
    const { id } = await people.addPerson({ ...newcomer, signIn: 'doi-mat-khau' });
    await expect(people.changePassword(id, 'ngắn')).rejects.toEqual(code('weak-password'));
    await people.changePassword(id, 'ruộng bậc thang');
    expect(await people.verify('doi-mat-khau', newcomer.password)).toBeNull();
    expect((await people.verify('doi-mat-khau', 'ruộng bậc thang'))?.id).toBe(id);
    await expect(people.changePassword('nobody', 'ruộng bậc thang')).rejects.toEqual(code('no-person'));
  });

  it('whose access was ended cannot sign in', async () => {
    const { id } = await people.addPerson({ ...newcomer, signIn: 'nghi-viec' });
    people.deactivate(id);
    expect(await people.verify('nghi-viec', newcomer.password)).toBeNull();
    expect(people.find(id)?.active).toBe(false);
    expect(() => people.deactivate('nobody')).toThrow(code('no-person'));
  });
});
