import { Length } from 'class-validator';

/** Signing in with a name and a password. */
export class SignInGiven {
  /** Sign-in name @example binh-minh.chu-tich */
  @Length(1, 64)
  signIn: string;

  /** Password @example "mat-khau-cua-toi" */
  @Length(1, 256)
  password: string;
}
