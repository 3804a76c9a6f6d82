/** Compares what the cases expect with what the linter finds. Pure: cases, findings and exceptions in, verdicts out. */

/**
 * A mistake that a case lists. `level` is absent for a MUST.
 * @typedef {{ what: string, path: string, level?: 'should' | 'note' }} Problem
 * @typedef {import('../core/finding.ts').Finding} Finding
 * @typedef {import('../core/lint/options.ts').LintOptions} LintOptions
 */

/**
 * One text to lint and what must come of it.
 * @typedef {object} Case
 * @property {string} id unique within its file
 * @property {'core' | 'dialect' | 'disputed'} group
 * @property {string} text
 * @property {LintOptions} options where they name a client, its habits explain a finding
 * @property {readonly Problem[]} problems the full list
 * @property {'error' | 'warning'} strictTo the lowest severity at which a finding that no problem explains counts
 * @property {readonly string[]} [excuses] the only reasons that an exception for an unexplained finding may give
 */

/**
 * What is not expected yet. `codes`: by the code of a problem. `problems` and `findings`: by case and pointer, written `pl-001 /emails/0`.
 * @typedef {{ codes: Record<string, string>, problems: Record<string, string>, findings: Record<string, string> }} Exceptions
 */

/**
 * What came of a case.
 * @typedef {object} Verdict
 * @property {Case} case
 * @property {readonly Finding[]} findings
 * @property {readonly Problem[]} missed
 * @property {readonly Finding[]} unexplained
 */

/** What the id of a case ends with that is linted without being told what it is; exceptions leave it out. */
export const detected = ' (detected)';

/** The severities that fit a level (README of the cases). */
const fitting = { must: ['error', 'warning'], should: ['warning', 'info'], note: ['info', 'warning'] };

/**
 * Pairs the problems of a case with findings: same pointer, fitting severity, each finding for one problem only.
 * @param {Case} one
 * @param {readonly Finding[]} findings
 * @returns {Verdict}
 */
export function judge(one, findings) {
  const left = new Set(findings);
  const missed = one.problems.filter((problem) => {
    const found = [...left].find(
      ({ pointer, severity }) => pointer === problem.path && fitting[problem.level ?? 'must'].includes(severity),
    );
    if (found !== undefined) left.delete(found);
    return found === undefined;
  });
  const listed = new Set(one.problems.map(({ path }) => path));
  const counts = one.strictTo === 'error' ? ['error'] : ['error', 'warning'];
  const unexplained = [...left].filter(
    ({ pointer, severity, habits = [] }) =>
      counts.includes(severity) && (pointer === null || !listed.has(pointer)) && (one.options.client === undefined || habits.length === 0),
  );
  return { case: one, findings, missed, unexplained };
}

/**
 * The verdicts against the exceptions.
 * @param {readonly Verdict[]} verdicts
 * @param {Exceptions} exceptions
 * @returns {{ failed: Verdict[], excepted: Verdict[], passed: Verdict[], stale: string[] }}
 *   `failed`: with only what no exception covers. `stale`: exceptions that no longer hide anything, or give a reason that the case does not know.
 */
export function weigh(verdicts, exceptions) {
  const used = new Set();
  const excuse = (/** @type {string} */ kind, /** @type {string} */ key, /** @type {Record<string, string>} */ list) => {
    if (!Object.hasOwn(list, key)) return false;
    used.add(`${kind} ${key}`);
    return true;
  };
  /** @type {{ failed: Verdict[], excepted: Verdict[], passed: Verdict[], stale: string[] }} */
  const result = { failed: [], excepted: [], passed: [], stale: [] };
  for (const verdict of verdicts) {
    const { excuses } = verdict.case;
    const id = verdict.case.id.replace(detected, '');
    const missed = verdict.missed.filter(({ what, path }) => {
      const byPlace = excuse('problems', `${id} ${path}`, exceptions.problems);
      return !byPlace && !excuse('codes', what, exceptions.codes);
    });
    const unexplained = verdict.unexplained.filter(({ pointer }) => {
      const key = `${id} ${pointer}`;
      if (excuses !== undefined && Object.hasOwn(exceptions.findings, key) && !excuses.includes(exceptions.findings[key] ?? ''))
        return true;
      return !excuse('findings', key, exceptions.findings);
    });
    if (missed.length + unexplained.length > 0) result.failed.push({ ...verdict, missed, unexplained });
    else if (verdict.missed.length + verdict.unexplained.length > 0) result.excepted.push(verdict);
    else result.passed.push(verdict);
  }
  for (const kind of /** @type {const} */ (['codes', 'problems', 'findings'])) {
    for (const key of Object.keys(exceptions[kind])) if (!used.has(`${kind} ${key}`)) result.stale.push(`${kind}: ${key}`);
  }
  return result;
}

/**
 * One line for each thing that is wrong with a case: id, pointer, what was expected, what was found instead.
 * @param {Verdict} verdict
 * @returns {string[]}
 */
export function describe(verdict) {
  const { id } = verdict.case;
  return [
    ...verdict.missed.map((problem) => {
      const here = verdict.findings.filter(({ pointer }) => pointer === problem.path);
      const others = here.length > 0 ? here : verdict.findings;
      const instead = others.length === 0 ? 'nothing found' : `found ${others.map(nameOf).join('; ')}`;
      return `${id}  ${pointerOf(problem.path)}  missed ${problem.what} (${problem.level ?? 'must'}): ${instead}`;
    }),
    ...verdict.unexplained.map(
      (finding) => `${id}  ${pointerOf(finding.pointer)}  no problem is listed there: found ${nameOf(finding)}: ${finding.message}`,
    ),
  ];
}

/** @param {Finding} finding */
function nameOf({ severity, rule, pointer }) {
  return `${severity} ${rule} at ${pointerOf(pointer)}`;
}

/** @param {string | null} pointer */
function pointerOf(pointer) {
  if (pointer === null) return '(no place)';
  return pointer === '' ? '(document)' : pointer;
}
