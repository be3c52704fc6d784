import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { createApp } from '#app/create-app.tsx';
import { readConfig } from '#app/read-config.ts';
import '#app/styles.css';

// The pages set titles of their own; of two, browsers show the first.
document.querySelector('title')?.remove();

// Without transitions: a control shows what it was set to at once, and not after what it leads to.
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <BrowserRouter useTransitions={false}>{createApp(readConfig(document))}</BrowserRouter>
  </StrictMode>,
);
