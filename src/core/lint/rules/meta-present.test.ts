import { testRule } from '../tester.ts';
import rule from './meta-present.ts';

testRule(rule, { invalid: {} });
