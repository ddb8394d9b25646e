import { refuse } from '#kernel';

export const noProvider = (): never =>
  refuse(
    'no-provider',
    'Máy chủ này không nhận đăng nhập qua nhà cung cấp danh tính.',
    'This server takes no sign-ins by an identity provider.',
    'not-found',
  );

export const providerDown = (): never =>
  refuse(
    'provider-down',
    'Chưa liên lạc được với nhà cung cấp danh tính. Hãy thử lại sau ít phút, hoặc đăng nhập bằng mật khẩu.',
    'The identity provider cannot be reached. Try again in a few minutes, or sign in with your password.',
    'busy',
  );

export const providerRefused = (): never =>
  refuse(
    'provider-refused',
    'Nhà cung cấp danh tính không chấp nhận lần đăng nhập này. Hãy bắt đầu lại.',
    'The identity provider did not accept this sign-in. Begin again.',
    'not-allowed',
  );

export const providerWrong = (): never =>
  refuse(
    'provider-wrong',
    'Câu trả lời không khớp với lần đăng nhập này hoặc không phải của nhà cung cấp danh tính. Hãy bắt đầu lại.',
    'The answer does not belong to this sign-in, or is not the identity provider’s. Begin again.',
    'not-allowed',
  );

export const transactionOver = (): never =>
  refuse(
    'provider-sign-in-over',
    'Lần đăng nhập này đã quá 10 phút, đã xong, hoặc được bắt đầu ở trình duyệt khác. Hãy bắt đầu lại.',
    'This sign-in is more than 10 minutes old, is done, or was begun in another browser. Begin again.',
    'not-allowed',
  );

export const unknownSubject = (subject: string): never =>
  refuse(
    'provider-account-unknown',
    `Tài khoản này của nhà cung cấp danh tính chưa được nối với tài khoản nào ở đây: hãy gửi mã "${subject}" cho quản trị của địa bàn.`,
    `This account of the identity provider is not linked to any account here: give its code "${subject}" to your administrator.`,
    'not-allowed',
    { subject },
  );

export const accessEnded = (): never =>
  refuse(
    'access-ended',
    'Tài khoản đã bị khóa: hãy liên hệ quản trị của địa bàn.',
    'Your access was ended: ask your administrator.',
    'not-allowed',
  );

export const subjectTaken = (): never =>
  refuse(
    'subject-taken',
    'Mã này của nhà cung cấp danh tính đã được nối với một tài khoản khác.',
    'This code of the identity provider is linked to another account.',
    'conflict',
  );

export const notLinked = (): never =>
  refuse(
    'not-linked',
    'Tài khoản này chưa được nối với nhà cung cấp danh tính.',
    'This account is not linked to the identity provider.',
    'conflict',
  );
