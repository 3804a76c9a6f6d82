import { useEffect, useState } from 'react';
import type { PersonalData, Replacement } from '../../core/payload/personal-data.ts';
import { writeShareLink, type SharedWork } from '../state/share-link.ts';
import { lintClient } from '../workers/client.ts';

type Answer = PersonalData & { readonly replaced: readonly Replacement[] };

/** What texts that belong together tell about persons; null while the worker reads them, where it fails, and for null. */
export function usePersonalData(texts: readonly string[] | null): Answer | null {
  const [found, setFound] = useState<{ readonly key: string; readonly answer: Answer } | null>(null);
  const key = JSON.stringify(texts);
  useEffect(() => {
    const asked = JSON.parse(key) as readonly string[] | null;
    if (asked === null) return undefined;
    let isCurrent = true;
    void lintClient.request('personalData', { texts: asked }).then((outcome) => {
      if (isCurrent && outcome.kind === 'answer') setFound({ key, answer: outcome.answer });
    });
    return () => {
      isCurrent = false;
    };
  }, [key]);
  return found?.key === key ? found.answer : null;
}

/** The link to some work; null until it is written. */
export function useShareLink(tool: string, work: SharedWork): string | null {
  const [written, setWritten] = useState<{ readonly key: string; readonly link: string } | null>(null);
  const key = JSON.stringify([tool, work]);
  useEffect(() => {
    let isCurrent = true;
    const [toolInKey, workInKey] = JSON.parse(key) as [string, SharedWork];
    void writeShareLink(location.href, toolInKey, workInKey).then((link) => {
      if (isCurrent) setWritten({ key, link });
    });
    return () => {
      isCurrent = false;
    };
  }, [key]);
  return written?.key === key ? written.link : null;
}
