export const unit = {
  way: 'Các năm của đơn vị',
  none: 'Không có đơn vị này, hoặc bạn chưa được xem hồ sơ nào của đơn vị.',
  since: 'Có từ ngày {{day}}',
  code: 'mã đơn vị hành chính {{code}}',
  lineage: 'chưa ghi nhận lần nhập, chia hay đổi tên nào',
  streak: '{{count}} năm liền ở mức cao nhất ({{from}}–{{to}})',
  noStreak: 'Năm gần nhất không ở mức cao nhất',
  years: 'Các năm đánh giá',
  help: 'Mỗi ô tiêu chí: tỷ lệ điểm đạt trên điểm tối đa áp dụng. Bấm năm để xem hồ sơ và căn cứ tính điểm.',
} as const;
