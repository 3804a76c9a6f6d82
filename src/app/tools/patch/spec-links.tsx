import styles from './spec-links.module.css';
import { sectionWords } from './trace-words.ts';

/** Sections that decide, each a link to the text of the RFC where it is one. */
export function SpecLinks({ sections }: { readonly sections: readonly string[] }) {
  return (
    <span className={styles.sections}>
      {sections.map((section) => {
        const { number, place } = /^RFC (?<number>\d+) (?<place>\d[\d.]*)$/u.exec(section)?.groups ?? {};
        const words = sectionWords(section);
        return number === undefined || place === undefined ? (
          <span key={section}>{words}</span>
        ) : (
          <a key={section} href={`https://www.rfc-editor.org/rfc/rfc${number}#section-${place}`} target="_blank" rel="noreferrer">
            {words}
          </a>
        );
      })}
    </span>
  );
}
