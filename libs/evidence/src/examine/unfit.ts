import { refuse } from '#kernel';
import { allowedWords } from '../media-types';

/** Refuses a file for what it is. Nothing of it is kept. */
export const unfit = (code: string, vi: string, en: string): never => refuse(code, vi, en, 'invalid');

export const broken = (vi: string, en = vi): never =>
  unfit(
    'evidence-broken',
    `Tệp ${vi} bị hỏng hoặc chưa đầy đủ: hãy mở kiểm tra, lưu lại rồi tải lên lần nữa.`,
    `The ${en} file is damaged or incomplete: open it, save it again and upload that.`,
  );

/** More than one kind of file in one: what one program shows is not what another runs. */
export const twofold = (what: string): never =>
  unfit(
    'evidence-polyglot',
    `Tệp ${what} có dữ liệu khác ghép kèm: hãy mở tệp và lưu (hoặc in) lại thành tệp ${what} mới.`,
    `The ${what} file has other data joined to it: open it and save (or print) it as a new ${what} file.`,
  );

export const notAllowed = (vi: string, en = vi): never =>
  unfit('evidence-type', `Tệp này là ${vi}; chỉ nhận ${allowedWords}.`, `This file is ${en}; only ${allowedWords} are taken.`);

export const withPassword = (): never =>
  unfit(
    'evidence-password',
    'Tệp có mật khẩu: hãy bỏ mật khẩu rồi tải lên lại.',
    'The file has a password: remove it and upload the file again.',
  );
