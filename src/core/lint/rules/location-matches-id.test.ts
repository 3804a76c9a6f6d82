import { testRule } from '../tester.ts';
import rule from './location-matches-id.ts';

testRule(rule, { invalid: {} });
