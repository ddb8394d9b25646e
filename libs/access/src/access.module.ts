import { Module } from '@nestjs/common';
import { Entropy, EventStore, SystemClock } from '#event-store';
import { Keys } from './keys';
import { People } from './people';
import { RolesBook } from './roles-book';
import { SealedTexts } from './sealed-texts';
import { SignIn } from './sign-in';
import { Throttle } from './throttle';
import { Tokens } from './tokens';
import { SqliteVault } from './vault';

/** People, sign-in and sealed texts. Needs, from global modules of the application: SqliteVault, Keys, Entropy and EventStore. Sign-in goes by the machine's clock. */
@Module({
  providers: [
    { provide: People, useFactory: (vault: SqliteVault) => new People(vault), inject: [SqliteVault] },
    { provide: Tokens, useFactory: (keys: Keys) => new Tokens(keys.token, new SystemClock()), inject: [Keys] },
    { provide: Throttle, useFactory: () => new Throttle(new SystemClock()) },
    {
      provide: SignIn,
      useFactory: (people: People, tokens: Tokens, throttle: Throttle) => new SignIn(people, tokens, throttle),
      inject: [People, Tokens, Throttle],
    },
    {
      provide: SealedTexts,
      useFactory: (vault: SqliteVault, entropy: Entropy) => new SealedTexts(vault, entropy),
      inject: [SqliteVault, Entropy],
    },
    { provide: RolesBook, useFactory: (store: EventStore) => new RolesBook(store), inject: [EventStore] },
  ],
  exports: [People, Tokens, SignIn, SealedTexts, RolesBook],
})
export class AccessModule {}
