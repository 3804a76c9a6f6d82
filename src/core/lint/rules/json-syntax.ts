import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'json-syntax',
  severity: 'error',
  spec: ['RFC 8259 2', 'RFC 7643 2.1'],
  checks: [1],
  applies: { versions: ['1.1', '2.0'] },
  title: 'The text keeps to the grammar of JSON',
  why: 'A server refuses the whole body with 400 invalidSyntax, and most name no place. The rest of the text is still checked here.',
  messages: {
    byteOrderMark: 'A byte order mark stands before the JSON; many parsers stop at it. Save the text as UTF-8 without one.',
    comment: 'JSON has no comments; remove `{found}`.',
    trailingComma: 'A comma stands behind the last value; remove it.',
    extraComma: '`{found}` stands where a value belongs; remove it.',
    missingComma: 'A comma is missing here.',
    missingColon: 'A colon is missing between the name and its value.',
    missingValue: 'The value is missing; write one, or remove the name.',
    missingName: '`{found}` stands where a name in double quotes belongs.',
    otherQuotes: '`{found}` needs double quotes; write `{expected}`.',
    unquotedName: 'The name `{found}` needs double quotes; write `{expected}`.',
    unquotedText: 'Text needs double quotes; write `{expected}`.',
    otherLiteral: '`{found}` is no JSON literal; write `{expected}`.',
    placeholder: '`{found}` is a placeholder that nobody filled in; write the value, or `{expected}` as text.',
    ellipsis: '`{found}` stands for something left out; write it out, or remove the dots.',
    innerQuote: 'A double quote inside a text is written `\\"`.',
    openString: 'The text that starts here is never closed; end it with a double quote.',
    controlCharacter: 'A line break, tab or other control character stands inside a text; write it as `{expected}`.',
    escape: '`{found}` is no JSON escape; write `{expected}`.',
    number: '`{found}` is no JSON number; write `{expected}`.',
    missingClose: '`{expected}` is missing here.',
    extraClose: '`{found}` closes nothing; remove it.',
    unexpected: '`{found}` stands where `{expected}` belongs.',
    textBefore: '`{found}` stands before the JSON; remove it.',
    textAfter: '`{found}` stands behind the end of the JSON; remove it.',
    secondDocument: 'A second JSON document starts here; a payload is one document, so check each alone.',
    tooMany: 'There are more syntax errors from here on; mend the first ones, then look again.',
  },
  valid: [{ text: '{ "userName": "bjensen", "active": true }' }],
  invalid: [
    { text: '{ "userName": "bjensen"«,» }' },
    { text: '{ «\'userName\'»: "bjensen" }' },
    { text: '{ "userName": "bjensen" «// the login name»\n}' },
    { text: '{ "userName": "bjensen"« »"active": true }' },
    { text: '{ "active": «True» }' },
  ],
  document: (document, { report }) => {
    for (const { code, start, end, found, expected, fix } of document.problems) {
      // These two have a rule of their own.
      if (code === 'loneSurrogate' || code === 'tooDeep') continue;
      const severity = code === 'byteOrderMark' ? 'warning' : undefined;
      report(code, { pointer: null, start, end }, { found, expected }, { severity, fix: fix && (() => fix) });
    }
  },
});
