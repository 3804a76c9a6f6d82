import { testRule } from '../tester.ts';
import rule from './meta-complete.ts';

testRule(rule, { invalid: {} });
