import { pointerToken } from '../json/pointer.ts';
import { isJsonObject } from '../schema/json-object.ts';
import type { Draft } from './draft.ts';
import type { PatchSwitch } from './leniency.ts';
import { memberKey } from './members.ts';
import type { Slot } from './slot.ts';
import type { PatchNote, PatchNoteKind } from './trace.ts';

/** How a value meets what is there: `add` never takes anything away (reading 8). */
export type Mode = 'add' | 'replace';

/** One operation at work: what it works on, and what it tells. */
export class Run {
  readonly draft: Draft;
  readonly switches: ReadonlySet<PatchSwitch>;
  readonly tracing: boolean;
  readonly notes: PatchNote[] = [];
  readonly sections: string[] = [];
  readonly selected: string[] = [];

  constructor(draft: Draft, switches: ReadonlySet<PatchSwitch>, tracing: boolean) {
    this.draft = draft;
    this.switches = switches;
    this.tracing = tracing;
  }

  note(note: PatchNote): void {
    if (this.tracing) this.notes.push(note);
  }

  /** @param text made only where somebody reads it. */
  tell(kind: PatchNoteKind, text: () => string, ...sections: readonly string[]): void {
    if (!this.tracing) return;
    this.notes.push({ kind, text: text() });
    for (const section of sections) if (!this.sections.includes(section)) this.sections.push(section);
  }

  tellLeniency(leniency: PatchSwitch, text: () => string): void {
    if (this.tracing) this.notes.push({ kind: 'leniency', leniency, text: text() });
  }

  /** A whole attribute was selected. */
  selectSlot(slot: Slot): void {
    if (this.tracing && slot.isAssigned()) this.selected.push(slot.pointer);
  }

  /** A sub-attribute of a singular attribute was selected. */
  selectSubAttribute(slot: Slot, subAttribute: string): void {
    if (!this.tracing) return;
    const member = memberPointer(slot.get(), subAttribute);
    if (member !== '') this.selected.push(`${slot.pointer}${member}`);
  }

  /** Elements were selected, or that sub-attribute of each; an element that has it not stands for it. */
  selectElements(slot: Slot, places: readonly number[], subAttribute?: string): void {
    if (!this.tracing) return;
    const elements = slot.elements();
    for (const place of places) {
      const member = subAttribute === undefined ? '' : memberPointer(elements.at(place), subAttribute);
      this.selected.push(`${slot.pointer}/${elements.rank(place)}${member}`);
    }
  }
}

function memberPointer(value: unknown, name: string): string {
  const key = isJsonObject(value) ? memberKey(value, name) : undefined;
  return key === undefined ? '' : `/${pointerToken(key)}`;
}
