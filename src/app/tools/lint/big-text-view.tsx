import { ChevronDown, ChevronUp, FileText, PencilLine, Save } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Finding, Range, Report, ReportedResource } from '../../../core/finding.ts';
import type { BigText } from '../../state/big-text.ts';
import { useApp } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { keyShortcuts, keyText } from '../../ui/keys.ts';
import { lintClient } from '../../workers/client.ts';
import { editResource, editsOf } from './big-commands.ts';
import styles from './big-text-view.module.css';
import { count, sizeInWords } from './finding-words.ts';
import type { LintCommands } from './lint-commands.ts';
import { resourceUnit, resourceWords } from './resource-words.ts';
import { ShownLines, type ShownMark } from './shown-lines.tsx';
import { kindWords } from './subject-words.ts';

interface BigTextViewProps {
  readonly big: BigText;
  readonly commands: LintCommands;
}

/** In the place of the editor: what a text over 1 MB is, and the lines around what was chosen. The default export of a lazy chunk. */
export default function BigTextView({ big, commands }: BigTextViewProps) {
  const report = useApp((state) => (state.reportBig === big ? state.report : null));
  const selected = useApp((state) => state.selected);
  const finding = selected === null ? undefined : report?.findings[selected];

  const [search, setSearch] = useState<{ readonly found: Range; readonly big: BigText; readonly finding: Finding | undefined } | null>(
    null,
  );
  // What was looked for gives way to what is chosen next.
  const found = search !== null && search.big === big && search.finding === finding ? search.found : null;
  const resource = finding?.resource === undefined ? undefined : report?.resources[finding.resource];
  const mark = markOf(found, finding);
  useSurroundings(big, found ?? finding?.range ?? null, finding);
  return (
    <section className={styles.view} aria-label="The text">
      <Facts big={big} report={report} commands={commands} />
      <div className={styles.tools}>
        <Find big={big} from={mark?.range.start.offset ?? 0} onFound={(range) => setSearch({ found: range, big, finding })} />
        <span className={styles.space} />
        {resource === undefined ? null : <EditResource big={big} resource={resource} />}
      </div>
      <ShownLines mark={mark} />
    </section>
  );
}

function markOf(found: Range | null, finding: Finding | undefined): ShownMark | null {
  if (found !== null) return { range: found, severity: null };
  return finding === undefined ? null : { range: finding.range, severity: finding.severity };
}

/** Keeps the lines in view in step with what was chosen. */
function useSurroundings(big: BigText, range: Range | null, finding: Finding | undefined): void {
  useEffect(() => {
    let isCurrent = true;
    const { key, blob } = big;
    void lintClient.request('surroundings', { big: { key, blob }, range, cover: editsOf(finding) }).then((outcome) => {
      if (isCurrent && outcome.kind === 'answer') useApp.getState().setSurroundings(outcome.answer);
    });
    return () => {
      isCurrent = false;
    };
  }, [big, range, finding]);
  useEffect(() => () => useApp.getState().setSurroundings(null), [big]);
}

interface FactsProps extends BigTextViewProps {
  readonly report: Report | null;
}

/** Name, size, what it is. */
function Facts({ big, report, commands }: FactsProps) {
  const origin = useApp((state) => state.origin);
  const overview = useApp((state) => state.overview);
  const progress = useApp((state) => state.progress);
  const name = origin.kind === 'file' ? origin.name : origin.kind === 'sample' ? `${origin.id}.json` : 'Pasted text';
  const { size } = big.blob;
  return (
    <header className={styles.facts}>
      <FileText className={styles.icon} size={24} strokeWidth={1.5} aria-hidden="true" />
      <div className={styles.about}>
        <h2 className={styles.name}>
          {name}
          {big.isChanged ? <span className={styles.changed}>changed</span> : null}
        </h2>
        <p>
          {sizeInWords(size)}
          {report === null || overview === null
            ? `, ${progress?.step === 'checking' ? 'being checked' : 'being read'}`
            : `, ${count(overview.lines, 'line')}${overview.encoding === null ? '' : `, ${overview.encoding}`}`}
        </p>
        {report === null ? null : <p>{contentWords(report)}</p>}
        <p className={styles.hint}>
          Over 1 MB the text stays out of the editor. Choose a finding to see its place and to edit its resource.
        </p>
      </div>
      <Button
        small
        icon={<Save size={14} strokeWidth={1.75} aria-hidden="true" />}
        title={`Save as a file (${keyText('mod+s')})`}
        aria-keyshortcuts={keyShortcuts('mod+s')}
        onClick={commands.download}
      >
        Save
      </Button>
    </header>
  );
}

/** `ListResponse, User: 1,500 resources`, `NDJSON: 12 payloads`. */
function contentWords(report: Report): string {
  const { form, subjects, payloads, resourceCount } = report;
  const [subject] = subjects;
  if (form === 'ndjson') return `NDJSON: ${count(payloads, 'payload')}`;
  if (subject === undefined) return '';
  return resourceCount > 1 ? `${kindWords(subject)}: ${count(resourceCount, resourceUnit(report))}` : kindWords(subject);
}

interface EditResourceProps {
  readonly big: BigText;
  readonly resource: ReportedResource;
}

function EditResource({ big, resource }: EditResourceProps) {
  return (
    <>
      <span className={styles.resource}>{resourceWords(resource)}</span>
      <Button small icon={<PencilLine size={14} strokeWidth={1.75} aria-hidden="true" />} onClick={() => void editResource(big, resource)}>
        Edit this resource
      </Button>
    </>
  );
}

interface FindProps {
  readonly big: BigText;
  readonly from: number;
  readonly onFound: (range: Range) => void;
}

/** Looks for words in a text that no editor holds. */
function Find({ big, from, onFound }: FindProps) {
  const field = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState('');
  const [missing, setMissing] = useState<string | null>(null);
  async function find(back: boolean): Promise<void> {
    if (words === '') return;
    const { key, blob } = big;
    const outcome = await lintClient.request('find', { big: { key, blob }, words, from: back ? from - 1 : from + 1, back });
    if (outcome.kind !== 'answer') return;
    setMissing(outcome.answer === null ? words : null);
    if (outcome.answer === null) useApp.getState().announce(`${words} is not in the text.`);
    else onFound(outcome.answer);
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    void find(event.shiftKey);
  };
  return (
    <search className={styles.find}>
      <input
        ref={field}
        type="search"
        className={styles.field}
        aria-label="Find in the text"
        placeholder="Find in the text"
        spellCheck={false}
        autoComplete="off"
        value={words}
        aria-invalid={missing !== null && missing === words}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <Button
        small
        look="quiet"
        aria-label="Find previous"
        icon={<ChevronUp size={14} aria-hidden="true" />}
        onClick={() => void find(true)}
      />
      <Button
        small
        look="quiet"
        aria-label="Find next"
        icon={<ChevronDown size={14} aria-hidden="true" />}
        onClick={() => void find(false)}
      />
      {missing !== null && missing === words ? <span className={styles.missing}>not in the text</span> : null}
    </search>
  );
}
