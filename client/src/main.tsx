import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
// Fetched only where such letters stand on the page: each face names the letters it is for.
import '@fontsource-variable/noto-sans-arabic/wght.css';
import './ui/tokens.css';
import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { keepPages } from './offline/register.ts';
import { mountAnnouncer } from './ui/announcer.ts';
import { showTheme, themeHere } from './ui/theme.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
mountAnnouncer();
showTheme(themeHere());
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
if (import.meta.env.PROD) void keepPages();
