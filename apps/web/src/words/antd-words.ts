import en from 'antd/locale/en_GB';
import vi from 'antd/locale/vi_VN';
import dayjs from 'dayjs';
import 'dayjs/locale/vi';
import customParse from 'dayjs/plugin/customParseFormat';

dayjs.extend(customParse);

/** What the input fields say of themselves, with weeks that begin on Monday. */
export function antdWords(language: string) {
  dayjs.locale(language === 'en' ? 'en' : 'vi');
  return language === 'en' ? en : vi;
}

/** How days are written in fields, in both languages. */
export const dayFormat = 'DD/MM/YYYY';
