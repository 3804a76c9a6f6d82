/* oxlint-disable jsx-a11y/prefer-tag-over-role -- no native element is a list box with groups and reasons below it */
import { Check, Undo2 } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useEffect, useId, useRef, type KeyboardEvent, type RefObject } from 'react';
import styles from './choice-list.module.css';
import { layersPlace } from './layers.ts';
import type { ChipProps, Choice } from './chip.tsx';

interface ChoiceListProps extends ChipProps {
  readonly anchor: RefObject<HTMLButtonElement | null>;
  readonly open: boolean;
  readonly onClose: () => void;
}

const resetId = '';

/** How long typed letters belong together. */
const searchMs = 700;

/** The layer of a `Chip`: a list to choose from and the reasons below it. */
export default function ChoiceList(props: ChoiceListProps) {
  const { anchor, open, onClose, label } = props;
  return (
    <Popover.Root open={open} onOpenChange={(next) => next || onClose()}>
      <Popover.Anchor virtualRef={anchor} />
      <Popover.Portal container={layersPlace()}>
        <Popover.Content
          className={styles.layer}
          aria-label={label}
          align="start"
          sideOffset={4}
          collisionPadding={8}
          onOpenAutoFocus={(event) => event.preventDefault()}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            anchor.current?.focus();
          }}
          onInteractOutside={(event) => {
            if (event.target instanceof Node && anchor.current?.contains(event.target) === true) event.preventDefault();
          }}
        >
          <List {...props} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

function List({ label, groups, chosen, overridden = false, why, onChoose, onReset, onClose }: ChoiceListProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const typed = useRef({ text: '', at: 0 });
  const reset: readonly Choice[] = overridden ? [{ id: resetId, label: 'Back to detected' }] : [];
  const all = [...reset, ...groups.flatMap(({ choices }) => choices)];

  const focus = (index: number) => {
    const options = list.current?.querySelectorAll<HTMLElement>('[role="option"]') ?? [];
    options[Math.min(Math.max(index, 0), options.length - 1)]?.focus();
  };
  useEffect(() => {
    const options = list.current?.querySelectorAll<HTMLElement>('[role="option"]') ?? [];
    const selected = [...options].find((option) => option.ariaSelected === 'true');
    (selected ?? options[0])?.focus();
  }, []);

  const take = (choice: string) => {
    if (choice === resetId) onReset();
    else onChoose(choice);
    onClose();
  };
  const find = (letter: string, at: number) => {
    const text = (at - typed.current.at < searchMs ? typed.current.text : '') + letter.toLowerCase();
    typed.current = { text, at };
    const starts = all.findIndex((choice) => choice.label.toLowerCase().startsWith(text));
    const found = starts === -1 ? all.findIndex((choice) => choice.label.toLowerCase().includes(text)) : starts;
    if (found !== -1) focus(found);
  };
  const onKeyDown = (event: KeyboardEvent, choice: Choice) => {
    const at = all.indexOf(choice);
    const acts: Readonly<Record<string, () => void>> = {
      ArrowDown: () => focus(at + 1),
      ArrowUp: () => focus(at - 1),
      Home: () => focus(0),
      End: () => focus(all.length - 1),
      Enter: () => take(choice.id),
      ' ': () => take(choice.id),
    };
    const isLetter = event.key.length === 1 && !event.ctrlKey && !event.metaKey;
    const act = acts[event.key] ?? (isLetter ? () => find(event.key, event.timeStamp) : undefined);
    if (act === undefined) return;
    event.preventDefault();
    act();
  };

  const option = (choice: Choice) => (
    <div
      key={choice.id}
      role="option"
      tabIndex={-1}
      aria-selected={chosen.includes(choice.id)}
      className={styles.option}
      onPointerMove={(event) => event.currentTarget.focus()}
      onClick={() => take(choice.id)}
      onKeyDown={(event) => onKeyDown(event, choice)}
    >
      {choice.id === resetId ? <Undo2 size={14} aria-hidden="true" /> : null}
      <span className={styles.label}>{choice.label}</span>
      {choice.detail === undefined ? null : <span className={styles.detail}>{choice.detail}</span>}
      {chosen.includes(choice.id) ? <Check size={14} aria-hidden="true" /> : null}
    </div>
  );

  return (
    <>
      <div
        ref={list}
        role="listbox"
        aria-multiselectable={chosen.length > 1}
        className={styles.list}
        aria-label={label}
        {...(why === undefined ? {} : { 'aria-describedby': `${id}-why` })}
      >
        {reset.map(option)}
        {groups.map((group, index) =>
          group.label === undefined ? (
            group.choices.map(option)
          ) : (
            <div key={index} role="group" aria-label={group.label}>
              <div className={styles.heading} aria-hidden="true">
                {group.label}
              </div>
              {group.choices.map(option)}
            </div>
          ),
        )}
      </div>
      {why === undefined ? null : (
        <div id={`${id}-why`} className={styles.why}>
          {why}
        </div>
      )}
    </>
  );
}
