import type { Habit, Subject } from '../finding.ts';
import type { JsonDocument } from '../json/document.ts';
import { attributePlace } from './attribute-place.ts';
import type { ClientProfile, Deviation } from './profile.ts';
import { profileNamed } from './profiles.ts';
import { recognise, type Recognised } from './recognise.ts';

/** Names the likely client of one payload, and its habits among the findings. */
export class ClientNamer {
  private readonly document: JsonDocument;
  private readonly detected: Subject;
  private readonly found: Recognised | undefined;
  private readonly named = new Set<Deviation>();

  /** @param told what the caller said: an id or short name, `none`, or nothing. */
  constructor(document: JsonDocument, detected: Subject, told: string | undefined) {
    this.document = document;
    this.detected = detected;
    this.found = clientOf(document, detected, told);
  }

  /** Ids of the habits that a finding of that rule at that place is; none where no client is named. */
  habitsOf(rule: string, pointer: string): readonly string[] {
    if (this.found === undefined) return [];
    const { kind } = this.detected;
    const named = this.found.profile.deviations.filter((deviation) => deviation.rules.includes(rule) && (deviation.in ?? kind) === kind);
    if (named.length === 0) return [];
    const place = attributePlace(this.document, pointer);
    const shown = named.filter(({ at, text }) => {
      if (at !== undefined && !new RegExp(at, 'iu').test(place)) return false;
      return text === undefined || new RegExp(text, 'u').test(this.document.at(pointer)?.string ?? '');
    });
    for (const deviation of shown) this.named.add(deviation);
    return shown.map(({ id }) => id);
  }

  /** The subject with its client, the reasons, and the habits that were asked for so far; as it was where no client is named. */
  subject(): Subject {
    if (this.found === undefined) return this.detected;
    const { profile, certainty, evidence } = this.found;
    const habits = profile.deviations.filter((deviation) => this.named.has(deviation)).map((deviation) => habitOf(profile, deviation));
    return {
      ...this.detected,
      client: { id: profile.id, name: profile.name, certainty, habits },
      evidence: [...this.detected.evidence, ...evidence],
    };
  }
}

function clientOf(document: JsonDocument, subject: Subject, told: string | undefined): Recognised | undefined {
  if (told === 'none') return undefined;
  const profile = told === undefined ? undefined : profileNamed(told);
  return profile === undefined ? recognise(document, subject) : { profile, certainty: 'told', evidence: [] };
}

/** A deviation as people read it: who does what, what servers do with it, and how sure that is. */
function habitOf({ name }: ClientProfile, { id, evidence, does, strict, tolerant }: Deviation): Habit {
  const servers = [
    ...(strict === undefined ? [] : [`strict servers ${strict}`]),
    ...(tolerant === undefined ? [] : [`tolerant ${strict === undefined ? 'servers' : 'ones'} ${tolerant}`]),
  ].join(', ');
  const outcome = servers === '' ? '' : ` ${servers.charAt(0).toUpperCase()}${servers.slice(1)}.`;
  return { id, evidence, text: `${name} ${does}.${outcome}${doubt(evidence)}` };
}

function doubt(evidence: Habit['evidence']): string {
  if (evidence === 'unconfirmed') return ' Reported, not confirmed.';
  return evidence === 'inferred' ? ' Concluded from its other requests, not seen.' : '';
}
