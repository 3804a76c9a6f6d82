import { replaceValue } from '../../json/edit.ts';
import { remember } from '../remember.ts';
import { defineRule } from '../rule.ts';
import { isUserAttribute } from '../schema-of.ts';
import { isTimeZone, timeZoneMeantBy } from '../time-zone.ts';

const isZone = remember(isTimeZone);

export default defineRule({
  id: 'time-zone-is-iana',
  severity: 'warning',
  spec: ['RFC 7643 4.1.1'],
  title: 'A time zone is a name of the IANA database',
  why: 'Programs look the name up. An offset or an abbreviation says nothing of summer time, and Windows names are known to Windows alone.',
  messages: {
    meant: '`{value}` is no zone of the IANA time zone database; write a name such as `{zone}`.',
    none: '`{value}` is no zone of the IANA time zone database; write a name such as `America/Los_Angeles`.',
    empty: '`timezone` is an empty text, which is a value and no zone; leave it out.',
  },
  valid: [{ text: '{ "userName": "bjensen", "timezone": "America/Los_Angeles" }', covers: ['RFC7643-4.1.1-15'] }],
  invalid: [
    { text: '{ "userName": "bjensen", "timezone": «"GMT+1"» }', covers: ['RFC7643-4.1.1-15'] },
    { text: '{ "userName": "bjensen", "timezone": «"W. Europe Standard Time"» }' },
  ],
  value: (definition, context) => {
    if (!isUserAttribute(definition, context, 'timezone')) return undefined;
    return (node, { report }) => {
      const value = node.string;
      if (value === undefined || isZone(value)) return;
      const zone = timeZoneMeantBy(value);
      if (value.trim() === '') report('empty', node, {}, { severity: 'info' });
      else if (zone === undefined) report('none', node, { value });
      else {
        const fix = () => ({ title: `Write ${zone}`, safe: false, edits: [replaceValue(node, JSON.stringify(zone))] });
        report('meant', node, { value, zone }, { fix });
      }
    };
  },
});
