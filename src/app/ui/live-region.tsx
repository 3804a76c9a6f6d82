import { useEffect, useRef, useState } from 'react';
import styles from './live-region.module.css';

/** Words are spoken at most this often, so that typing is not talked over. */
const restMs = 2000;

/** The one polite live region of the page. */
export function LiveRegion({ text }: { readonly text: string }) {
  const [spoken, setSpoken] = useState('');
  const last = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const wait = Math.max(0, last.current + restMs - performance.now());
    const timer = setTimeout(() => {
      last.current = performance.now();
      setSpoken(text);
    }, wait);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <output className={styles.region} aria-live="polite">
      {spoken}
    </output>
  );
}
