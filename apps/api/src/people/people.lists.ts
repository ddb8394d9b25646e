import { column } from '../readings/listing/columns';
import type { List } from '../readings/listing/list';
import { byValue, byWords } from '../readings/listing/order';
import type { Shown } from '../readings/shown';
import type { AccountShown } from './people.answers';

export const accounts: List<Shown<AccountShown>> = {
  name: 'people',
  orders: {
    signIn: byValue(({ signIn }) => signIn),
    name: byWords(({ name }) => name),
    active: byValue(({ active }) => active),
    id: byValue(({ id }) => id),
  },
  usual: ['signIn', 'id'],
  words: ({ signIn, name }) => [signIn, name],
  columns: [
    column('Tên đăng nhập', 'Sign-in name', ({ signIn }) => signIn),
    column('Tên', 'Name', ({ name }) => name),
    column('Được đăng nhập', 'Active', ({ active }) => active),
    column('Mật khẩu dùng một lần đến', 'One-time password until', ({ oneTimeUntil }) => oneTimeUntil),
    column('Mã', 'Id', ({ id }) => id),
  ],
};
