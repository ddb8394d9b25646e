import { Length } from 'class-validator';

/** The identity provider by which one may sign in. */
export class ProviderShown {
  /** What people call it @example "Cổng đăng nhập của thành phố" */
  name: string;
}

/** How one may sign in here. */
export class SignInWaysAnswer {
  /** The identity provider, beside name and password; null: there is none. */
  provider: ProviderShown | null;

  /** Said with every answer of an illustrative history @example "DỮ LIỆU MINH HỌA – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ" */
  notice?: string;
}

/** Where to go next. */
export class ProviderBegunAnswer {
  /** Send the browser there; it comes back to the sign-in page with an answer behind its address @example "https://dang-nhap.example.vn/auth?client_id=minhbach" */
  address: string;

  /** Said with every answer of an illustrative history @example "DỮ LIỆU MINH HỌA – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ" */
  notice?: string;
}

/** What the provider answered. */
export class ProviderAnswerGiven {
  /** What stood behind the "?" of the sign-in page’s address when the browser came back, as it was @example "code=Zq3&state=k3v9XQ2yq0m8d0T5" */
  @Length(1, 4000)
  answer: string;
}
