import { lazy, Suspense, useEffect, useState } from 'react';
import { isShareLink } from '../state/link-fragment.ts';
import { useApp } from '../state/store.ts';

const ShareDialog = lazy(() => import('./share-dialog.tsx'));
const BigShareDialog = lazy(() => import('./big-share-dialog.tsx'));
const OpenLinkDialog = lazy(() => import('./open-link-dialog.tsx'));

function onOpenChange(open: boolean): void {
  useApp.getState().setDialog(open ? 'share' : null);
}

/** The two dialogs of share links. A link in the URL is opened once what this tab held is back; then the URL forgets it. */
export function SharedLinks() {
  const isSharing = useApp((state) => state.dialog === 'share');
  const big = useApp((state) => (state.tool === 'lint' ? state.big : null));
  const isReady = useApp((state) => state.keeping !== 'opening');
  const [fragment, setFragment] = useState(() => location.hash);
  useEffect(() => {
    const follow = (): void => setFragment(location.hash);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return (
    <Suspense>
      {isSharing && big === null ? <ShareDialog open onOpenChange={onOpenChange} /> : null}
      {isSharing && big !== null ? <BigShareDialog big={big} onOpenChange={onOpenChange} /> : null}
      {isReady && isShareLink(fragment) ? (
        <OpenLinkDialog
          key={fragment}
          fragment={fragment}
          onDone={() => {
            history.replaceState(null, '', fragment.slice(0, fragment.indexOf('?')));
            setFragment(location.hash);
          }}
        />
      ) : null}
    </Suspense>
  );
}
