import { testRule } from '../tester.ts';
import rule from './filter-means-what-it-says.ts';

testRule(rule, {
  valid: {
    'what does not parse, which another rule finds': '{ "filter": "emails.type ne work" }',
    'what the catalog refuses, which another rule finds': '{ "filter": "emails.type ne \\"work\\" and robotArm pr" }',
    'an element that differs, asked for in brackets': '{ "filter": "emails[type ne \\"work\\"]" }',
  },
  invalid: {
    'text where a boolean belongs': {
      text: '{ "filter": "title pr and active eq «\\"True\\"»" }',
      message: '`active` is a boolean, which `"True"` is not; this never matches: did you mean `true`?',
      fixed: '{ "filter": "title pr and active eq true" }',
    },
    'two of them': { text: '{ "filter": "«emails» sw \\"b\\" or «roles.type ne \\"x\\"»" }' },
  },
});
