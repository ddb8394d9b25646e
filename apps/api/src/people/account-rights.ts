import { noPerson, type Account, type Person } from '#access';
import { dayIn } from '#event-store';
import { actingAs, refuse } from '#kernel';
import { Injectable } from '@nestjs/common';
import { House } from '../house/house';
import { Rights } from '../readings/rights';

const patience = 5_000;

/**
 * Who looks after whose account: administrators of a whole city after the accounts in its care, as long as these reach nothing outside it,
 * for whoever resets a password could sign in with it. Nobody after their own. All else is for the console.
 */
@Injectable()
export class AccountRights {
  constructor(
    private readonly house: House,
    private readonly rights: Rights,
  ) {}

  /** Refuses "no-right" whoever does not administer the whole jurisdiction today. */
  async administers(me: Person, jurisdiction: string) {
    const mine = await this.rights.of(me);
    actingAs(mine.find(({ known }) => known.id === jurisdiction)?.grants ?? [], 'city-administrator', { jurisdiction });
  }

  /** An account that I may look after. Answers about one in other care as about one that is not there. */
  async account(me: Person, jurisdiction: string, id: string): Promise<Account> {
    await this.administers(me, jurisdiction);
    const account = this.house.access.accounts.find(id);
    if (account?.home !== jurisdiction) return noPerson();
    if (account.id === me.id || (await this.reachesElsewhere(account, jurisdiction))) {
      refuse(
        'console-only',
        'Tài khoản này chỉ được quản lý tại bàn điều hành (tài khoản của chính mình, hoặc có vai trò ngoài địa bàn).',
        'This account is looked after at the console only (one’s own, or one with roles outside the city).',
        'not-allowed',
      );
    }
    return account;
  }

  /** Whether they hold a role anywhere else, now or later; also in a city that was established a moment ago. */
  private async reachesElsewhere({ id }: Account, jurisdiction: string): Promise<boolean> {
    const { readings, rolesBook, store, clock } = this.house;
    await readings.teller.after(await store.head(), patience);
    const others = readings.directory.jurisdictions().filter((one) => one.id !== jurisdiction);
    const held = await Promise.all(others.map((one) => rolesBook.notEnded(one.id, id, dayIn(one.zone, clock.now()))));
    return held.some((grants) => grants.length > 0);
  }
}
