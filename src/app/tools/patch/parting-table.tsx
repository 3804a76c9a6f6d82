import { Mark } from '../../ui/mark.tsx';
import type { PatchOutcome, ReadingResult } from '../../workers/patch-protocol.ts';
import styles from './parting-table.module.css';
import { kindWords, markOf } from './readings-strip.tsx';

interface PartingTableProps {
  readonly outcome: PatchOutcome;
  readonly resourceType: string | null;
  readonly onShow: (id: string) => void;
}

interface Group {
  readonly first: ReadingResult;
  /** Those that come to the same. */
  readonly others: readonly ReadingResult[];
}

/** What a reading comes to, as far as the table shows it. */
function endOf({ status, holds }: ReadingResult, parting: readonly string[]): string {
  return status >= 400 ? `refused ${status}` : JSON.stringify([status, ...parting.map((name) => holds[name] ?? null)]);
}

/** Readings that come to the same stand in one row, the one that is shown first. */
function groupsOf({ readings, parting }: PatchOutcome): readonly Group[] {
  const shownFirst = [...readings].sort((a, b) => Number(b.verdict === 'shown') - Number(a.verdict === 'shown'));
  const byEnd = new Map<string, ReadingResult[]>();
  for (const reading of shownFirst) {
    const end = endOf(reading, parting);
    byEnd.set(end, [...(byEnd.get(end) ?? []), reading]);
  }
  return [...byEnd.values()].flatMap(([first, ...others]) => (first === undefined ? [] : [{ first, others }]));
}

/** What the resource holds afterwards, by each reading that parts from the one shown. */
export function PartingTable({ outcome, resourceType, onShow }: PartingTableProps) {
  const { readings, parting } = outcome;
  const groups = groupsOf(outcome);
  const shown = groups[0]?.first;
  if (groups.length < 2) {
    return (
      <section className={styles.section} aria-label="Where the readings part">
        <h2 className={styles.title}>Where the readings part</h2>
        <p className={styles.agree}>
          <Mark kind="pass" size={13} />
          All {readings.length} readings come to the same.
        </p>
      </section>
    );
  }
  return (
    <section className={styles.section} aria-label="Where the readings part">
      <h2 className={styles.title}>
        Where the readings part <span>what the {resourceType?.toLowerCase() ?? 'resource'} holds afterwards</span>
      </h2>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls is reached by keys */}
      <section className={styles.scroll} tabIndex={0} aria-label="Table of readings">
        <table className={styles.table} style={{ minWidth: 248 + parting.length * 116 }}>
          <thead>
            <tr>
              <th scope="col" className={styles.reader}>
                Read by
              </th>
              {parting.map((name) => (
                <th key={name} scope="col" title={name}>
                  {shortName(name)}
                </th>
              ))}
              <th scope="col" className={styles.reply}>
                reply
              </th>
            </tr>
          </thead>
          <tbody>
            {groups.map(({ first, others }) => (
              <ReadingRow key={first.id} reading={first} others={others} shown={shown} parting={parting} onShow={onShow} />
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

interface ReadingRowProps {
  readonly reading: ReadingResult;
  readonly others: readonly ReadingResult[];
  readonly shown: ReadingResult | undefined;
  readonly parting: readonly string[];
  readonly onShow: (id: string) => void;
}

function ReadingRow({ reading, others, shown, parting, onShow }: ReadingRowProps) {
  const { id, name, kind, verdict, holds, status, scimType, what } = reading;
  const isRefused = status >= 400;
  const names = others.map((other) => other.name).join(', ');
  const own = kind === 'wrong' || kind === 'limits' ? kindWords[kind] : '';
  const words = [own, names === '' ? '' : `and ${names}`].filter((part) => part !== '').join(', ');
  return (
    <tr data-shown={verdict === 'shown' || undefined}>
      <th scope="row">
        <button type="button" className={styles.name} title={what} onClick={() => onShow(id)}>
          <Mark kind={markOf(reading)} size={13} />
          <span>{name}</span>
        </button>
        <span className={styles.others} title={names}>
          {words}
        </span>
      </th>
      {parting.map((attribute) => {
        const held = isRefused ? 'unchanged' : (holds[attribute] ?? 'none');
        const isOther = shown !== undefined && verdict !== 'shown' && held !== (shown.holds[attribute] ?? 'none');
        return (
          <td key={attribute} data-other={(isOther && !isRefused) || undefined} title={held}>
            {held}
          </td>
        );
      })}
      <td className={styles.reply} title={scimType ?? undefined}>
        {status}
      </td>
    </tr>
  );
}

function shortName(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1);
}
