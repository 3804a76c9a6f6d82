const focusable = 'a[href], button:not([disabled]), input, textarea, [contenteditable="true"], [tabindex]:not([tabindex="-1"])';

/** F6 and Shift F6: moves the focus to the next pane that is in view, a message included. */
export function focusNextPane(by: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter((pane) => pane.getClientRects().length > 0);
  const at = panes.findIndex((pane) => pane.contains(document.activeElement));
  const next = panes[at === -1 ? (by === 1 ? 0 : panes.length - 1) : (at + by + panes.length) % panes.length];
  if (next === undefined) return;
  firstIn(next)?.focus();
}

/** Moves the focus into the pane of that name. */
export function focusPane(name: string): void {
  const pane = document.querySelector<HTMLElement>(`[data-pane="${name}"]`);
  if (pane !== null) firstIn(pane)?.focus();
}

function firstIn(pane: HTMLElement): HTMLElement | undefined {
  const all = [...pane.querySelectorAll<HTMLElement>(focusable)].filter((element) => element.tabIndex >= 0);
  // The text itself in an editor, the list rather than its bar elsewhere.
  return (
    all.find((element) => element.matches('[role="textbox"], textarea')) ?? all.find((element) => element.matches('[data-index]')) ?? all[0]
  );
}
