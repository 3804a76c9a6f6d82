/** Keyboard shortcuts written as `mod+shift+.`: `mod` is Ctrl, on macOS Cmd; `tool` is Alt, on macOS Ctrl. */

export const isMac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent);

const names: Readonly<Record<string, string>> = isMac
  ? { mod: '⌘', ctrl: '⌃', tool: '⌃', shift: '⇧', alt: '⌥' }
  : { mod: 'Ctrl', ctrl: 'Ctrl', tool: 'Alt', shift: 'Shift', alt: 'Alt' };

/** The keys as people read them: `Ctrl Shift .` */
export function keyText(keys: string): string {
  return keys
    .split('+')
    .map((part) => names[part] ?? (part.length === 1 ? part.toUpperCase() : part))
    .join(' ');
}

/** The keys as `aria-keyshortcuts` wants them: `Control+Shift+.` */
export function keyShortcuts(keys: string): string {
  const words: Readonly<Record<string, string>> = {
    mod: isMac ? 'Meta' : 'Control',
    ctrl: 'Control',
    tool: isMac ? 'Control' : 'Alt',
    shift: 'Shift',
    alt: 'Alt',
  };
  return keys
    .split('+')
    .map((part) => words[part] ?? part)
    .join('+');
}

const codes: Readonly<Record<string, string>> = { '.': 'Period', '/': 'Slash', ',': 'Comma' };

function isKey(event: KeyboardEvent, key: string): boolean {
  if (event.key.toLowerCase() === key.toLowerCase()) return true;
  // With Alt or Shift the layout gives another character; the place of the key still tells.
  if (!event.altKey && !event.shiftKey) return false;
  const code = codes[key] ?? (/^[a-z]$/.test(key) ? `Key${key.toUpperCase()}` : `Digit${key}`);
  return event.code === code;
}

/** Whether an event is this shortcut, modifiers included. */
export function matchesKeys(event: KeyboardEvent, keys: string): boolean {
  const parts = keys.split('+');
  const key = parts.pop() ?? '';
  const wants = (name: string) => parts.includes(name);
  const ctrl = wants('ctrl') || (isMac ? wants('tool') : wants('mod'));
  const alt = wants('alt') || (!isMac && wants('tool'));
  // Where `?` lies differs by layout; the character itself decides.
  const shift = key === '?' ? event.shiftKey : wants('shift');
  const meta = isMac && wants('mod');
  return event.ctrlKey === ctrl && event.altKey === alt && event.shiftKey === shift && event.metaKey === meta && isKey(event, key);
}

/** True while the keyboard writes into a field or an editor, where keys without Ctrl are text. */
export function isTyping(event: KeyboardEvent): boolean {
  const target = event.target;
  return (
    target instanceof Element &&
    target.closest('input:not([type="radio"]), textarea, select, [contenteditable="true"], [role="textbox"]') !== null
  );
}
