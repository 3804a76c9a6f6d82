import { useEffect, useState } from 'react';
import type { PersonalData, Replacement } from '../../core/payload/personal-data.ts';
import { writeShareLink, type SharedWork } from '../state/share-link.ts';
import { lintClient } from '../workers/client.ts';

type Answer = PersonalData & { readonly replaced: Replacement };

/** What a text tells about persons; null while the worker reads it, and where it fails. */
export function usePersonalData(text: string | undefined): Answer | null {
  const [found, setFound] = useState<{ readonly text: string; readonly answer: Answer } | null>(null);
  useEffect(() => {
    if (text === undefined) return undefined;
    let isCurrent = true;
    void lintClient.request('personalData', { text }).then((outcome) => {
      if (isCurrent && outcome.kind === 'answer') setFound({ text, answer: outcome.answer });
    });
    return () => {
      isCurrent = false;
    };
  }, [text]);
  return found !== null && found.text === text ? found.answer : null;
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
