import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { cleanAddress } from './app/cleanAddress';
import { bearTranslation } from './app/bearTranslation';
import './ui/base.css';

bearTranslation(document.body);
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App dropped={cleanAddress()} />
  </StrictMode>,
);
