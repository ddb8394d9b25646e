import '@fontsource/be-vietnam-pro/400.css';
import '@fontsource/be-vietnam-pro/500.css';
import '@fontsource/be-vietnam-pro/600.css';
import './design/style.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { router } from './router';
import { startWords } from './words/words';
import { session } from './door/session';

async function main() {
  await Promise.all([startWords(), session.resume(), router.load()]); // the page's own script comes meanwhile
  const page = document.getElementById('page');
  if (!page) return;
  createRoot(page).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
void main();
