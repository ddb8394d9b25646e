import type { Role } from '#kernel';
import type { PlaceName } from './places';

/**
 * Who may do what: a line for every address of the house. A new address is one line more; until it is here, test/rights.spec.ts fails.
 * docs/rights.md is made from it.
 */
export interface Line {
  /** Method and address, as the program's router has it. */
  readonly route: string;
  /** What it is for, in an official's words. */
  readonly what: string;
  /** Who may: everybody, whoever has signed in, or these roles. */
  readonly may: 'everybody' | 'signed in' | readonly Role[];
  /** What the right has to reach. */
  readonly where?: PlaceName;
  /** What somebody has to have a right to, lest it does not exist for them (404); left out, its existence is no secret (403). */
  readonly hidden?: 'city' | 'cycle' | 'dossier';
  /** A list for all who may, in which this stands for those roles only whose right reaches it. */
  readonly lists?: {
    readonly id: 'city' | 'cycle' | 'dossier';
    readonly to: readonly Role[];
    readonly where: PlaceName;
    /** Whom it stands for at later stages. */
    readonly later?: readonly Role[];
  };
  /** How it is asked, where the address alone does not say: {city}, {unit}, {cycle}, {dossier}, {regulation} are filled in. */
  readonly at?: string;
  /** What is sent, beside the example of the API description. */
  readonly body?: object;
  /** Sent as bytes, with these headers, instead of as JSON. */
  readonly bytes?: Readonly<Record<string, string>>;
  /** Concerns what one has begun oneself: what is asked for here is nobody's, and so does not exist for anybody. */
  readonly own?: true;
  /** It ends the session it is asked in: whoever asked signs in anew. */
  readonly ends?: true;
  readonly notYet?: string; // of a reading for which nothing is there yet: what whoever may is refused with
  /** Not in the router: mounted beside it. */
  readonly mounted?: true;
  /** Whether it concerns a party organisation instead of the government. */
  readonly party?: true;
}

const unit: readonly Role[] = ['row-officer', 'unit-editor', 'unit-head'];
const bodies: readonly Role[] = [
  'standing-office',
  'reviewer',
  'appeal-panel',
  'council-secretary',
  'committee',
  'records-office',
];
/** Everybody who has to do with what is evaluated. */
const business: readonly Role[] = [...unit, ...bodies, 'city-administrator', 'auditor'];
const admin: readonly Role[] = ['city-administrator'];
const nobody: readonly Role[] = [];

const act = (route: string, what: string, may: readonly Role[], where: PlaceName = 'dossier', body: object = {}): Line => ({
  route: `POST /api/${route}`,
  what,
  may,
  where,
  hidden: 'dossier',
  body,
});
const reading = (route: string, what: string, hidden: 'city' | 'cycle' | 'dossier', at: string): Line => ({
  route: `GET /api/${route}`,
  what,
  may: business,
  where: hidden,
  hidden,
  at: `/api/${at}`,
});
const ofCity = (route: string, what: string, may: readonly Role[], where: PlaceName, body?: object): Line => ({
  route: `POST /api/${route}`,
  what,
  may,
  where,
  ...(body && { body }),
});

