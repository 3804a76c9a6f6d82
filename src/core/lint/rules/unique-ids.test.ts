import { testRule } from '../tester.ts';
import rule from './unique-ids.ts';

testRule(rule, { invalid: {} });
