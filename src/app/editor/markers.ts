import { editor, MarkerSeverity, Range, type IRange } from 'monaco-editor/editor';
import type { Finding, Severity } from '../../core/finding.ts';
import type { LineMark } from './finding-marks.ts';
import icons from './severity-marks.module.css';

export const markerOwner = 'scimlab';

const severities: Readonly<Record<Severity, MarkerSeverity>> = {
  error: MarkerSeverity.Error,
  warning: MarkerSeverity.Warning,
  info: MarkerSeverity.Info,
};

/** The place in a model of a stretch given in shown offsets. */
export function rangeOf(model: editor.ITextModel, start: number, end: number): IRange {
  return Range.fromPositions(model.getPositionAt(start), model.getPositionAt(end));
}

/**
 * Underlines the findings in a model.
 * @param toShown turns an offset of the text into one of the model.
 * @param whyOf why a rule counts, for the hover; undefined where it is not known (yet).
 */
export function setMarkers(
  model: editor.ITextModel,
  findings: readonly Finding[],
  toShown: (offset: number) => number,
  whyOf: (rule: string) => string | undefined,
): void {
  editor.setModelMarkers(
    model,
    markerOwner,
    findings.map((finding) => ({
      ...rangeOf(model, toShown(finding.range.start.offset), toShown(finding.range.end.offset)),
      severity: severities[finding.severity],
      message: hoverText(finding, whyOf(finding.rule)),
    })),
  );
}

/** Plain text: a message quotes the payload, which must not become a link or an image. */
function hoverText({ message, rule, spec }: Finding, why: string | undefined): string {
  const origin = [rule, ...spec].join('  ·  ');
  return [message, ...(why === undefined ? [] : [why]), origin].map((line) => line.replaceAll('`', '')).join('\n');
}

/** One mark in the margin for each line with findings. */
export function marginMarks(marks: ReadonlyMap<number, LineMark>): editor.IModelDeltaDecoration[] {
  return [...marks].map(([line, { severity }]) => ({
    range: new Range(line, 1, line, 1),
    options: {
      glyphMarginClassName: `${icons['icon']} ${icons[severity]}`,
      stickiness: editor.TrackedRangeStickiness.NeverGrowsWhenTypingAtEdges,
    },
  }));
}
