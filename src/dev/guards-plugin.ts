import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import type { Plugin } from 'vite';

const suffix = '.guard.js';
const prefix = '\0guard:';

/**
 * Makes `./name.guard.js` importable where `name.schema.json` stands beside: its default export says whether a value fits the JSON Schema.
 * Ajv compiles it now, so that the page needs no eval (design.md section 6 b). `name.guard.d.ts` gives the type.
 */
export function guardsPlugin(): Plugin {
  return {
    name: 'scimlab-guards',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!source.endsWith(suffix) || importer === undefined) return null;
      return prefix + resolve(dirname(importer.replace(/\?.*$/u, '')), source);
    },
    load(id) {
      if (!id.startsWith(prefix)) return null;
      const file = `${id.slice(prefix.length, -suffix.length)}.schema.json`;
      this.addWatchFile(file);
      return compileGuard(readFileSync(file, 'utf8'));
    },
  };
}

/** @returns an ES module. Ajv writes `require` for its run-time parts in either form; a bundler wants imports. */
export function compileGuard(schemaText: string): string {
  const ajv = new Ajv2020({ code: { source: true, esm: true, lines: true }, logger: false, strict: true });
  const schema: unknown = JSON.parse(schemaText);
  if (typeof schema !== 'object' || schema === null) throw new Error('A guard needs a JSON Schema object.');
  const imports: string[] = [];
  const code = standaloneCode(ajv, ajv.compile(schema)).replaceAll(
    /require\("([^"]+)"\)(\.default)?/gu,
    (_whole: string, specifier: string, isDefault?: string) => {
      const name = `part${imports.length}`;
      imports.push(`import * as ${name} from ${JSON.stringify(specifier.endsWith('.js') ? specifier : `${specifier}.js`)};`);
      return isDefault === undefined ? name : `(${name}.default.default ?? ${name}.default)`;
    },
  );
  return `${imports.join('\n')}\n${code}`;
}
