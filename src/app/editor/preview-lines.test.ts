import { describe, expect, it } from 'vitest';
import { previewFix, type PreviewLine } from './preview-lines.ts';

/** Lines with « » around the changed words. */
function drawn(lines: readonly PreviewLine[]): readonly string[] {
  return lines.map(({ sign, text, start, end }) => `${sign} ${text.slice(0, start)}«${text.slice(start, end)}»${text.slice(end)}`);
}

function preview(marked: string, replacement: string): readonly string[] {
  const offset = marked.indexOf('«');
  const length = marked.indexOf('»') - offset - 1;
  return drawn(previewFix(marked.replace(/[«»]/g, ''), [{ offset, length, text: replacement }]));
}

describe('previewFix', () => {
  it('marks the value that changes and drops the indent', () => {
    expect(preview('{\n  "active": «"True"»,\n}', 'true')).toEqual(['- "active": «"True"»,', '+ "active": «true»,']);
  });
  it('marks whole words, not the letters that differ', () => {
    expect(preview('"primary": «true»', 'false')).toEqual(['- "primary": «true»', '+ "primary": «false»']);
  });
  it('shows an inserted line alone', () => {
    expect(preview('{\n«»  "userName": "a"\n}', '  "schemas": [],\n')).toEqual(['+ «"schemas": [],»']);
  });
  it('shows a removed line alone', () => {
    expect(preview('{\n«  "id": "1",\n»  "userName": "a"\n}', '')).toEqual(['- «"id": "1",»']);
  });
  it('keeps to the surroundings of a change in one long line', () => {
    const [removed] = preview(`{"a":"${'x'.repeat(400)}","b":«"True"»,"c":"${'y'.repeat(400)}"}`, 'true');
    expect(removed).toMatch(/^- …x+","b":«"True"»,"c":"y+…$/);
  });
  it('shows edits far apart one after the other', () => {
    const text = '{\n"a":"1",\n\n\n"b":"2"\n}';
    const edits = [text.indexOf('"1"'), text.indexOf('"2"')].map((offset) => ({ offset, length: 3, text: '0' }));
    expect(drawn(previewFix(text, edits))).toEqual(['- "a":«"1"»,', '+ "a":«0»,', '- "b":«"2"»', '+ "b":«0»']);
  });
  it('reads CRLF as one line end', () => {
    expect(preview('{\r\n  "active": «"True"»\r\n}', 'true')).toEqual(['- "active": «"True"»', '+ "active": «true»']);
  });
});
