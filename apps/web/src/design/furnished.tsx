import { ConfigProvider } from 'antd';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { said } from '../page';
import { antdWords } from '../words/antd-words';
import { theme } from './theme';

/** A page whose fields are antd's: they look and speak as the ledger does. */
export function furnished(Page: ComponentType): ComponentType {
  return function FurnishedPage() {
    const { i18n } = useTranslation();
    return (
      <ConfigProvider
        theme={theme}
        locale={antdWords(i18n.language)}
        csp={{ nonce: said('style-nonce') }}
        button={{ autoInsertSpace: false }}
      >
        <Page />
      </ConfigProvider>
    );
  };
}
