import { testRule } from '../tester.ts';
import rule from './okta-user-minimum.ts';

testRule(rule, { invalid: {} });
