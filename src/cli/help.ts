/** What `--help` prints. */
export const generalHelp = `scimlab: checks SCIM payloads against RFC 7643 and RFC 7644. Nothing leaves this machine.

Usage
  scimlab lint [FILE… | -] [options]   check payloads; - is standard input
  scimlab filter 'EXPR' [FILE | -]     find the resources that a filter matches, or say what it means
  scimlab patch RESOURCE PATCH         apply a PATCH, and say what each of its operations does
  scimlab diff BEFORE AFTER            write the PATCH from one resource to another
  scimlab explain [RULE]               say what a rule checks and why, or list all rules
  scimlab COMMAND --help               say more about a command
  scimlab --version                    print the version

Exit status
  0  clean
  1  findings at error level, more warnings than --max-warnings allows, nothing that a filter matches, a PATCH that is refused
  2  wrong usage, or a file or filter that cannot be read
`;

export const lintHelp = `scimlab lint: says what a payload is, what is wrong with it, where, and how to mend it.

Usage
  scimlab lint [FILE… | -] [options]

FILE is a file, a folder (its *.json, *.ndjson and *.jsonl at any depth) or a glob in quotes (*, **, ?, [ab], {a,b}).
Without FILE it reads standard input. NDJSON, one payload a line, is told by its lines, or by the name *.ndjson or *.jsonl;
it is read line by line, however big. At most 1,000 findings of a file are listed; they are counted exactly.

Options
  --format text|json|ndjson|github|markdown
                                   text is for people (default), json and ndjson (one finding a line) for programs,
                                   github for annotations in GitHub Actions, markdown for tickets
  --version 2.0|1.1                take the payload for this version of SCIM instead of detecting it
  --direction request|response     take it for what a client sends, or for what a server answers
  --method POST|PUT|PATCH|GET      the method it is sent with
  --rule ID=LEVEL                  off, info, warning or error for one rule; can be given more than once
  --fix                            rewrite the files with all safe fixes; with - the fixed text goes to standard
                                   output and the findings to standard error; files are written as UTF-8
  --max-warnings N                 exit with 1 when there are more than N warnings
  --help                           print this

Examples
  scimlab lint user.json
  scimlab lint --direction response --format json 'responses/**/*.json'
  scimlab lint --format github fixtures export.ndjson
  curl -s https://example.com/scim/v2/Users | scimlab lint --direction response -
  scimlab lint --rule known-attribute=error --max-warnings 0 user.json
`;

export const explainHelp = `scimlab explain: says what a rule checks, why, and shows a failing and a passing example.

Usage
  scimlab explain RULE
  scimlab explain        list all rules
`;
