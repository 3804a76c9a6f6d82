import type { Subject } from '../../../core/finding.ts';
import { Chip, type ChipProps } from '../../ui/chip.tsx';
import { clientChoices, noClient } from './client-choices.ts';

interface ClientChipProps {
  readonly subject: Subject;
  /** What the user decided: the id of a client, or that it is none. */
  readonly told: string | undefined;
  readonly onChoose: ChipProps['onChoose'];
  readonly onReset: ChipProps['onReset'];
  readonly why: ChipProps['why'];
}

/** Who probably sent the payload; on thin evidence nobody, but the user may know. */
export function ClientChip({ subject, told, onChoose, onReset, why }: ClientChipProps) {
  const { client } = subject;
  return (
    <Chip
      label="Client"
      value={valueOf(subject)}
      groups={[{ choices: [noClient, ...clientChoices] }]}
      chosen={[client?.id ?? noClient.id]}
      accent={client !== undefined}
      overridden={told !== undefined}
      onChoose={onChoose}
      onReset={onReset}
      why={why}
    />
  );
}

function valueOf({ client }: Subject): string {
  if (client === undefined) return 'any client';
  return client.certainty === 'told' ? client.name : `looks like ${client.name}`;
}
