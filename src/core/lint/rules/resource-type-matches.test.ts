import { testRule } from '../tester.ts';
import rule from './resource-type-matches.ts';

testRule(rule, { invalid: {} });
