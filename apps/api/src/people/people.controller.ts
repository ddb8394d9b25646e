import { noPerson, type Account, type Person } from '#access';
import { Body, Controller, Get, HttpCode, Post, Query, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { Asker } from '../door/asker';
import { House } from '../house/house';
import { isOr, Listing, type ListOf } from '../readings/listing/list';
import { Rights } from '../readings/rights';
import type { Shown } from '../readings/shown';
import { SecurityLog } from '../watch/security-log';
import { AccountRights } from './account-rights';
import {
  AccountAnswer,
  AccountMeant,
  AccountShown,
  EnterPersonGiven,
  LinkProviderGiven,
  OneTimePasswordAnswer,
  PeopleAnswer,
  PeopleQuestion,
} from './people.answers';
import { accounts } from './people.lists';

@ApiTags('people')
@Controller('people')
export class PeopleController {
  constructor(
    private readonly house: House,
    private readonly rights: Rights,
    private readonly may: AccountRights,
    private readonly security: SecurityLog,
  ) {}

  /**
   * The accounts in the care of a jurisdiction
   * @remarks For administrators of the whole jurisdiction. Whoever was entered at the console without a city is in nobody’s list.
   */
  @Get()
  @ApiOkResponse({ type: PeopleAnswer, description: 'By sign-in name.' })
  async people(@Asker() me: Person, @Query() asked: PeopleQuestion): Promise<ListOf<Shown<AccountShown>>> {
    const { known } = await this.rights.in(me, asked.jurisdiction);
    await this.may.administers(me, known.id);
    const all = this.house.access.accounts.inCareOf(known.id).map(this.shown);
    const wanted = all.filter(({ active }) => isOr(asked.active, active));
    return new Listing(accounts, wanted, { me, question: asked, of: known.id });
  }

  /**
   * Enter a person
   * @remarks By an administrator of the whole jurisdiction. The answer holds a one-time password, told this once, to be handed to the person within 72 hours; nobody else ever chooses or sees their own. A person without a role may sign in and sees nothing: grant one with `roles/grant-role`.
   */
  @Post('enter-person')
  @ApiCreatedResponse({ type: OneTimePasswordAnswer, description: 'Entered.' })
  async enterPerson(
    @Body() { jurisdiction, signIn, name }: EnterPersonGiven,
    @Asker() me: Person,
    @Req() request: Request,
  ): Promise<Shown<OneTimePasswordAnswer>> {
    return this.security.during('enter-person', request, { account: signIn, by: me.signIn }, async () => {
      await this.may.administers(me, jurisdiction);
      const { person, ...given } = await this.house.access.accounts.enter({ signIn, name, home: jurisdiction }, me.id);
      return { ...given, person: { id: person.id, signIn, name: person.name } };
    });
  }

  /**
   * Give somebody a one-time password
   * @remarks By an administrator of the whole jurisdiction, for an account in its care that reaches nothing outside it; not for one’s own. Their old password is forgotten and all their sessions end. The person is shown who did it.
   */
  @Post('reset-password')
  @HttpCode(200)
  @ApiOkResponse({ type: OneTimePasswordAnswer, description: 'The password to hand on.' })
  async resetPassword(
    @Body() meant: AccountMeant,
    @Asker() me: Person,
    @Req() request: Request,
  ): Promise<Shown<OneTimePasswordAnswer>> {
    return this.looking('reset-password', meant, me, request, async ({ id, signIn, name }) => ({
      ...(await this.house.access.accounts.resetPassword(id, me.id)),
      person: { id, signIn, name },
    }));
  }

  /**
   * Remove somebody’s second factor
   * @remarks For who has lost both the app and the recovery codes: by an administrator of the whole jurisdiction, for an account in its care that reaches nothing outside it; not for one’s own. All their sessions end; from here on the password alone is asked for. The person is shown who did it.
   */
  @Post('reset-second-factor')
  @HttpCode(200)
  @ApiOkResponse({ type: AccountAnswer, description: 'Removed.' })
  async resetSecondFactor(
    @Body() meant: AccountMeant,
    @Asker() me: Person,
    @Req() request: Request,
  ): Promise<Shown<AccountAnswer>> {
    return this.looking('reset-second-factor', meant, me, request, ({ id }) => {
      this.house.access.secondFactor.remove(id, me.id);
      return this.now(id);
    });
  }

  /**
   * Link somebody to the identity provider
   * @remarks By an administrator of the whole jurisdiction, for an account in its care that reaches nothing outside it; not for one’s own. From here on the person may sign in by the provider; an earlier link is forgotten. The person is shown who did it.
   */
  @Post('link-provider')
  @HttpCode(200)
  @ApiOkResponse({ type: AccountAnswer, description: 'Linked.' })
  async linkProvider(
    @Body() meant: LinkProviderGiven,
    @Asker() me: Person,
    @Req() request: Request,
  ): Promise<Shown<AccountAnswer>> {
    return this.looking('link-provider', meant, me, request, ({ id }) => {
      const { providerLinks, providerSignIn } = this.house.access;
      providerLinks.link(id, providerSignIn.issuer, meant.subject, me.id);
      return this.now(id);
    });
  }

  /**
   * Take back somebody’s link to the identity provider
   * @remarks By an administrator of the whole jurisdiction, for an account in its care that reaches nothing outside it; not for one’s own. All sessions of the person end.
   */
  @Post('unlink-provider')
  @HttpCode(200)
  @ApiOkResponse({ type: AccountAnswer, description: 'Taken back.' })
  async unlinkProvider(@Body() meant: AccountMeant, @Asker() me: Person, @Req() request: Request): Promise<Shown<AccountAnswer>> {
    return this.looking('unlink-provider', meant, me, request, ({ id }) => {
      this.house.access.providerLinks.unlink(id, me.id);
      return this.now(id);
    });
  }

  /**
   * End somebody’s access
   * @remarks By an administrator of the whole jurisdiction, for an account in its care that reaches nothing outside it; not for one’s own. Their sessions end at once and they cannot sign in. What they did stands; their roles should be revoked.
   */
  @Post('end-access')
  @HttpCode(200)
  @ApiOkResponse({ type: AccountAnswer, description: 'Ended.' })
  async endAccess(@Body() meant: AccountMeant, @Asker() me: Person, @Req() request: Request): Promise<Shown<AccountAnswer>> {
    return this.looking('end-access', meant, me, request, ({ id }) => {
      this.house.access.accounts.endAccess(id, me.id);
      return this.now(id);
    });
  }

  /**
   * Give somebody their access back
   * @remarks By an administrator of the whole jurisdiction, for an account in its care that reaches nothing outside it; not for one’s own. They sign in as before.
   */
  @Post('give-access-back')
  @HttpCode(200)
  @ApiOkResponse({ type: AccountAnswer, description: 'Given back.' })
  async giveAccessBack(@Body() meant: AccountMeant, @Asker() me: Person, @Req() request: Request): Promise<Shown<AccountAnswer>> {
    return this.looking('give-access-back', meant, me, request, ({ id }) => {
      this.house.access.accounts.giveAccessBack(id, me.id);
      return this.now(id);
    });
  }

  /** Does something to an account that I may look after, and tells the operator. */
  private looking<Answer>(
    what: Parameters<SecurityLog['during']>[0],
    { jurisdiction, person }: AccountMeant,
    me: Person,
    request: Request,
    act: (account: Account) => Answer | Promise<Answer>,
  ): Promise<Answer> {
    const account = this.house.people.find(person)?.signIn ?? person;
    return this.security.during(what, request, { account, by: me.signIn }, async () =>
      act(await this.may.account(me, jurisdiction, person)),
    );
  }

  private now = (id: string): Shown<AccountAnswer> => ({
    account: this.shown(this.house.access.accounts.find(id) ?? noPerson()),
  });

  private shown = ({ home: _, ...account }: Account): Shown<AccountShown> => ({
    ...account,
    secondFactorSince: this.house.access.secondFactor.since(account.id),
    providerSubject: this.house.access.providerSignIn.subjectOf(account.id),
  });
}
