import { IsBoolean, IsOptional, Length } from 'class-validator';
import { ScopeShown, Words } from '../readings/words.answers';

/** Signing in with a name and a password. */
export class SignInGiven {
  /** Sign-in name @example binh-minh.chu-tich */
  @Length(1, 64)
  signIn: string;

  /** Password @example "mat-khau-cua-toi" */
  @Length(1, 256)
  password: string;

  /** The person’s own password from now on, when `password` is a one-time one (`new-password-needed`): 12 to 256 characters, and not one that others would guess @example "ruộng bậc thang nở muộn" */
  @IsOptional()
  @Length(1, 256)
  newPassword?: string;

  /** The six digits that the authenticator app shows now, or a recovery code, where the account has a second factor (`second-factor-needed`) @example "492039" */
  @IsOptional()
  @Length(6, 40)
  code?: string;

  /** For a browser: true to be given the session as cookies (httpOnly, SameSite=Strict) instead of in the answer; needs the header `X-CSRF: 1` @example true */
  @IsOptional()
  @IsBoolean()
  cookie?: boolean;
}

/** Asking for the next token. */
export class RefreshGiven {
  /** The refresh token that the last answer brought; left out by a browser, which sends it as a cookie @example 8c1f6a0e-7b1d-4f53-9d0a-3f2b1c0d9e8f.k3v9XQ2yq0m8d0T5m3n1b7cLw4zR6sPfUeHhGgJjKkM */
  @IsOptional()
  @Length(1, 200)
  refreshToken?: string;
}

/** A new password instead of one's own. */
export class ChangePasswordGiven {
  /** The present password @example "mat-khau-cua-toi" */
  @Length(1, 256)
  password: string;

  /** The new one: 12 to 256 characters, and not one that others would guess @example "ruộng bậc thang nở muộn" */
  @Length(1, 256)
  newPassword: string;
}

/** A password that somebody thinks of. */
export class PasswordToWeigh {
  /** The password @example "ruộng bậc thang nở muộn" */
  @Length(1, 256)
  password: string;

  /** Sign-in name of who would use it: a password that is much like it is easily guessed. Whether there is such a name is not looked at @example binh-minh.chu-tich */
  @IsOptional()
  @Length(1, 64)
  signIn?: string;
}

/** Why a password would not be taken. */
export class PasswordRefused {
  /** Stable code, as it would be refused with: weak-password or common-password @example common-password */
  code: string;

  /** The sentence for who chose it. */
  sentence: Words;
}

/** What a password is worth. */
export class PasswordWeighed {
  /** How many tries it takes somebody who begins with the likeliest, as a power of ten, rounded down: 9 stands for a thousand million. At least 9 are asked for @example 17 */
  tries: number;

  /** Why it would be refused; null when it would be taken. */
  refused: PasswordRefused | null;

  /** Said with every answer of an illustrative history @example "DỮ LIỆU MINH HỌA – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ" */
  notice?: string;
}

/** What was ended. */
export class SignedOutAnswer {
  /** How many sessions were ended @example 1 */
  ended: number;

  /** Where to send the browser to sign out of the identity provider too; left out for who signed in with a password @example "https://dang-nhap.example.vn/session/end?client_id=minhbach" */
  continueAt?: string;

  /** Said with every answer of an illustrative history @example "DỮ LIỆU MINH HỌA – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ" */
  notice?: string;
}

/** The person who is signed in. */
export class PersonShown {
  /** Actor id: what the log knows the person by @example 1c9e4a7b-6f0d-4b7c-8b1e-2d3f4a5b6c7d */
  id: string;

  /** Sign-in name @example binh-minh.chu-tich */
  signIn: string;

  /** Display name or capacity @example "Chủ tịch UBND phường Bình Minh" */
  name: string;
}

/** A proof of having signed in. */
export class SignedInAnswer {
  /** Send it with every request as `Authorization: Bearer <token>`. Left out where it was set as a cookie @example eyJhbGciOiJIUzI1NiJ9.e30.c2lnbmF0dXJl */
  token?: string;

  /** Instant from which the token is worth nothing, UTC: ask for the next one before @example 2026-11-25T01:15:00.000Z */
  expiresAt: string;

  /** Good once, for the next token: `POST /api/sign-in/refresh`. Left out where it was set as a cookie @example 8c1f6a0e-7b1d-4f53-9d0a-3f2b1c0d9e8f.k3v9XQ2yq0m8d0T5m3n1b7cLw4zR6sPfUeHhGgJjKkM */
  refreshToken?: string;

  /** Instant at which the session has ended unless it is refreshed before, UTC @example 2026-11-25T01:30:00.000Z */
  idleAt: string;

  /** Instant at which the session ends in any case, UTC @example 2026-11-25T13:00:00.000Z */
  endsAt: string;

  /** Whose it is. */
  person: PersonShown;

  /** Said with every answer of an illustrative history @example "DỮ LIỆU MINH HỌA – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ" */
  notice?: string;
}

/** A role that one holds. */
export class GrantShown {
  /** Id of the granting event; null for the console @example 9a7f3c52-0d5e-4c0b-9a53-7a1d5be0c2f4 */
  grant: string | null;

  /** Code of the role @example reviewer */
  role: string;

  /** What the role is called. */
  words: Words;

  /** What it reaches. */
  scope: ScopeShown;

  /** What the regulation calls the reviewing body of the scope; null without one, or where no regulation has it. */
  bodyName: Words | null;

  /** Capacity in which the person acts @example "Trưởng phòng Nội vụ" */
  capacity?: string;

  /** First day on which it is held @example 2019-01-02 */
  from: string;

  /** Last day on which it is held; null when open @example 2019-12-31 */
  until: string | null;

  /** First day on which it is no longer held, when that was decided @example null */
  revokedOn: string | null;
}

/** A role that begins only on a later day. */
export class GrantAhead extends GrantShown {
  /** Name of the jurisdiction @example "Thành phố Lào Cai" */
  jurisdictionName: string;
}

/** A jurisdiction in which a person holds roles. */
export class JurisdictionOfMine {
  /** Its id @example 2f0d6f7a-3b0f-4a57-9d5a-0c0b6c7f1a11 */
  id: string;

  /** Its name @example "Thành phố Lào Cai" */
  name: string;

  /** What people write for it @example lao-cai */
  slug: string;

  /** Today in its zone @example 2019-11-25 */
  today: string;

  /** The roles held there today. */
  grants: GrantShown[];
}

/** Who I am, and what I may do. */
export class MeAnswer {
  /** Who I am. */
  person: PersonShown;

  /** Where I hold roles today, and which. */
  jurisdictions: JurisdictionOfMine[];

  /** Roles that begin only on a later day, wherever. */
  ahead: GrantAhead[];

  /** Said with every answer of an illustrative history @example "DỮ LIỆU MINH HỌA – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ" */
  notice?: string;
}
