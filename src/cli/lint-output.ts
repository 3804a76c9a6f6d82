import type { Counts, Report } from '../core/finding.ts';
import { toGithub } from '../core/report/github.ts';
import { toJson } from '../core/report/json.ts';
import { toMarkdown } from '../core/report/markdown.ts';
import { toNdjson } from '../core/report/ndjson.ts';
import { truncationInWords } from '../core/report/summary.ts';
import { type LintedFile, textSummary, toText } from '../core/report/text.ts';
import type { LintFormat } from './lint-arguments.ts';
import type { Terminal } from './terminal.ts';

/** Writes the reports of files, each when it is there or all at the end. */
export interface Output {
  add(linted: LintedFile): void;
  end(counts: readonly Counts[], fixed: number): void;
}

/**
 * The output of a format.
 * @param write takes the report; what does not belong into it goes to standard error.
 */
export function outputFor(format: LintFormat, write: (text: string) => void, { colour, err }: Pick<Terminal, 'colour' | 'err'>): Output {
  const nothing = (): void => undefined;
  switch (format) {
    case 'text':
      return {
        add: (linted) => write(toText(linted, { colour })),
        end: (counts, fixed) => {
          if (counts.length > 0) write(`${textSummary(counts)}${fixed === 0 ? '' : `, ${fixed} fixed`}\n`);
        },
      };
    case 'json': {
      const all: { file: string; report: Report }[] = [];
      return { add: ({ file, report }) => void all.push({ file, report }), end: () => write(toJson(all)) };
    }
    case 'ndjson':
      return {
        add: ({ file, report }) => {
          write(toNdjson(file, report));
          const left = truncationInWords(report);
          if (left !== null) err(`scimlab: ${file}: ${left}\n`);
        },
        end: nothing,
      };
    case 'github':
      return { add: ({ file, report }) => write(toGithub(file, report)), end: nothing };
    case 'markdown': {
      let separator = '';
      return {
        add: ({ file, text, report }) => {
          write(separator + toMarkdown(text, report, { title: file }));
          separator = '\n';
        },
        end: nothing,
      };
    }
  }
}
