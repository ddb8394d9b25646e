import { IntersectionType } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID, Length } from 'class-validator';
import { After, PartOfList } from '../readings/questions.answers';
import { PageShown, Words } from '../readings/words.answers';
import { PersonShown } from '../sign-in/sign-in.answers';

/** Whose accounts. */
export class PeopleQuestion extends IntersectionType(After, PartOfList) {
  /** The jurisdiction that they are in the care of: id, name or slug @example lao-cai */
  @Length(1, 120)
  jurisdiction: string;

  /** "true": only who may sign in; "false": only those whose access was ended @example true */
  @IsOptional()
  @IsIn(['true', 'false'])
  active?: string;

  /** In which order: by a field, with a minus back to front; by sign-in name when left out @example name */
  @IsOptional()
  @IsIn(['signIn', '-signIn', 'name', '-name', 'active', '-active'])
  sort?: string;
}

/** A new account. */
export class EnterPersonGiven {
  /** Id of the jurisdiction that is to look after it @example 2f0d6f7a-3b0f-4a57-9d5a-0c0b6c7f1a11 */
  @IsUUID()
  jurisdiction: string;

  /** Sign-in name: 3 to 32 small letters without diacritics, digits, dots or hyphens, a letter or digit first. It never changes @example binh-minh.can-bo */
  @Length(1, 64)
  signIn: string;

  /** Display name or capacity; it stays in the vault and never enters the log @example "Công chức phụ trách phường Bình Minh" */
  @Length(1, 200)
  name: string;
}

/** Whose account. */
export class AccountMeant {
  /** Id of the jurisdiction that looks after it @example 2f0d6f7a-3b0f-4a57-9d5a-0c0b6c7f1a11 */
  @IsUUID()
  jurisdiction: string;

  /** Actor id of the person @example 1c9e4a7b-6f0d-4b7c-8b1e-2d3f4a5b6c7d */
  @IsUUID()
  person: string;
}

/** Whom the identity provider knows by which code. */
export class LinkProviderGiven extends AccountMeant {
  /** The code (`sub`) by which the identity provider knows the person; whoever tries to sign in by it without a link is told theirs @example "a3f0c9d2-77b1" */
  @Length(1, 255)
  subject: string;
}

/** A password to hand on. It is told this once. */
export class OneTimePasswordAnswer {
  /** Whom it is for. */
  person: PersonShown;

  /** Good for one sign-in, together with a new password of the person’s own @example h7kq-2mzt-x9ra-c4pd */
  oneTimePassword: string;

  /** Instant from which it is worth nothing, UTC @example 2026-11-28T01:00:00.000Z */
  goodUntil: string;

  /** Said with every answer of an illustrative history @example "DỮ LIỆU MINH HỌA – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ" */
  notice?: string;
}

/** An account. */
export class AccountShown {
  /** Actor id: what the log knows the person by @example 1c9e4a7b-6f0d-4b7c-8b1e-2d3f4a5b6c7d */
  id: string;

  /** Sign-in name @example binh-minh.can-bo */
  signIn: string;

  /** Display name or capacity @example "Công chức phụ trách phường Bình Minh" */
  name: string;

  /** Whether the person may sign in @example true */
  active: boolean;

  /** Instant until which a one-time password waits to be replaced, UTC; null: the person has a password of their own @example null */
  oneTimeUntil: string | null;

  /** Instant since which a code is asked for beside the password, UTC; null: there is no second factor @example null */
  secondFactorSince: string | null;

  /** Code by which the identity provider knows the person; null: not linked @example null */
  providerSubject: string | null;
}

/** An account after something was done to it. */
export class AccountAnswer {
  /** The account as it is now. */
  account: AccountShown;

  /** Said with every answer of an illustrative history @example "DỮ LIỆU MINH HỌA – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ" */
  notice?: string;
}

/** Accounts. */
export class PeopleAnswer extends PageShown {
  /** By sign-in name, unless asked otherwise. */
  items: AccountShown[];
}

/** Something that was done to my account. */
export class AccountActShown {
  /** When, UTC @example 2026-11-25T01:00:00.000Z */
  at: string;

  /** Code of what was done @example password-reset */
  act: string;

  /** What it is called. */
  words: Words;

  /** Actor id of who did it, or "console" @example console */
  by: string;

  /** Their name as it is known here; null for the console and for who was erased @example null */
  name: string | null;
}

/** My own account. */
export class OwnAccountAnswer {
  /** Instant since which a code is asked for beside the password, UTC; null: there is no second factor @example "2026-11-25T01:00:00.000Z" */
  secondFactorSince: string | null;

  /** How many recovery codes are left @example 10 */
  recoveryCodesLeft: number;

  /** What was done to it, the latest first; at the most fifty. */
  acts: AccountActShown[];

  /** Said with every answer of an illustrative history @example "DỮ LIỆU MINH HỌA – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ" */
  notice?: string;
}
