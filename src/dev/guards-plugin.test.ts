import { expect, test } from 'vitest';
import { compileGuard } from './guards-plugin.ts';

test('a guard is a module that needs neither eval nor require', () => {
  const code = compileGuard('{"type": "object", "properties": {"a": {"type": "string", "maxLength": 3}}, "required": ["a"]}');
  expect(code).toContain('import * as part0 from "ajv/dist/runtime/ucs2length.js"');
  expect(code).toMatch(/export default/u);
  expect(code).not.toMatch(/\brequire\(|new Function|\beval\(/u);
});

test('a schema that Ajv does not understand stops the build', () => expect(() => compileGuard('{"type": "objekt"}')).toThrow(/type/u));