export const table: readonly Line[] = [
  { route: 'GET /api/recognised', what: 'Danh sách chính quyền đã được công nhận và công bố', may: 'everybody' },
  { route: 'GET /docs', what: 'Tài liệu giao diện lập trình', may: 'everybody', mounted: true, at: '/docs/' },
  { route: 'GET /docs-json', what: 'Mô tả giao diện lập trình (OpenAPI)', may: 'everybody', mounted: true },
  { route: 'GET /metrics', what: 'Số liệu vận hành, chỉ cho ai có mã METRICS_TOKEN của máy chủ', may: nobody, mounted: true },
  { route: 'GET /health/ready', what: 'Máy chủ có làm việc được không', may: 'everybody' },
  { route: 'GET /health/live', what: 'Máy chủ có trả lời không', may: 'everybody' },
  { route: 'POST /api/sign-in', what: 'Đăng nhập', may: 'everybody' },
  { route: 'POST /api/sign-in/refresh', what: 'Làm mới phiên đăng nhập', may: 'everybody' },
  { route: 'POST /api/sign-out', what: 'Đăng xuất', may: 'signed in', ends: true },
  { route: 'POST /api/sign-out/everywhere', what: 'Đăng xuất khỏi mọi thiết bị', may: 'signed in', ends: true },
  { route: 'GET /api/me/account', what: 'Những gì đã làm với tài khoản của tôi', may: 'signed in' },
  { route: 'POST /api/me/change-password', what: 'Đổi mật khẩu của mình', may: 'signed in', body: { newPassword: '' } },
  { route: 'GET /api/system', what: 'Tình trạng hệ thống (không có nội dung nghiệp vụ)', may: ['system-operator'] },

  {
    route: 'GET /api/me',
    what: 'Tôi là ai, giữ vai trò nào',
    may: 'signed in',
    lists: { id: 'city', to: [...business, 'system-operator'], where: 'city' },
  },
  {
    route: 'GET /api/jurisdictions',
    what: 'Các địa bàn tôi giữ vai trò',
    may: 'signed in',
    lists: { id: 'city', to: [...business, 'system-operator'], where: 'city' },
  },
  {
    route: 'GET /api/dossiers',
    what: 'Các hồ sơ tôi được xem',
    may: 'signed in',
    lists: { id: 'dossier', to: business, where: 'dossier' },
  },
  {
    route: 'GET /api/worklist',
    what: 'Việc cần xử lý của tôi',
    may: 'signed in',
    lists: { id: 'dossier', to: unit, where: 'dossier', later: bodies },
  },

  {
    ...reading('people', 'Các tài khoản do địa bàn quản lý', 'city', 'people?jurisdiction={city}'),
    may: admin,
    where: 'wholeCity',
  },
  reading('jurisdictions/:jurisdiction/units', 'Danh sách đơn vị', 'city', 'jurisdictions/{city}/units'),
  reading('jurisdictions/:jurisdiction/regulations', 'Danh sách quy định', 'city', 'jurisdictions/{city}/regulations'),
  reading('regulations/:hash', 'Một quy định', 'city', 'regulations/{regulation}'),
  {
    ...reading('jurisdictions/:jurisdiction/cycles', 'Danh sách kỳ đánh giá', 'city', 'jurisdictions/{city}/cycles'),
    lists: { id: 'cycle', to: business, where: 'cycle' },
  },
  {
    ...reading('jurisdictions/:jurisdiction/roles', 'Ai đang giữ vai trò nào', 'city', 'jurisdictions/{city}/roles'),
    may: ['city-administrator', 'auditor'],
  },
  reading('cycles/:id', 'Một kỳ đánh giá', 'cycle', 'cycles/{cycle}'),
  {
    ...reading('cycles/:id/units', 'Các đơn vị tôi được xem trong một kỳ đánh giá', 'cycle', 'cycles/{cycle}/units'),
    lists: { id: 'dossier', to: business, where: 'dossier' },
  },
  reading('cycles/:id/sheet', 'Biểu tổng hợp (.xlsx) của các đơn vị tôi được xem', 'cycle', 'cycles/{cycle}/sheet'),
  {
    route: 'GET /api/cycles/:id/decision',
    what: 'Dự thảo quyết định công nhận (.docx)',
    may: ['standing-office', 'council-secretary', 'committee', 'records-office'],
    where: 'kindOfCycle',
    hidden: 'cycle',
    at: '/api/cycles/{cycle}/decision',
    notYet: 'nobody-to-recognise',
  },
  reading('dossiers/:id', 'Hồ sơ đang ở đâu, từng mục', 'dossier', 'dossiers/{dossier}'),
  reading('dossiers/:id/rating', 'Kết quả và căn cứ tính điểm', 'dossier', 'dossiers/{dossier}/rating'),
  reading('dossiers/:id/sheet', 'Biểu tự chấm điểm (.xlsx)', 'dossier', 'dossiers/{dossier}/sheet'),
  reading('dossiers/:id/history', 'Diễn biến hồ sơ', 'dossier', 'dossiers/{dossier}/history'),
  reading('diff', 'Khác biệt giữa hai thời điểm của một hồ sơ', 'dossier', 'diff?dossier={dossier}&from=2019-11-20'),
  reading('attainment', 'Tỷ lệ đơn vị đạt (chính quyền)', 'city', 'attainment?city={city}&kind=government&year=2019'),
  {
    ...reading('attainment', 'Tỷ lệ đơn vị đạt (tổ chức đảng)', 'city', 'attainment?city={city}&kind=party&year=2019'),
    where: 'kindOfCycle',
    party: true,
  },
  reading('attainment/over-years', 'Tỷ lệ đơn vị đạt qua các kỳ', 'city', 'attainment/over-years?city={city}&kind=government'),
  reading('streaks', 'Số năm liền của các đơn vị tôi được xem', 'city', 'streaks?city={city}&kind=government'),
  { ...reading('streak', 'Số năm liền', 'city', 'streak?city={city}&unit={unit}&kind=government'), where: 'unitAndKind' },

  act('self-assessment/assess-leaf', 'Tự chấm một mục', unit),
  act('self-assessment/explain-leaf', 'Giải trình một mục', unit),
  act('self-assessment/attach-evidence', 'Đính kèm tài liệu kiểm chứng', unit),
  act('self-assessment/withdraw-evidence', 'Rút tài liệu kiểm chứng', unit),
  {
    route: 'POST /api/dossiers/:id/sheet',
    what: 'Tải biểu tự chấm điểm đã điền lên',
    may: unit,
    where: 'dossier',
    hidden: 'dossier',
    at: '/api/dossiers/{dossier}/sheet',
    bytes: { 'Content-Type': 'application/octet-stream' },
  },
  {
    route: 'POST /api/evidence',
    what: 'Gửi tài liệu kiểm chứng',
    may: unit,
    where: 'dossier',
    hidden: 'dossier',
    at: '/api/evidence?dossier={dossier}&name=a.pdf',
    bytes: {},
  },
  {
    route: 'POST /api/evidence/uploads',
    what: 'Bắt đầu gửi tài liệu theo từng phần',
    may: unit,
    where: 'dossier',
    hidden: 'dossier',
    bytes: { 'Tus-Resumable': '1.0.0', 'Upload-Length': '1', 'Upload-Metadata': 'filename YS5wZGY=,dossier {dossierInBase64}' },
  },
  { route: 'OPTIONS /api/evidence/uploads', what: 'Máy chủ nhận gửi từng phần theo chuẩn nào', may: 'signed in' },
  ...(['HEAD', 'GET', 'PATCH', 'DELETE'] as const).map((method): Line => ({
    route: `${method} /api/evidence/uploads/:id`,
    what: 'Xem, gửi tiếp, bỏ việc gửi của chính mình',
    may: 'signed in',
    at: '/api/evidence/uploads/{new}',
    bytes: { 'Tus-Resumable': '1.0.0', 'Upload-Offset': '0', 'Content-Type': 'application/offset+octet-stream' },
    own: true,
  })),
  {
    route: 'GET /api/evidence/:hash',
    what: 'Đọc tài liệu kiểm chứng của hồ sơ được xem, hoặc của chính mình gửi',
    may: 'signed in',
    at: `/api/evidence/${'0'.repeat(64)}`,
    own: true,
  },
  act('self-assessment/sign-leaf', 'Ký xác nhận một mục', ['row-officer']),
  act('self-assessment/submit-self-assessment', 'Ký và nộp hồ sơ', ['unit-head']),
  act('intake/accept-submission', 'Tiếp nhận hồ sơ', ['standing-office']),
  act('intake/return-submission', 'Trả lại hồ sơ', ['standing-office']),
  act('intake/extend-deadline', 'Gia hạn', ['standing-office']),
  act('intake/request-return', 'Đề nghị trả lại hồ sơ', ['unit-head']),
  act('review/review-leaf', 'Thẩm định một mục', ['reviewer'], 'body', { leaf: '5.2' }),
  act('review/establish-fact', 'Xác lập dữ kiện', ['reviewer'], 'body'),
  act('review/complete-review', 'Báo hoàn thành thẩm định', ['reviewer'], 'body'),
  act('appeal/lodge-appeal', 'Đề nghị thẩm định lại', ['unit-head']),
  act('appeal/waive-appeal', 'Không đề nghị thẩm định lại', ['unit-head']),
  act('appeal/decide-appeal', 'Quyết định đề nghị thẩm định lại', ['appeal-panel']),
  act('approval/propose-rating', 'Đề xuất mức xếp loại', ['council-secretary']),
  act('approval/send-back-for-review', 'Chuyển thẩm định lại', ['committee']),
  act('approval/decide-rating', 'Quyết định xếp loại', ['committee']),
  act('approval/close-without-rating', 'Kết thúc, không xếp loại', ['committee']),
  act('publication/publish-rating', 'Công bố kết quả', ['records-office']),

  ofCity('people/enter-person', 'Lập tài khoản', admin, 'wholeCity'),
  ofCity('people/reset-password', 'Cấp mật khẩu dùng một lần', admin, 'wholeCity'),
  ofCity('people/end-access', 'Khóa tài khoản', admin, 'wholeCity'),
  ofCity('people/give-access-back', 'Mở khóa tài khoản', admin, 'wholeCity'),
  ofCity('cycle/open-cycle', 'Mở kỳ đánh giá', admin, 'kind', {
    cycle: '{new}',
    regulation: '{regulation}',
    units: ['{unit}'],
    deadlines: {},
  }),
  { ...ofCity('cycle/close-cycle', 'Khép kỳ đánh giá', admin, 'kind'), hidden: 'cycle' },
  ofCity('territory/establish-unit', 'Thiết lập đơn vị', admin, 'unit', { unit: '{unit}' }),
  ofCity('territory/set-attainment-target', 'Ghi nhận chỉ tiêu', admin, 'kind'),
  ofCity('regulations/publish-regulation', 'Ban hành quy định', admin, 'kind', { regulation: { kind: 'government' } }),
  ofCity('roles/grant-role', 'Giao vai trò', admin, 'kindAndBody', { scope: { kind: 'government', body: 'thanh-tra' } }),
  ofCity('roles/revoke-role', 'Thu hồi vai trò', admin, 'kindAndBody', { grant: '{grant}' }),
  ofCity('roles/appoint-first-administrator', 'Cử quản trị thành phố đầu tiên (chỉ tại bàn điều hành)', nobody, 'city'),
  ofCity('territory/establish-jurisdiction', 'Lập địa bàn (chỉ tại bàn điều hành)', nobody, 'city'),
];
