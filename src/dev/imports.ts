import { parseSync } from 'vite';

/** One place where a file names another module. */
export interface Import {
  /** As written, without a query such as `?worker`. */
  readonly specifier: string;
  /** Nothing of the module is there at run time: `import type`, `export type`, or an import inside a type. */
  readonly typeOnly: boolean;
  /** `export … from`. */
  readonly reExport: boolean;
}

/** What a file imports, and whether it does anything else. */
export interface ModuleImports {
  readonly imports: readonly Import[];
  /** It holds re-exports and nothing besides. */
  readonly barrel: boolean;
}

/**
 * All imports of a module: static, re-exported, dynamic, in types, and the files it starts as workers (`new URL(…, import.meta.url)`).
 * @param path decides the dialect by its extension: ts, tsx, mjs.
 * @throws {Error} where the text does not parse.
 */
export function importsOf(path: string, text: string): ModuleImports {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message ?? 'does not parse'}`);
  const imports: Import[] = [];
  visit(program, (node) => {
    const found = importIn(node);
    if (found !== null) imports.push({ ...found, specifier: found.specifier.replace(/\?.*$/u, '') });
  });
  const body = program.body.map((statement) => importIn(statement));
  return { imports, barrel: body.length > 0 && body.every((found) => found?.reExport === true) };
}

type Node = Readonly<Record<string, unknown>>;

function importIn(value: unknown): Import | null {
  const node = nodeOf(value);
  switch (node?.['type']) {
    case 'ImportDeclaration':
      return from(node, node['importKind'] === 'type', false);
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return from(node, node['exportKind'] === 'type', true);
    case 'ImportExpression':
      return from(node, false, false);
    case 'TSImportType':
      return from(node, true, false);
    case 'NewExpression':
      return workerFile(node);
    default:
      return null;
  }
}

function from(node: Node, typeOnly: boolean, reExport: boolean): Import | null {
  const specifier = textOf(node['source']);
  return specifier === null ? null : { specifier, typeOnly, reExport };
}

/** `new URL('./lint-worker.ts', import.meta.url)`. */
function workerFile(node: Node): Import | null {
  const list = Array.isArray(node['arguments']) ? node['arguments'] : [];
  const [first, second] = list.map(nodeOf);
  const specifier = textOf(first);
  if (nodeOf(node['callee'])?.['name'] !== 'URL' || nodeOf(second?.['object'])?.['type'] !== 'MetaProperty') return null;
  return specifier !== null && /\.[jt]sx?$/u.test(specifier) ? { specifier, typeOnly: false, reExport: false } : null;
}

function textOf(value: unknown): string | null {
  const node = nodeOf(value);
  return node?.['type'] === 'Literal' && typeof node['value'] === 'string' ? node['value'] : null;
}

function nodeOf(value: unknown): Node | null {
  return isNode(value) ? value : null;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function visit(value: unknown, act: (node: Node) => void): void {
  if (Array.isArray(value)) for (const entry of value) visit(entry, act);
  if (!isNode(value)) return;
  act(value);
  for (const entry of Object.values(value)) visit(entry, act);
}
