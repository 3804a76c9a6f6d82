import { TriangleAlert } from 'lucide-react';
import { useId, useState } from 'react';
import { longestLink, warnedLength } from '../state/share-link.ts';
import { useApp } from '../state/store.ts';
import { Button } from '../ui/button.tsx';
import { copyText } from '../ui/clipboard.ts';
import { Dialog } from '../ui/dialog.tsx';
import { downloadText } from './download-text.ts';
import { PersonalDataList } from './personal-data-list.tsx';
import styles from './share.module.css';
import { bytesInWords, copiedInWords, sizeInWords } from './share-words.ts';
import { asFile, textsOf, workOf } from './shared-texts.ts';
import { usePersonalData, useShareLink } from './use-share-link.ts';

interface ShareDialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** Says what a share link would hold before it is copied, and offers stand-ins for what is personal. */
export default function ShareDialog({ open, onOpenChange }: ShareDialogProps) {
  const state = useApp();
  const { ruleLevels, tool } = state;
  // What was set by hand with the chips is said of the payload.
  const overrides = tool === 'lint' ? state.overrides : {};
  const texts = textsOf(state, tool);
  const isEmpty = Object.keys(texts).length === 0;
  const found = usePersonalData(Object.values(texts));
  const [choice, setChoice] = useState(false);
  const [isCopyRefused, setCopyRefused] = useState(false);
  const helpId = useId();
  const isPersonal = found !== null && found.kinds.length > 0;
  // Passwords and tokens are never shared, so where there is one there is no choice.
  const hasSecret = isPersonal && found.kinds.some(({ kind }) => kind === 'secret');
  const isReplaced = isPersonal && (choice || hasSecret);
  const sharedTexts = isReplaced
    ? Object.fromEntries(Object.keys(texts).map((name, index) => [name, found.replaced[index]?.text ?? '']))
    : texts;
  const shared = asFile(sharedTexts);
  const after = usePersonalData(isReplaced ? Object.values(sharedTexts) : null);
  const link = useShareLink(tool, { ...workOf(sharedTexts), overrides, rules: ruleLevels });
  const length = link?.length ?? 0;
  const isTooLong = length > longestLink;
  const decided = Object.keys(overrides).length;

  async function copy(): Promise<void> {
    if (link === null || found === null) return;
    if (!(await copyText(link))) {
      setCopyRefused(true);
      return;
    }
    onOpenChange(false);
    useApp.getState().showToast(copiedInWords(shared, found, isReplaced));
  }

  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Share link"
      description="The link holds the text itself, in the part after the #. Browsers never send that part to any server; whoever has the link can read it."
      footer={
        <>
          <Button look={isTooLong ? 'main' : 'plain'} onClick={() => downloadText(shared)} disabled={isEmpty}>
            Download the text
          </Button>
          {isTooLong ? null : (
            <Button look="main" onClick={() => void copy()} disabled={isEmpty || link === null || found === null}>
              Copy share link
            </Button>
          )}
        </>
      }
    >
      {isEmpty ? (
        <p>There is nothing to share yet.</p>
      ) : (
        <div className={styles.content}>
          <dl className={styles.facts}>
            <div>
              <dt>{tool === 'lint' ? 'Payload' : 'Text'}</dt>
              <dd>{sizeInWords(shared)}</dd>
            </div>
            <div>
              <dt>Link</dt>
              <dd>{link === null ? '…' : bytesInWords(length)}</dd>
            </div>
            {decided > 0 && (
              <div>
                <dt>With it</dt>
                <dd>what you set by hand: {Object.values(overrides).join(', ')}</dd>
              </div>
            )}
          </dl>
          {length > warnedLength && (
            <p className={styles.warning}>
              <TriangleAlert size={14} aria-hidden="true" />
              <span>
                {isTooLong
                  ? `A link of ${bytesInWords(length)} is too long: browsers and servers take up to ${bytesInWords(longestLink)}. Send the text as a file.`
                  : `Some chat and mail programs cut links over ${bytesInWords(warnedLength)}.`}
              </span>
            </p>
          )}
          <section aria-label="Personal data" aria-busy={found === null}>
            <h3 className={styles.heading}>{isReplaced ? 'Replaced in the link' : 'The link holds'}</h3>
            {found === null ? null : <PersonalDataList before={found.kinds} after={isReplaced ? (after?.kinds ?? []) : null} />}
          </section>
          {isPersonal && (
            <label className={styles.option}>
              <input
                type="checkbox"
                checked={isReplaced}
                disabled={hasSecret}
                aria-describedby={helpId}
                onChange={(event) => {
                  setChoice(event.target.checked);
                  setCopyRefused(false);
                }}
              />
              <span>
                Replace personal data
                <small id={helpId}>
                  {hasSecret ? 'A link never holds a password or token, so this is on. ' : ''}
                  {isReplaced
                    ? `${found.replaced.reduce((sum, { edits }) => sum + edits.length, 0)} values replaced. Same shape, same findings; your text stays as it is.`
                    : 'Consistent stand-ins of the same shape: the findings stay the same.'}
                </small>
              </span>
            </label>
          )}
          {isCopyRefused && link !== null && (
            <label className={styles.manual}>
              The browser lets no page copy. Copy the link from here:
              <input type="text" readOnly value={link} ref={(field) => field?.select()} />
            </label>
          )}
        </div>
      )}
    </Dialog>
  );
}
