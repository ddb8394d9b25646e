import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { ConfigProvider } from 'antd';
import { useTranslation } from 'react-i18next';
import { theme } from './design/theme';
import { Refused } from './door/refused';
import { session } from './door/session';
import { said } from './page';
import { forgetAll } from './self-assessment/kept';
import { antdWords } from './words/antd-words';
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
  const { i18n } = useTranslation();
  return (
    <ConfigProvider
      theme={theme}
      locale={antdWords(i18n.language)}
      csp={{ nonce: said('style-nonce') }}
      button={{ autoInsertSpace: false }}
    >
      <QueryClientProvider client={questions}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </ConfigProvider>
  );
}
