import type { Leaf } from '#regulation';

/** What a unit writes where it explains instead of attaching a document. */
export const explanationOf = (leaf: Leaf, year: number): string =>
  `Kết quả mục "${leaf.name.vi}" năm ${year} đã nêu trong báo cáo tổng kết năm của đơn vị và được niêm yết tại trụ sở.`;

export const notApplicableReason = 'Trong năm trên địa bàn không có dự án phải giải phóng mặt bằng.';

const lowered: Readonly<Record<string, string>> = {
  '1.1': 'Có nhiệm vụ hoàn thành sau thời điểm chốt số liệu, tính vào kết quả năm sau.',
  '1.4': 'Sổ theo dõi văn bản đến cho thấy có báo cáo gửi sau hạn.',
  '2.1': 'Có chỉ tiêu chưa được phòng chuyên môn xác nhận đạt tại thời điểm thẩm định.',
  '2.5': 'Có chỉ tiêu văn hóa – xã hội mới đạt một phần theo xác nhận của phòng chuyên môn.',
  '4.1': 'Đối chiếu phần mềm một cửa điện tử: có hồ sơ trả kết quả sau ngày hẹn.',
  '4.2': 'Loại các phiếu trùng người trả lời khỏi số phiếu hài lòng.',
  '4.3': 'Có thủ tục mới sửa đổi chưa được niêm yết kịp thời.',
  '4.4': 'Có hồ sơ tiếp nhận bằng sổ giấy trong thời gian phần mềm tạm ngừng.',
  '6.1': 'Kết quả đánh giá công chức cuối năm đã điều chỉnh so với số tạm tính.',
};

const raised: Readonly<Record<string, string>> = {
  '1.1': 'Đơn vị tính thiếu nhiệm vụ đã hoàn thành trong tháng 12 theo xác nhận của Văn phòng.',
  '1.4': 'Có báo cáo gửi qua hộp thư điện tử đúng hạn mà đơn vị chưa tính.',
  '2.1': 'Phòng chuyên môn xác nhận thêm chỉ tiêu đạt so với số đơn vị tự chấm.',
  '2.5': 'Chỉ tiêu đạt theo công bố chính thức, đơn vị dùng số ước tính.',
  '4.1': 'Đơn vị tính hồ sơ tạm dừng chờ bổ sung là quá hạn; theo quy định thời gian này không tính.',
  '4.2': 'Đơn vị bỏ sót các phiếu khảo sát thu tại nhà văn hóa tổ dân phố.',
  '4.3': 'Các thủ tục đã niêm yết tại trụ sở mà đơn vị chưa tính.',
  '4.4': 'Phần mềm ghi nhận nhiều hồ sơ hơn số đơn vị tổng hợp.',
  '6.1': 'Kết quả đánh giá chính thức cao hơn số tạm tính của đơn vị.',
};

const other = 'Kết quả đối chiếu tài liệu kiểm chứng khác số liệu đơn vị tự chấm.';

/** Why a review gives less than the unit gave itself. */
export const loweredBecause = (leaf: string): string => lowered[leaf] ?? other;

/** Why a review gives more. */
export const raisedBecause = (leaf: string): string => raised[leaf] ?? other;

/** Why the party's review sees another level. */
export const levelBecause = {
  lowered: 'Kết quả hoàn thành chương trình công tác năm nhưng chưa vượt trội; mức Tốt phù hợp hơn.',
  raised: 'Đơn vị tự đánh giá khiêm tốn; kết quả kiểm tra thực tế đạt mức Xuất sắc.',
};

export const appealWords = {
  grounds: 'Đơn vị gửi kèm bảng kê chi tiết và xác nhận của bộ phận một cửa, đề nghị tính lại số liệu của mục này.',
  upheld: 'Bảng kê và xác nhận kèm theo có căn cứ; chấp nhận số liệu của đơn vị.',
  dismissed: 'Tài liệu kèm theo không làm thay đổi số liệu đã đối chiếu; giữ nguyên kết quả thẩm định.',
};

export const returnWords = {
  unclear: 'Tài liệu kiểm chứng chưa rõ kỳ số liệu, đề nghị bổ sung bảng tổng hợp cả năm.',
  unsigned: 'Báo cáo đính kèm chưa có xác nhận của người có trách nhiệm, đề nghị bổ sung.',
};

export const sentBackWords = {
  asked: 'Đề nghị đối chiếu lại số liệu với báo cáo chính thức của phòng chuyên môn.',
  first: 'Tính theo số liệu tạm thời đến hết tháng 11.',
  again: 'Đã đối chiếu báo cáo chính thức cả năm; điều chỉnh theo số liệu chính thức.',
};

export const publicationWords = {
  government: 'Niêm yết tại trụ sở và đăng trên trang thông tin điện tử của thành phố.',
  party: 'Thông báo đến đảng ủy trực thuộc; không công bố rộng rãi.',
};
