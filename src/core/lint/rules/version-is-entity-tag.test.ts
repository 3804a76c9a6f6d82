import { testRule } from '../tester.ts';
import rule from './version-is-entity-tag.ts';

testRule(rule, { invalid: {} });
