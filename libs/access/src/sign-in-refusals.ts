import { refuse } from '#kernel';

export const wrongSignIn = (): never =>
  refuse('wrong-sign-in', 'Tên đăng nhập hoặc mật khẩu không đúng.', 'The sign-in name or the password is wrong.', 'not-allowed');

export const wrongPassword = (): never =>
  refuse('wrong-password', 'Mật khẩu hiện tại không đúng.', 'The present password is wrong.', 'not-allowed');

export const wrongProof = (): never =>
  refuse(
    'wrong-proof',
    'Mật khẩu hiện tại hoặc mã xác thực không đúng.',
    'The present password or the code is wrong.',
    'not-allowed',
  );

export const codeNeeded = (): never =>
  refuse(
    'second-factor-needed',
    'Hãy nhập mã của ứng dụng xác thực, hoặc một mã khôi phục.',
    'Give the code of your authenticator app, or a recovery code.',
    'not-allowed',
  );

export const wrongCode = (): never =>
  refuse(
    'wrong-code',
    'Mã không đúng hoặc đã dùng. Kiểm tra giờ của điện thoại.',
    'The code is wrong or was used. Check the clock of your telephone.',
    'not-allowed',
  );

export const notConfirmed = (): never =>
  refuse(
    'code-not-confirmed',
    'Mã không đúng: nhập sáu số mà ứng dụng đang hiện, và kiểm tra giờ của điện thoại.',
    'The code is wrong: give the six digits that the app shows now, and check the clock of your telephone.',
    'not-allowed',
  );

export const newPasswordNeeded = (): never =>
  refuse(
    'new-password-needed',
    'Mật khẩu này chỉ dùng một lần: hãy đặt mật khẩu mới của bạn.',
    'This password is good once: choose a new one of your own.',
    'not-allowed',
  );

export const oneTimeOver = (): never =>
  refuse(
    'one-time-password-over',
    'Mật khẩu dùng một lần đã hết hạn: hãy đề nghị quản trị cấp lại.',
    'The one-time password has expired: ask your administrator for another one.',
    'not-allowed',
  );

export const notOneTime = (): never =>
  refuse(
    'no-one-time-password',
    'Mật khẩu này không phải loại dùng một lần: hãy đăng nhập rồi đổi mật khẩu.',
    'This is no one-time password: sign in, then change your password.',
    'invalid',
  );

export function refuseSame(password: string, newPassword: string) {
  if (newPassword !== password) return;
  refuse('same-password', 'Mật khẩu mới phải khác mật khẩu cũ.', 'The new password must differ from the old one.', 'invalid');
}
