import { Length } from 'class-validator';

/** The present password, once more. */
export class PasswordGiven {
  /** The present password @example "mat-khau-cua-toi" */
  @Length(1, 256)
  password: string;
}

/** A code of the authenticator app. */
export class CodeGiven {
  /** The six digits that the app shows now @example "492039" */
  @Length(6, 40)
  code: string;
}

/** The present password and a code, once more. */
export class PasswordAndCodeGiven extends PasswordGiven {
  /** The six digits that the app shows now, or a recovery code @example "492039" */
  @Length(6, 40)
  code: string;
}

/** What the authenticator app needs. It is told this once. */
export class SecondFactorBegunAnswer {
  /** The secret, for who types it into the app (base 32) @example JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP */
  secret: string;

  /** The same as an address that apps read from a QR code @example "otpauth://totp/Minh%20Bach:binh-minh.chu-tich?issuer=Minh%20Bach&secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&algorithm=SHA1&digits=6&period=30" */
  uri: string;

  /** Said with every answer of an illustrative history @example "DỮ LIỆU MINH HỌA – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ" */
  notice?: string;
}

/** Codes for who has lost the app. They are told this once. */
export class RecoveryCodesAnswer {
  /** Each is good once, instead of a code of the app @example ["h7kq-2mzt-x9ra-c4pd"] */
  recoveryCodes: string[];

  /** Said with every answer of an illustrative history @example "DỮ LIỆU MINH HỌA – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ" */
  notice?: string;
}

/** There is no second factor any more. */
export class SecondFactorRemovedAnswer {
  /** True: it was removed, and the recovery codes with it @example true */
  removed: boolean;

  /** Said with every answer of an illustrative history @example "DỮ LIỆU MINH HỌA – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ" */
  notice?: string;
}
