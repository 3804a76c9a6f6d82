/** What `scimlab filter --help` prints. */
export const filterHelp = `scimlab filter: says what a filter asks for, and which resources it finds.

Usage
  scimlab filter 'EXPR' [FILE | -] [options]

FILE holds one resource, a ListResponse, an array of resources, or one resource a line (NDJSON). Without FILE, and with
-, it reads standard input. The resources that match are printed, one a line; how many of how many goes to standard error.

Options
  --explain            instead, say for each resource whether it matches and which values decided
  --tree               instead, print the syntax tree; reads resources only when FILE is given
  --english            instead, say in plain English what the filter asks for; reads resources only when FILE is given
  --version 1.1        read the filter by SCIM 1.1, which has no ne, ew, not, value path or null
  --allow LENIENCY     take what the RFC refuses; can be given more than once: entra, lenient-whitespace, lenient-not,
                       lenient-unquoted, lenient-literals, lenient-names, lenient-dates, lenient-escapes
  --help               print this

Exit status
  0  at least one resource matches
  1  none matches
  2  the filter or the input cannot be read, or wrong usage

Examples
  scimlab filter 'userName sw "b"' users.json
  scimlab filter 'emails[type eq "work" and value ew "@example.com"]' --explain users.ndjson
  scimlab filter 'not (active eq true)' --english
`;
