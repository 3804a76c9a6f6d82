import type { BigText } from '../state/big-text.ts';
import { longestLink } from '../state/share-link.ts';
import { useApp } from '../state/store.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { downloadText } from './download-text.ts';
import { bytesInWords } from './share-words.ts';

interface BigShareDialogProps {
  readonly big: BigText;
  readonly onOpenChange: (open: boolean) => void;
}

/** Says that a text is too long for any link, and offers it as a file. */
export default function BigShareDialog({ big, onOpenChange }: BigShareDialogProps) {
  const name = useApp(({ origin }) => (origin.kind === 'file' ? origin.name : 'payload.json'));
  return (
    <Dialog
      open
      onOpenChange={onOpenChange}
      title="Share link"
      description={`The text has ${bytesInWords(big.blob.size)}; a link holds up to ${bytesInWords(longestLink)}. Send the text as a file.`}
      footer={
        <Button look="main" onClick={() => downloadText(big.blob, name)}>
          Download the text
        </Button>
      }
    >
      {null}
    </Dialog>
  );
}
