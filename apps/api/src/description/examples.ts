const dossier = '3f2b8c1e-5a64-5d0f-9f0e-0d9a6f1c2b11';
const jurisdiction = '2f0d6f7a-3b0f-4a57-9d5a-0c0b6c7f1a11';
const cycle = '7d4c1f0e-9f0b-4f5e-8a53-1f8f0a1f6a10';
const unit = '5c2f7a70-1b1d-4f0e-8a4e-3f6b7d9c2e10';
const otherUnit = '8a1f5f0e-6d0c-4f7e-9b1d-2f3a4b5c6d7e';
const person = '1c9e4a7b-6f0d-4b7c-8b1e-2d3f4a5b6c7d';
const grant = '9a7f3c52-0d5e-4c0b-9a53-7a1d5be0c2f4';
const appeal = '0b0e5d64-0d3f-4b52-8d0b-6cbb6ac9a8fd';
const evidence = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
const regulation = '6f1d2c3b4a5968778695a4b3c2d1e0f00f1e2d3c4b5a69788796a5b4c3d2e1f0';
const figures = { filesEarly: 120, filesOnTime: 873, filesResolved: 1004, filesOverdue: 6 };
const basis = { title: 'Quyết định phân công nhiệm vụ', number: 'MH-2019/03', date: '2019-01-02' };
const rating = { class: 'TSVM', title: 'TSVM' };

