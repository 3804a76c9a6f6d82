import type { Evidence } from '../../../core/finding.ts';
import type { Overrides } from '../../state/payload-slice.ts';
import { useApp } from '../../state/store.ts';
import { Chip, type ChoiceGroup } from '../../ui/chip.tsx';
import { tight, useMedia } from '../../ui/use-media.ts';
import { ClientChip } from './client-chip.tsx';
import styles from './detection-chips.module.css';
import { FormChip, formChoices } from './form-chip.tsx';
import { MessageText } from '../../ui/message-text.tsx';
import { directionChoices, directionWords, evidenceAbout, kindWords, messageChoices, resourceTypeChoices } from './subject-words.ts';

const kindGroups: readonly ChoiceGroup[] = [
  { label: 'Resources', choices: resourceTypeChoices.map((id) => ({ id, label: id })) },
  { label: 'Messages', choices: messageChoices.map((id) => ({ id, label: id })) },
  formChoices,
];

function isForm(id: string): boolean {
  return formChoices.choices.some((choice) => choice.id === id);
}

/** What the payload was taken for, in words; each chip can be overruled. */
export function DetectionChips() {
  const report = useApp((state) => state.report);
  const overrides = useApp((state) => state.overrides);
  const setOverrides = useApp((state) => state.setOverrides);
  const isTight = useMedia(tight);
  const subject = report?.subjects[0];
  if (report === null || subject === undefined) return <span className={styles.label}>Detected</span>;

  /** Sets some overrides and takes others back. */
  const decide = (without: readonly (keyof Overrides)[], change: Overrides) => {
    const kept = Object.fromEntries(Object.entries(overrides).filter(([name]) => !without.some((other) => other === name)));
    setOverrides({ ...kept, ...change });
  };
  const kindChosen = overrides.kind !== undefined || overrides.resourceType !== undefined;
  const directionChosen = overrides.direction !== undefined || overrides.method !== undefined;
  const chooseForm = (id: string) => decide([], { form: id === 'ndjson' ? 'ndjson' : 'payload' });
  const chooseKind = (id: string) => {
    if (isForm(id)) chooseForm(id);
    else decide(['resourceType'], { kind: id });
  };
  const chooseDirection = (id: string) => {
    const choice = directionChoices.find((other) => other.id === id);
    if (choice === undefined) return;
    decide(['method'], { direction: choice.direction, ...(choice.method === undefined ? {} : { method: choice.method }) });
  };
  const kindId = subject.kind === 'Resource' ? subject.resourceType : subject.kind;
  const directionId = subject.direction === 'response' ? 'response' : subject.method;
  const form = <FormChip report={report} overrides={overrides} onChoose={chooseForm} onReset={() => decide(['form'], {})} />;

  const client = (
    <ClientChip
      subject={subject}
      told={overrides.client}
      onChoose={(id) => decide([], { client: id })}
      onReset={() => decide(['client'], {})}
      why={<Why evidence={evidenceAbout(subject, 'client')} nothing="It bears no mark that is documented for one client alone." />}
    />
  );

  if (isTight) {
    return (
      <fieldset className={styles.chips} aria-label="What the payload was taken for">
        <Chip
          label="Payload"
          value={`${kindWords(subject)}, ${directionWords(subject)}`}
          groups={[{ label: 'Direction', choices: directionChoices }, ...kindGroups]}
          chosen={[directionId, kindId].filter((id) => id !== null)}
          overridden={kindChosen || directionChosen}
          unsure={subject.kind === null}
          onChoose={(id) => (directionChoices.some((choice) => choice.id === id) ? chooseDirection(id) : chooseKind(id))}
          onReset={() => decide(['version', 'direction', 'method', 'kind', 'resourceType'], {})}
          why={<Why evidence={subject.evidence.filter(({ about }) => about !== 'client')} />}
        />
        {form}
        {client}
      </fieldset>
    );
  }
  return (
    <fieldset className={styles.chips} aria-label="What the payload was taken for">
      <span className={styles.label}>Detected</span>
      {form}
      <Chip
        label="Version"
        value={`SCIM ${subject.version}`}
        groups={[{ choices: [{ id: '2.0', label: 'SCIM 2.0', detail: 'RFC 7643, RFC 7644' }] }]}
        chosen={[subject.version]}
        overridden={overrides.version !== undefined}
        onChoose={() => decide([], { version: '2.0' })}
        onReset={() => decide(['version'], {})}
        why={<Why evidence={evidenceAbout(subject, 'version')} />}
      />
      <Chip
        label="Kind"
        value={kindWords(subject)}
        groups={kindGroups}
        chosen={kindId === null ? [] : [kindId]}
        overridden={kindChosen}
        unsure={subject.kind === null}
        onChoose={chooseKind}
        onReset={() => decide(['kind', 'resourceType'], {})}
        why={<Why evidence={evidenceAbout(subject, 'kind', 'resourceType')} />}
      />
      <Chip
        label="Direction"
        value={directionWords(subject)}
        groups={[{ choices: directionChoices }]}
        chosen={directionId === null ? [] : [directionId]}
        overridden={directionChosen}
        onChoose={chooseDirection}
        onReset={() => decide(['direction', 'method'], {})}
        why={<Why evidence={evidenceAbout(subject, 'direction')} />}
      />
      {client}
    </fieldset>
  );
}

interface WhyProps {
  readonly evidence: readonly Evidence[];
  /** What is said where there is no evidence. */
  readonly nothing?: string;
}

function Why({ evidence, nothing = 'Nothing in the text says so; this is the usual case.' }: WhyProps) {
  return (
    <>
      <p className={styles.whyTitle}>Why</p>
      {evidence.length === 0 ? <p>{nothing}</p> : null}
      <ul>
        {evidence.map(({ text, line }, index) => (
          <li key={index} className={styles.reason}>
            {line === undefined ? null : <span className={styles.line}>line {line}</span>}
            <span>
              <MessageText text={text} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
