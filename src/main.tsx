import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { createApp } from '#app/create-app.tsx';
import { readConfig } from '#app/read-config.ts';
import '#app/styles.css';

// The pages set titles of their own; of two, browsers show the first.
document.querySelector('title')?.remove();

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <BrowserRouter>{createApp(readConfig(document))}</BrowserRouter>
  </StrictMode>,
);