/** A body for each command, such as an official would send it: put your own ids and codes in. */
export const examples: Readonly<Record<string, object>> = {
  '/api/people/enter-person': {
    jurisdiction,
    signIn: 'binh-minh.can-bo',
    name: 'Công chức phụ trách phường Bình Minh',
  },
  '/api/people/reset-password': { jurisdiction, person },
  '/api/people/reset-second-factor': { jurisdiction, person },
  '/api/people/link-provider': { jurisdiction, person, subject: 'a3f0c9d2-77b1' },
  '/api/people/unlink-provider': { jurisdiction, person },
  '/api/people/end-access': { jurisdiction, person },
  '/api/people/give-access-back': { jurisdiction, person },
  '/api/me/second-factor/begin': { password: 'mat-khau-cua-toi' },
  '/api/me/second-factor/confirm': { code: '492039' },
  '/api/me/second-factor/remove': { password: 'mat-khau-cua-toi', code: '492039' },
  '/api/me/second-factor/renew-recovery-codes': { password: 'mat-khau-cua-toi', code: '492039' },
  '/api/me/change-password': { password: 'mat-khau-cua-toi', newPassword: 'ruộng bậc thang nở muộn' },
  '/api/self-assessment/assess-leaf': { dossier, leaf: '4.1', revision: 0, figures },
  '/api/self-assessment/explain-leaf': { dossier, leaf: '4.1', revision: 1, explanation: 'Số liệu theo báo cáo quý IV.' },
  '/api/self-assessment/attach-evidence': {
    dossier,
    leaf: '4.1',
    hash: evidence,
    name: 'Báo cáo 2019.pdf',
    mediaType: 'application/pdf',
    size: 48213,
  },
  '/api/self-assessment/withdraw-evidence': { dossier, leaf: '4.1', hash: evidence, reason: 'Đính nhầm báo cáo của năm trước.' },
  '/api/self-assessment/sign-leaf': { dossier, leaf: '4.1', revision: 2 },
  '/api/self-assessment/submit-self-assessment': { dossier },
  '/api/intake/accept-submission': { dossier, remark: 'Hồ sơ đủ thành phần.' },
  '/api/intake/return-submission': {
    dossier,
    leaves: [{ leaf: '4.1', reason: 'Báo cáo không khớp số liệu một cửa.' }],
    until: '2019-12-02',
  },
  '/api/intake/request-return': { dossier, reason: 'Phát hiện nhầm số liệu mục 2.2.' },
  '/api/intake/extend-deadline': {
    dossier,
    stage: 'self-assessment',
    until: '2019-12-05',
    document: { number: 'MH-2019/05', date: '2019-11-25' },
  },
  '/api/review/review-leaf': {
    dossier,
    leaf: '4.1',
    revision: 0,
    figures: { ...figures, filesOnTime: 850 },
    reason: 'Đối chiếu phần mềm một cửa: 23 hồ sơ quá hạn.',
  },
  '/api/review/establish-fact': {
    dossier,
    fact: 'evidenceFalsified',
    value: true,
    reason: 'Kết luận xác minh của cơ quan có thẩm quyền.',
  },
  '/api/review/complete-review': { dossier, body: 'van-phong' },
  '/api/appeal/lodge-appeal': {
    dossier,
    appeal,
    leaves: [{ leaf: '4.1', grounds: '23 hồ sơ đã có văn bản xin lỗi và hẹn lại trong hạn.' }],
  },
  '/api/appeal/waive-appeal': { dossier, remark: 'Đơn vị nhất trí với kết quả thẩm định.' },
  '/api/appeal/decide-appeal': {
    dossier,
    appeal,
    leaf: '4.1',
    upheld: true,
    figures,
    reason: 'Có căn cứ: văn bản hẹn lại trước khi hết hạn.',
  },
  '/api/approval/propose-rating': { dossier, rating, minutes: { number: 'MH-2019/06', date: '2019-11-25' } },
  '/api/approval/send-back-for-review': {
    dossier,
    leaves: [{ leaf: '4.1', reason: 'Làm rõ số hồ sơ quá hạn.' }],
    until: '2019-12-24',
  },
  '/api/approval/decide-rating': {
    dossier,
    rating,
    document: { number: 'MH-2019/07', date: '2019-11-25' },
    signature: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
  },
  '/api/approval/close-without-rating': { dossier, reason: 'Đơn vị giải thể trong kỳ đánh giá.' },
  '/api/publication/publish-rating': { dossier, remark: 'Niêm yết tại trụ sở và trang thông tin của thành phố.' },
  '/api/cycle/open-cycle': {
    cycle,
    jurisdiction,
    kind: 'government',
    period: { type: 'year', from: '2019-01-01', to: '2019-12-31', label: '2019' },
    regulation,
    units: [unit],
    deadlines: {
      'self-assessment': '2019-11-30',
      intake: '2019-12-05',
      review: '2019-12-15',
      appeal: '2019-12-20',
      approval: '2019-12-31',
    },
  },
  '/api/cycle/close-cycle': { cycle, withoutRating: [] },
  '/api/territory/establish-jurisdiction': { jurisdiction, basis, name: 'Thành phố Lào Cai', zone: 'Asia/Ho_Chi_Minh' },
  '/api/territory/establish-unit': {
    jurisdiction,
    unit,
    basis,
    name: 'Phường Bình Minh',
    type: 'phuong',
    code: '02658',
    from: '2004-11-30',
  },
  '/api/territory/record-lineage': {
    jurisdiction,
    unit,
    basis: { title: 'Nghị quyết về việc sắp xếp các đơn vị hành chính cấp xã', number: 'MH-2019/31', date: '2019-11-11' },
    change: 'merged-into',
    others: [otherUnit],
    from: '2020-03-01',
  },
  '/api/territory/withdraw-lineage': {
    jurisdiction,
    unit,
    basis: { title: 'Văn bản đính chính', number: 'MH-2019/32', date: '2019-11-18' },
    change: 'merged-into',
    others: [otherUnit],
    from: '2020-03-01',
  },
  '/api/territory/describe-situation': {
    jurisdiction,
    unit,
    basis: { title: 'Báo cáo tình hình của phường', number: 'MH-2019/06', date: '2019-09-18' },
    on: '2019-09-18',
    facts: [
      { label: 'Tổ dân phố', value: '31' },
      { label: 'Dự án đang triển khai', value: '20, đúng tiến độ' },
    ],
  },
  '/api/territory/set-attainment-target': { jurisdiction, basis, kind: 'government', share: '4/5', by: 2020 },
  '/api/roles/grant-role': {
    jurisdiction,
    grant,
    basis,
    person,
    from: '2019-01-02',
    capacity: 'Trưởng phòng Nội vụ',
    role: 'reviewer',
    scope: { kind: 'government', body: 'noi-vu' },
  },
  '/api/roles/revoke-role': { jurisdiction, grant, basis, on: '2019-12-31' },
  '/api/roles/appoint-first-administrator': {
    jurisdiction,
    grant,
    basis,
    person,
    from: '2019-01-02',
    capacity: 'Quản trị hệ thống thành phố',
  },
  '/api/regulations/check': {
    jurisdiction,
    regulation: { format: 'minhbach-regulation/1', engine: 1, kind: 'government', code: 'lao-cai-government-2014' },
  },
  '/api/regulations/publish-regulation': {
    jurisdiction,
    hash: regulation,
    regulation: { format: 'minhbach-regulation/1', engine: 1, code: 'lao-cai-government-2014' },
  },
};
