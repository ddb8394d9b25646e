export const shell = {
  fullName: 'Minh Bạch – Đánh giá, xếp loại chính quyền và tổ chức đảng cơ sở',
  notice: 'DỮ LIỆU MINH HỌA – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ',
  skip: 'Đến nội dung chính',
  ways: 'Các trang',
  city: 'Toàn thành phố',
  recognised: 'Danh sách công nhận',
  signIn: 'Đăng nhập',
  signOut: 'Đăng xuất',
  api: 'Tài liệu giao diện lập trình (API)',
} as const;

export const wrong = {
  noPage: 'Không có trang này.',
  home: 'Về trang đầu',
  broke: 'Trang này gặp lỗi và chưa hiển thị được. Dữ liệu đã lưu không bị ảnh hưởng.',
  again: 'Thử lại',
  noLine: 'Mất kết nối với máy chủ. Kiểm tra mạng rồi thử lại.',
  waiting: 'Đang tải …',
} as const;

export const signIn = {
  title: 'Đăng nhập',
  name: 'Tên đăng nhập',
  password: 'Mật khẩu',
  code: 'Mã xác thực',
  codeHelp: 'Sáu chữ số mà ứng dụng xác thực đang hiện, hoặc một mã khôi phục.',
  newPassword: 'Mật khẩu mới',
  newPasswordRules: '12–256 ký tự, không dễ đoán: không phổ biến, không lặp lại, không chỉ có chữ số, không phải tên đăng nhập.',
  fair: 'Mật khẩu này dùng được.',
  good: 'Mật khẩu này tốt.',
  best: 'Mật khẩu này rất tốt.',
  showNewPassword: 'Hiện mật khẩu mới',
  act: 'Đăng nhập',
  by: 'Đăng nhập bằng {{name}}',
  atProvider: 'Đang chờ nhà cung cấp danh tính …',
  help: 'Quên mật khẩu: liên hệ quản trị của địa bàn để đặt lại.',
  first: 'Trang này cần đăng nhập.',
  expired: 'Phiên đăng nhập đã hết hạn',
  expiredHelp: 'Nội dung trên trang vẫn còn nguyên. Đăng nhập lại để tiếp tục.',
  other: 'Đăng xuất, dùng tài khoản khác',
} as const;

export const kind = {
  government: 'Chính quyền',
  party: 'Tổ chức đảng',
} as const;

export const recognised = {
  title: 'Chính quyền cơ sở được công nhận',
  what: 'Các đơn vị được công nhận theo quyết định đã công bố.',
  none: 'Chưa có quyết định công nhận nào được công bố.',
  period: 'Năm đánh giá',
  unit: 'Đơn vị',
  held: 'Danh hiệu',
  decision: 'Số quyết định',
  date: 'Ngày quyết định',
} as const;
