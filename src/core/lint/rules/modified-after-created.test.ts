import { testRule } from '../tester.ts';
import rule from './modified-after-created.ts';

testRule(rule, { invalid: {} });
