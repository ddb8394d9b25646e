import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { Refused } from './door/refused';
import { session } from './door/session';
import { forgetAll } from './self-assessment/kept';
import { router } from './router';

/** Waits as long as the server says when it is busy; asks again when the line broke; never when the answer is no. */
const questions = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (count, error) => count < 4 && !(error instanceof Refused && !error.isBusy),
      retryDelay: (count, error) => (error instanceof Refused && error.waitSeconds ? error.waitSeconds * 1000 : 500 * 2 ** count),
    },
  },
});
session.whenSomebodyElse(() => questions.clear());
session.whenOut(forgetAll);
session.whenBack(() => void questions.invalidateQueries());

/** Everything that all pages stand in. */
export function App() {
  return (
    <QueryClientProvider client={questions}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  );
}
