import { createContext, use, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

/** The place in the status bar where the tool in view puts its words; null until the bar is there. */
export const StatusPlace = createContext<HTMLElement | null>(null);

/** Puts its children into the left of the status bar. */
export function StatusItems({ children }: { readonly children: ReactNode }) {
  const place = use(StatusPlace);
  return place === null ? null : createPortal(children, place);
}
