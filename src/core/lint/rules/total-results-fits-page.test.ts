import { testRule } from '../tester.ts';
import rule from './total-results-fits-page.ts';

testRule(rule, { invalid: {} });
