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
};
