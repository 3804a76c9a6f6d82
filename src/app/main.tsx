import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { startChecking } from './state/checking.ts';
import { followSettings, keepWorkspace } from './state/persistence.ts';
import { useApp } from './state/store.ts';
import './tokens.css';
import './ui/base.css';
import { loadLayers } from './ui/load-layers.ts';
import { lintClient } from './workers/client.ts';

followSettings();
void keepWorkspace();
void useApp.getState().loadSamples();
startChecking(lintClient);
loadLayers();

const place = document.getElementById('app');
if (place !== null) {
  createRoot(place).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
