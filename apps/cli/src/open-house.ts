import { refuse } from '#kernel';
import { House } from '../../api/src/house/house';
import { placeFrom, settings } from '../../api/src/settings/settings';

/** The data folder (MINHBACH_DATA, else ./data), and the server that keeps its log if EVENT_STORE names one. */
export const housePlace = () => placeFrom(settings());

/** Opens the data folder to read what is there, everything told, and closes it again. Refuses a folder without a log. */
export const reading = <Answer>(ask: (house: House) => Promise<Answer> | Answer): Promise<Answer> =>
  usingThere({ follows: false }, async (house) => {
    await house.told();
    return ask(house);
  });

/** Opens the data folder, does something, and closes it whatever happens. Refuses a folder without a log: a slip in its name must not found another house. */
export async function usingThere<Answer>(
  more: Partial<Parameters<typeof House.open>[0]>,
  act: (house: House) => Promise<Answer>,
): Promise<Answer> {
  const { data, log } = housePlace();
  if ((await House.whatIsIn(data, log)) === 'nothing') {
    refuse(
      'no-data',
      `Thư mục dữ liệu "${data}" chưa có nhật ký: chạy "npm start" để xem dữ liệu minh họa, hoặc đặt MINHBACH_DATA.`,
      `There is no log in the data folder "${data}": run "npm start" for the demo, or set MINHBACH_DATA.`,
      'not-found',
    );
  }
  return using({ data, log, ...more }, act);
}

/** Opens the house, and founds one where there is none; does something, and closes it whatever happens. */
export async function using<Answer>(
  settings: Parameters<typeof House.open>[0],
  act: (house: House) => Promise<Answer>,
): Promise<Answer> {
  const house = await House.open(settings);
  try {
    return await act(house);
  } finally {
    await house.close();
  }
}
