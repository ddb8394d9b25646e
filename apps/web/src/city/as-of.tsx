import { Button, DatePicker } from 'antd';
import dayjs from 'dayjs';
import { dayFormat } from '../words/antd-words';
import { useSay } from '../words/words';

interface Props {
  readonly on: string | undefined;
  readonly today: string;
  readonly change: (on: string | undefined) => void;
}

/** The day whose knowledge the page is told with: today, unless another is chosen. */
export function AsOf({ on, today, change }: Props) {
  const { t } = useSay();
  return (
    <span className="row end">
      <label htmlFor="as-of">{t('city.asOf')}</label>
      <DatePicker
        id="as-of"
        format={[dayFormat, 'D/M/YYYY']}
        placeholder={t('city.dayForm')}
        value={dayjs(on ?? today)}
        allowClear={false}
        disabledDate={(one) => one.format('YYYY-MM-DD') > today}
        onChange={(one) => {
          const chosen = one?.format('YYYY-MM-DD');
          change(chosen === today ? undefined : chosen);
        }}
      />
      {on && <Button onClick={() => change(undefined)}>{t('city.backToToday')}</Button>}
    </span>
  );
}
