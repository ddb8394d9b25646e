import { Unusable } from '#event-store';
import { Rejected, type Refusal, type Sentence } from '#kernel';
import { HttpException } from '@nestjs/common';

/** An error as the door answers it, still in both languages. */
export interface Answered {
  readonly status: number;
  readonly code: string;
  readonly title: Sentence;
  readonly detail: Sentence;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** One mistake in what was sent, before the caller's language is known. */
export interface TwoLanguageMistake {
  readonly path: string;
  readonly message: Sentence;
}

const titles: Readonly<Record<number, Sentence>> = {
  400: { vi: 'Nội dung gửi chưa hợp lệ', en: 'Not valid' },
  401: { vi: 'Cần đăng nhập', en: 'Sign in first' },
  403: { vi: 'Không có quyền', en: 'Not allowed' },
  404: { vi: 'Không tìm thấy', en: 'Not found' },
  405: { vi: 'Sai phương thức', en: 'Wrong method' },
  408: { vi: 'Gửi quá chậm', en: 'Too slow' },
  409: { vi: 'Chưa thực hiện được', en: 'Not possible now' },
  412: { vi: 'Khác phiên bản', en: 'Another version' },
  413: { vi: 'Nội dung gửi quá lớn', en: 'Too large' },
  415: { vi: 'Sai kiểu nội dung', en: 'Wrong content type' },
  416: { vi: 'Không có phần này', en: 'No such part' },
  422: { vi: 'Mã chống gửi trùng đã dùng', en: 'Key used before' },
  429: { vi: 'Thử quá nhiều lần', en: 'Too many tries' },
  431: { vi: 'Phần đầu yêu cầu quá dài', en: 'Too long a head' },
  460: { vi: 'Mã kiểm tra không khớp', en: 'Checksum differs' },
  503: { vi: 'Hệ thống đang bận', en: 'Busy' },
  507: { vi: 'Hết chỗ lưu trữ', en: 'No room left' },
};
const broken: Sentence = { vi: 'Lỗi của hệ thống', en: 'Our mistake' };

const statuses: Readonly<Record<Refusal, number>> = {
  invalid: 400,
  'not-allowed': 403,
  'not-found': 404,
  conflict: 409,
  stale: 409,
  'not-now': 409,
  'reused-key': 422,
  busy: 503,
};

/** Refusals whose HTTP status says more than their sort does. */
const particular: Readonly<Record<string, number>> = {
  'sign-in-needed': 401,
  'wrong-sign-in': 401,
  'refresh-token-spent': 401,
  'new-password-needed': 401,
  'one-time-password-over': 401,
  'second-factor-needed': 401,
  'wrong-code': 401,
  'provider-refused': 401,
  'provider-wrong': 401,
  'provider-sign-in-over': 401,
  'provider-account-unknown': 401,
  'access-ended': 401,
  'too-many-attempts': 429,
  'too-many-requests': 429,
  'tus-version': 412,
  'evidence-too-large': 413,
  'upload-too-long': 413,
  'sheet-too-large': 413,
  'only-bytes': 415,
  'only-pieces': 415,
  'no-such-part': 416,
  'checksum-differs': 460,
  'evidence-file-missing': 500,
  'evidence-damaged': 500,
  'disk-full': 507,
  'looking-back-busy': 429,
  'too-many-changes': 429,
};

const sentences = {
  'not-json': { vi: 'Nội dung gửi không đọc được là JSON.', en: 'The body cannot be read as JSON.' },
  'too-large': { vi: 'Nội dung gửi quá lớn: tối đa 1 MB.', en: 'The body is too large: at most 1 MB.' },
  'only-json': {
    vi: 'Chỉ nhận nội dung JSON (Content-Type: application/json, UTF-8).',
    en: 'Only JSON is read (Content-Type: application/json, UTF-8).',
  },
  'no-route': { vi: 'Không có địa chỉ này. Xem /docs.', en: 'There is nothing at this address. See /docs.' },
  'wrong-method': {
    vi: 'Địa chỉ này không nhận phương thức đó; các phương thức được nhận ở tiêu đề Allow.',
    en: 'This address does not take that method; the header Allow names those it takes.',
  },
  'too-slow': { vi: 'Yêu cầu gửi quá chậm nên không được đợi nữa.', en: 'The request came too slowly and is not waited for.' },
  'head-too-long': {
    vi: 'Địa chỉ và các tiêu đề của yêu cầu quá dài: tối đa 16 KB.',
    en: 'The address and the headers of the request are too long: at most 16 KB.',
  },
  'bad-request': { vi: 'Yêu cầu không đúng dạng.', en: 'The request is malformed.' },
  'no-room': {
    vi: 'Máy chủ hết chỗ lưu trữ nên chưa ghi được; không có gì bị ghi dở dang. Hãy báo quản trị hệ thống, rồi thử lại.',
    en: 'The server has no room left on its disk, so nothing was recorded, and nothing is left half done. Tell the operator, then try again.',
  },
  broken: {
    vi: 'Hệ thống gặp lỗi ngoài dự kiến; dữ liệu không bị thay đổi dở dang. Hãy thử lại, hoặc báo quản trị kèm mã yêu cầu.',
    en: 'Something went wrong on our side; nothing is left half done. Try again, or tell the operator the id of this request.',
  },
} as const;

function because(status: number, code: keyof typeof sentences): Answered {
  return answered(status, code, sentences[code]);
}

function answered(status: number, code: string, detail: Sentence, details?: Answered['details']): Answered {
  return { status, code, title: titles[status] ?? broken, detail, ...(details && { details }) };
}

/** An address that is there, asked in a way that it does not answer to. */
export const wrongMethod = because(405, 'wrong-method');

/** What cannot be read as HTTP at all, by the name that Node gives it. */
export function unreadable(code: string | undefined): Answered {
  if (code === 'HPE_HEADER_OVERFLOW') return because(431, 'head-too-long');
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? because(408, 'too-slow') : because(400, 'bad-request');
}

/** Any error as the door answers it. What nobody foresaw is a 500 that gives nothing away. */
export function answerTo(error: unknown): Answered {
  if (error instanceof Rejected) {
    return answered(particular[error.code] ?? statuses[error.refusal], error.code, error.sentence, error.details);
  }
  if (isFull(error)) return because(507, 'no-room');
  if (error instanceof Unusable) return because(500, 'broken');
  const status = error instanceof HttpException ? error.getStatus() : statusOfReader(error);
  if (status === 404) return because(404, 'no-route');
  if (status === 413) return because(413, 'too-large');
  if (status === 415) return because(415, 'only-json');
  if (status === 400) return because(400, isReading(error) ? 'not-json' : 'bad-request');
  return because(500, 'broken');
}

/** SQLite and the file system say it each in its own way, some of it wrapped in a sentence of ours. */
const isFull = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null && // not by its class: a native driver makes its errors where it was loaded first
  (['SQLITE_FULL', 'ENOSPC', 'EDQUOT'].includes(String((error as { code?: unknown }).code)) ||
    isFull((error as { cause?: unknown }).cause));

/** Express's body reader throws errors of its own, which name a type and a status. */
const statusOfReader = (error: unknown) => (typeOf(error) ? Number((error as { status?: unknown }).status) : 500);
const typeOf = (error: unknown) => (error instanceof Error && 'type' in error ? String(error.type) : '');

/** Nest hands a SyntaxError of the body reader on as an HttpException with its message. */
const isReading = (error: unknown) =>
  typeOf(error) !== '' || (error instanceof HttpException && /JSON|token|Unexpected/.test(error.message));
