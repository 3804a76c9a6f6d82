import { testRule } from '../tester.ts';
import rule from './partial-list-has-place.ts';

testRule(rule, { invalid: {} });
