import { testRule } from '../tester.ts';
import rule from './items-per-page-matches.ts';

testRule(rule, { invalid: {} });
