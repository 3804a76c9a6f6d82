import { testRule } from '../tester.ts';
import rule from './start-index-from-one.ts';

testRule(rule, { invalid: {} });
