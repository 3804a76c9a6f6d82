/** Lines from 1; the last line folded is `end`, the line of the closing bracket stays in view. */
export interface Fold {
  readonly start: number;
  readonly end: number;
}

/** The objects and arrays of a text that span lines, in the order of their closing brackets. Quotes end with their line, so one open quote does not swallow the rest. */
export function findFolds(text: string): Fold[] {
  const folds: Fold[] = [];
  const open: number[] = [];
  let line = 1;
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10) {
      line++;
      isQuoted = false;
    } else if (code === 34) isQuoted = !isQuoted;
    else if (isQuoted) at += code === 92 ? 1 : 0;
    else if (code === 123 || code === 91) open.push(line);
    else if (code === 125 || code === 93) {
      const start = open.pop();
      if (start !== undefined && line - 1 > start) folds.push({ start, end: line - 1 });
    }
  }
  return folds;
}
