import { Download, File as FileIcon, Plus, ShieldCheck, Zap } from 'lucide-react';
import { replacePayload } from '../../state/replace-payload.ts';
import { Button } from '../../ui/button.tsx';
import { keyShortcuts, keyText } from '../../ui/keys.ts';
import { MenuButton } from '../../ui/menu-button.tsx';
import styles from './empty-state.module.css';
import type { LintCommands } from './lint-commands.ts';
import { templates } from './templates.ts';

/** Lies over the empty editor; a click beside it goes to the editor. */
export function EmptyState({ commands }: { readonly commands: LintCommands }) {
  return (
    <section className={styles.empty} aria-label="Start">
      <div className={styles.zone}>
        <Download className={styles.icon} size={24} strokeWidth={2} aria-hidden="true" />
        <h2 className={styles.title}>Paste a SCIM payload</h2>
        <p className={styles.words}>
          A request body, a server&rsquo;s reply, a PatchOp, a list or a schema. Drop a file anywhere, or type here.
        </p>
        <div className={styles.actions}>
          <Button look="main" keys={keyText('mod+v')} onClick={() => void commands.paste()}>
            Paste
          </Button>
          <Button
            icon={<FileIcon size={15} strokeWidth={1.75} aria-hidden="true" />}
            aria-keyshortcuts={keyShortcuts('mod+o')}
            onClick={() => commands.chooseFile()}
          >
            Open a file
          </Button>
          <MenuButton
            label="Templates"
            look="plain"
            icon={<Plus size={15} strokeWidth={1.75} aria-hidden="true" />}
            entries={() =>
              templates.map(({ name, request, text }) => ({
                kind: 'action',
                label: name,
                detail: request,
                run: () => {
                  replacePayload(text, { kind: 'typed' }, {}, 'Template opened.');
                  commands.focusEditor();
                },
              }))
            }
          >
            Start from a template
          </MenuButton>
        </div>
      </div>
      <p className={styles.promises}>
        <span>
          <ShieldCheck size={14} strokeWidth={1.75} aria-hidden="true" />
          Checked in this tab; nothing is uploaded
        </span>
        <span>
          <Zap size={14} strokeWidth={1.75} aria-hidden="true" />
          Checked again at each keystroke
        </span>
      </p>
    </section>
  );
}
