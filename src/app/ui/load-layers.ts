import { loadChoices } from './chip.tsx';
import { loadMenu } from './menu-button.tsx';

/** Fetches menus and lists while the page rests, so that the first one opens at once. */
export function loadLayers(): void {
  const load = () => {
    void loadMenu();
    void loadChoices();
  };
  if ('requestIdleCallback' in globalThis) requestIdleCallback(load, { timeout: 3000 });
  else setTimeout(load, 1000);
}
