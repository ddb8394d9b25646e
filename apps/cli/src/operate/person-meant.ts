import { isErased } from '#access';
import { refuse } from '#kernel';
import type { House } from '../../../api/src/house/house';

/** How a person is named on the command line: one of the two. */
export interface Meant {
  readonly signIn?: string;
  readonly id?: string;
}

/** The person who is meant, and what to call them. Refuses nobody, and both names at once; somebody who was erased is known by the id alone. */
export function personMeant({ vault, people }: House, { signIn, id }: Meant): { id: string; called: string } {
  if ((signIn === undefined) === (id === undefined))
    refuse('one-person', 'Ghi --sign-in hoặc --id, một trong hai.', 'Give either --sign-in or --id.', 'invalid');
  const found = people.list().find((one) => one.signIn === signIn || one.id === id);
  if (found) return { id: found.id, called: found.signIn };
  if (id !== undefined && isErased(vault, id)) return { id, called: id };
  return refuse('no-person', 'Không có người dùng này.', 'There is no such person.', 'not-found');
}
