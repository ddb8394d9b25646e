import type { UnitType } from '../territory.events';

const ward = (name: string, code: string) => ({ name: `Phường ${name}`, type: 'phuong', code }) as const;
const commune = (name: string, code: string) => ({ name: `Xã ${name}`, type: 'xa', code }) as const;

/** Thành phố Lào Cai and its 17 units as they stood before 01-03-2020, with the codes of the General Statistics Office. */
export const laoCaiCity: {
  readonly name: string;
  readonly zone: string;
  readonly units: readonly { readonly name: string; readonly type: UnitType; readonly code: string }[];
} = {
  name: 'Thành phố Lào Cai',
  zone: 'Asia/Ho_Chi_Minh',
  units: [
    ward('Duyên Hải', '02635'),
    ward('Lào Cai', '02638'),
    ward('Phố Mới', '02641'),
    ward('Cốc Lếu', '02644'),
    ward('Kim Tân', '02647'),
    ward('Bắc Lệnh', '02650'),
    ward('Pom Hán', '02653'),
    ward('Xuân Tăng', '02656'),
    ward('Bình Minh', '02658'),
    ward('Thống Nhất', '02659'),
    commune('Đồng Tuyển', '02662'),
    commune('Vạn Hòa', '02665'),
    ward('Bắc Cường', '02668'),
    ward('Nam Cường', '02671'),
    commune('Cam Đường', '02674'),
    commune('Tả Phời', '02677'),
    commune('Hợp Thành', '02680'),
  ],
};
