import { DescribeSituation, RecordLineage } from '#territory';
import { Agenda } from './days';
import { administratorOf } from './people';
import { Script, type Step } from './step';
import { laoCai, minhHoa, unitOf } from './units';

/** What an article of 18-09-2019 says of Bình Minh: facts, where the points are made up. */
export function situationOfBinhMinh(): Step[] {
  const agenda = new Agenda();
  const script = new Script('lao-cai/tinh-hinh', agenda);
  agenda.goTo('2019-09-18', 60);
  script.write(administratorOf(laoCai).person.id, DescribeSituation, {
    jurisdiction: laoCai.id,
    unit: unitOf(laoCai, 'binh-minh').id,
    on: '2019-09-18',
    facts: [
      { label: 'Tổ dân phố', value: '31' },
      { label: 'Tổ dân phố thuộc diện giải phóng mặt bằng theo quy hoạch', value: '28' },
      { label: 'Dự án đang triển khai', value: '20, bảo đảm tiến độ' },
    ],
    basis: { title: 'Bài viết về xây dựng chính quyền cơ sở trong sạch, vững mạnh ở thành phố Lào Cai', date: '2019-09-18' },
  });
  return script.steps;
}

/** A boundary that was adjusted, between wards that do not exist. */
export function boundaryInMinhHoa(): Step[] {
  const agenda = new Agenda();
  const script = new Script('minh-hoa/dia-gioi', agenda);
  agenda.goTo('2018-06-20', 60);
  script.write(administratorOf(minhHoa).person.id, RecordLineage, {
    jurisdiction: minhHoa.id,
    unit: unitOf(minhHoa, 'hoa-mau').id,
    change: 'boundary-adjusted',
    others: [unitOf(minhHoa, 'sao-mau').id],
    from: '2018-07-01',
    basis: { title: 'Nghị quyết về điều chỉnh địa giới hành chính (hư cấu)', number: 'MH-2018/60', date: '2018-06-15' },
  });
  return script.steps;
}
