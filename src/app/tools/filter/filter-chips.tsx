import { Chip } from '../../ui/chip.tsx';
import type { FilterAnswer } from '../../workers/filter-protocol.ts';
import { leniencyChoices, readingWords, setInput, type FilterInputs } from './filter-drafts.ts';
import styles from './filter-chips.module.css';

const modeChoices = [
  { id: 'filter', label: 'Filter', detail: 'GET /Users?filter=' },
  { id: 'path', label: 'PATCH path', detail: '"path" of an operation' },
];

const typeChoices = [
  { id: 'User', label: 'User', detail: 'with the enterprise extension' },
  { id: 'Group', label: 'Group' },
];

/** What the expression is, of what it speaks, and how it is read. */
export function FilterChips({ inputs, reading }: { readonly inputs: FilterInputs; readonly reading: FilterAnswer['reading'] | null }) {
  const { mode, type, version, leniency } = inputs;
  const kind = mode === 'auto' ? (reading?.kind ?? 'filter') : mode;
  return (
    <fieldset className={styles.chips} aria-label="How the expression is read">
      <Chip
        label="Expression"
        value={kind === 'path' ? 'PATCH path' : 'Filter'}
        groups={[{ choices: modeChoices }]}
        chosen={[kind]}
        overridden={mode !== 'auto'}
        onChoose={(id) => setInput('mode', id)}
        onReset={() => setInput('mode', '')}
        why={<p>An expression with an operator is a filter; an attribute, alone or with brackets and a sub-attribute, is a PATCH path.</p>}
      />
      <Chip
        label="Attributes"
        value={type === '' ? 'of Users and Groups' : `of ${type}`}
        groups={[{ choices: typeChoices }]}
        chosen={type === '' ? [] : [type]}
        overridden={type !== ''}
        onChoose={(id) => setInput('type', id)}
        onReset={() => setInput('type', '')}
        why={<p>With one type, a name that this type does not have is an error.</p>}
      />
      <Chip
        label="Reading"
        value={readingWords({ version, leniency })}
        groups={[
          {
            label: 'Standard',
            choices: [
              { id: '2.0', label: 'RFC 7644', detail: 'SCIM 2.0' },
              { id: '1.1', label: 'SCIM 1.1', detail: 'no ne, ew, not, brackets' },
            ],
          },
          { label: 'Leniency', choices: [{ id: 'strict', label: 'none, strict' }, ...leniencyChoices] },
        ]}
        chosen={[version, leniency === '' ? 'strict' : leniency]}
        overridden={version !== '2.0' || leniency !== ''}
        onChoose={(id) => {
          if (id === '2.0' || id === '1.1') setInput('version', id);
          else setInput('leniency', id === 'strict' ? '' : id);
        }}
        onReset={() => {
          setInput('version', '');
          setInput('leniency', '');
        }}
      />
    </fieldset>
  );
}
