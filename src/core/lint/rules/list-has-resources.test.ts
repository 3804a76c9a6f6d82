import { testRule } from '../tester.ts';
import rule from './list-has-resources.ts';

testRule(rule, { invalid: {} });
