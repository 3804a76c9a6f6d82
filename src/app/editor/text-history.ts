import type { Change } from './source-text.ts';

interface Step {
  readonly offset: number;
  readonly removed: string;
  readonly inserted: string;
  /** Milliseconds; typing goes on in the same step for a while. */
  readonly at: number;
}

/** Typing within this time, at one place, is one step. */
const pauseMs = 800;

/** Undo and redo of a text area, whose own would not know of edits that a program made. */
export class TextHistory {
  private done: Step[] = [];
  private undone: Step[] = [];

  /**
   * Remembers a change.
   * @param before the text before it.
   * @param at the time in milliseconds; null for what stands alone: a paste, an applied fix.
   */
  push(before: string, change: Change, at: number | null): void {
    const step = {
      offset: change.offset,
      removed: before.slice(change.offset, change.offset + change.length),
      inserted: change.text,
      at: at ?? -Infinity,
    };
    const last = this.done.at(-1);
    this.undone = [];
    if (
      last !== undefined &&
      step.at - last.at < pauseMs &&
      step.removed === '' &&
      last.removed === '' &&
      last.offset + last.inserted.length === step.offset
    ) {
      this.done[this.done.length - 1] = { ...last, inserted: last.inserted + step.inserted, at: step.at };
    } else this.done.push(step);
  }

  /** @returns the change that takes the last step back; undefined at the beginning. */
  undo(): Change | undefined {
    const step = this.done.pop();
    if (step === undefined) return undefined;
    this.undone.push({ ...step, at: -Infinity });
    return { offset: step.offset, length: step.inserted.length, text: step.removed };
  }

  /** @returns the change that does the last undone step again; undefined at the end. */
  redo(): Change | undefined {
    const step = this.undone.pop();
    if (step === undefined) return undefined;
    this.done.push(step);
    return { offset: step.offset, length: step.removed.length, text: step.inserted };
  }
}
