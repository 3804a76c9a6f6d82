import { useEffect, useEffectEvent, useState } from 'react';
import { draftsOf } from '../state/drafts-slice.ts';
import { replaceDrafts } from '../state/replace-drafts.ts';
import { replacePayload } from '../state/replace-payload.ts';
import { readShareLink, type OpenedLink, type SharedWork } from '../state/share-link.ts';
import { useApp } from '../state/store.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { downloadText } from './download-text.ts';
import { sizeInWords } from './share-words.ts';
import { asFile, textsIn, textsOf, wouldReplace } from './shared-texts.ts';
import styles from './share.module.css';

interface OpenLinkDialogProps {
  /** Of the URL, with its #. */
  readonly fragment: string;
  /** The link was opened or put away. */
  readonly onDone: () => void;
}

const refusals: Readonly<Record<(OpenedLink & { ok: false })['why'], string>> = {
  damaged: 'The link is cut off or was changed on its way. Ask for it once more.',
  tooLong: 'The link holds more than any link made here.',
  noText: 'The link holds no payload.',
};

/** Opens a share link: at once where nothing is lost, else after asking; says what is wrong with a link that cannot be read. */
export default function OpenLinkDialog({ fragment, onDone }: OpenLinkDialogProps) {
  const [link, setLink] = useState<OpenedLink | null>(null);
  const state = useApp();
  const tool = /^#\/([a-z-]+)/u.exec(fragment)?.[1] ?? 'lint';
  const mine = asFile(textsOf(state, tool));

  const decide = useEffectEvent((read: OpenedLink) => {
    if (read.ok && !wouldReplace(useApp.getState(), read.work) && changedLevels(read.work) === 0) open(read);
    else setLink(read);
  });
  useEffect(() => {
    let isCurrent = true;
    void readShareLink(fragment).then((read) => {
      if (isCurrent) decide(read);
    });
    return () => {
      isCurrent = false;
    };
  }, [fragment]);

  function open({ work, unread, isNewer }: OpenedLink & { ok: true }): void {
    if (work.text !== undefined) replacePayload(work.text, { kind: 'link' }, work.overrides ?? {}, 'Link opened.');
    if (work.drafts !== undefined) replaceDrafts(tool, draftsOf(work.drafts, tool), 'Link opened.');
    if (work.rules !== undefined) useApp.setState({ ruleLevels: work.rules });
    if (unread.length > 0) {
      const from = isNewer ? 'The link is from a newer scimlab.' : 'Some of the link cannot be read.';
      useApp.getState().showToast(`${from} Opened without: ${unread.join(', ')}.`);
    }
    onDone();
  }

  if (link === null) return null;
  const onOpenChange = (isOpen: boolean): void => (isOpen ? undefined : onDone());
  if (!link.ok) {
    return (
      <Dialog
        open
        onOpenChange={onOpenChange}
        title="This link cannot be read"
        footer={
          <Button look="main" onClick={onDone}>
            Close
          </Button>
        }
        description={`${refusals[link.why]} ${mine === '' ? '' : 'Your text is as it was.'}`}
      >
        {null}
      </Dialog>
    );
  }
  const levels = changedLevels(link.work);
  return (
    <Dialog
      open
      onOpenChange={onOpenChange}
      title="Open the link’s payload?"
      description={mine === '' ? undefined : 'It takes the place of your text, which is in no file.'}
      footer={
        <>
          {mine === '' ? null : <Button onClick={() => downloadText(mine)}>Download mine</Button>}
          <Button onClick={onDone}>{mine === '' ? 'Do not open' : 'Keep mine'}</Button>
          <Button look="main" onClick={() => open(link)}>
            Open the link’s payload
          </Button>
        </>
      }
    >
      <dl className={styles.facts}>
        {mine === '' ? null : <Text name="Yours" text={mine} />}
        <Text name="The link’s" text={asFile(textsIn(link.work))} />
        {levels > 0 && (
          <div>
            <dt>Levels</dt>
            <dd>
              The link also changes the level of {levels} {levels === 1 ? 'rule' : 'rules'}: {Object.keys(link.work.rules ?? {}).join(', ')}
              .
            </dd>
          </div>
        )}
      </dl>
    </Dialog>
  );
}

function Text({ name, text }: { readonly name: string; readonly text: string }) {
  const lines = text.split(/\r\n?|\n/u);
  const start = text.trim().slice(0, 200).replaceAll(/\s+/gu, ' ');
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {lines.length === 1 ? '1 line' : `${lines.length} lines`}, {sizeInWords(text)}
        <code className={styles.start}>{start}</code>
      </dd>
    </div>
  );
}

/** How many rules would get another level than they have here. */
function changedLevels({ rules = {} }: SharedWork): number {
  const { ruleLevels } = useApp.getState();
  return Object.entries(rules).filter(([rule, level]) => ruleLevels[rule] !== level).length;
}
