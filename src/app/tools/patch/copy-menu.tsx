import { Copy } from 'lucide-react';
import { useApp } from '../../state/store.ts';
import { copyText } from '../../ui/clipboard.ts';
import { MenuButton } from '../../ui/menu-button.tsx';

interface CopyMenuProps {
  readonly entries: readonly { readonly label: string; readonly detail: string; readonly text: string }[];
}

/** What the tool made, in the forms in which it goes elsewhere. */
export function CopyMenu({ entries }: CopyMenuProps) {
  return (
    <MenuButton
      small
      look="quiet"
      label="Copy as"
      align="end"
      icon={<Copy size={13} strokeWidth={1.75} aria-hidden="true" />}
      entries={() => entries.map(({ label, detail, text }) => ({ kind: 'action', label, detail, run: () => void copyAs(label, text) }))}
    />
  );
}

/** Copies a text and says so. */
export async function copyAs(name: string, text: string): Promise<void> {
  const isCopied = await copyText(text);
  useApp.getState().showToast(isCopied ? `Copied: ${name}.` : 'The browser lets no page copy. Select the text and copy it.');
}
