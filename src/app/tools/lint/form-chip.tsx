import type { Report } from '../../../core/finding.ts';
import type { Overrides } from '../../state/payload-slice.ts';
import { Chip, type ChoiceGroup } from '../../ui/chip.tsx';
import { count } from './finding-words.ts';

/** Whether the text is one payload or one a line. */
export const formChoices: ChoiceGroup = {
  label: 'Form',
  choices: [
    { id: 'payload', label: 'One payload', detail: 'the whole text' },
    { id: 'ndjson', label: 'NDJSON', detail: 'one payload a line' },
  ],
};

interface FormChipProps {
  readonly report: Report;
  readonly overrides: Overrides;
  readonly onChoose: (id: string) => void;
  readonly onReset: () => void;
}

/** There where the text is NDJSON, or the user said what it is. */
export function FormChip({ report, overrides, onChoose, onReset }: FormChipProps) {
  if (report.form !== 'ndjson' && overrides.form === undefined) return null;
  return (
    <Chip
      label="Form"
      value={formWords(report)}
      groups={[{ choices: formChoices.choices }]}
      chosen={[report.form]}
      overridden={overrides.form !== undefined}
      onChoose={onChoose}
      onReset={onReset}
      why={<p>NDJSON is one JSON document a line; each line is a payload of its own.</p>}
    />
  );
}

/** `NDJSON, 12 payloads`, `One payload` */
export function formWords({ form, payloads }: Report): string {
  return form === 'ndjson' ? `NDJSON, ${count(payloads, 'payload')}` : 'One payload';
}
