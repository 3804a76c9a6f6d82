import type { JsonNode } from './document.ts';
import { parseJson } from './parse.ts';

/**
 * Indents a JSON text by two blanks. Members keep their order, texts and numbers their spelling.
 * @returns the new text; null when the text does not parse, since then nobody knows what belongs where.
 */
export function formatJson(text: string): string | null {
  const document = parseJson(text);
  const { root } = document;
  const readable = document.problems.every(({ code }) => code === 'byteOrderMark' || code === 'loneSurrogate');
  if (!root || !readable) return null;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const parts: string[] = text.startsWith('\uFEFF') ? ['\uFEFF'] : [];
  write(root, newline, parts);
  if (/[\r\n]\s*$/u.test(text)) parts.push(newline);
  return parts.join('');
}

/**
 * Writes a JSON text on one line. Members keep their order, texts and numbers their spelling.
 * @param style what stands after commas and colons: nothing, or one blank each.
 * @returns the new text; null when the text does not parse.
 */
export function compactJson(text: string, style: { readonly comma: string; readonly colon: string }): string | null {
  const document = parseJson(text);
  if (!document.root || document.problems.length > 0) return null;
  const parts: string[] = [];
  writeCompact(document.root, style, parts);
  return parts.join('');
}

function writeCompact(node: JsonNode, style: { readonly comma: string; readonly colon: string }, parts: string[]): void {
  const { kind, source } = node;
  if (kind !== 'object' && kind !== 'array') {
    parts.push(source);
    return;
  }
  const [open, close] = kind === 'object' ? ['{', '}'] : ['[', ']'];
  parts.push(open);
  let separator = '';
  for (const child of node.children()) {
    parts.push(separator);
    if (child.keyStart >= 0) parts.push(node.document.text.slice(child.keyStart, child.keyEnd), ':', style.colon);
    writeCompact(child, style, parts);
    separator = `,${style.comma}`;
  }
  parts.push(close);
}

function write(node: JsonNode, newline: string, parts: string[]): void {
  const { kind, source } = node;
  if (kind !== 'object' && kind !== 'array') {
    parts.push(source);
    return;
  }
  const [open, close] = kind === 'object' ? ['{', '}'] : ['[', ']'];
  if (node.isEmpty) {
    parts.push(open, close);
    return;
  }
  parts.push(open);
  const inner = `${newline}  `;
  let separator = inner;
  for (const child of node.children()) {
    parts.push(separator);
    if (child.keyStart >= 0) parts.push(node.document.text.slice(child.keyStart, child.keyEnd), ': ');
    write(child, inner, parts);
    separator = `,${inner}`;
  }
  parts.push(newline, close);
}
