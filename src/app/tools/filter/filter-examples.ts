import type { ToolExample } from '../../state/samples-slice.ts';

function example(id: string, title: string, request: string, expression: string, teaches: string, more: Readonly<Record<string, string>> = {}): ToolExample {
  return { id, title, request, teaches, drafts: { 'filter/expression': expression, ...more } };
}

const users = 'GET /Users?filter=';
const path = '"path" of a PATCH operation';

/** From easy to nasty; the first six are what real clients send, one for each family of operators. */
export const examples: readonly ToolExample[] = [
  example('okta-look-up', 'The look-up before every create', users, 'userName eq "JYOUNG"', 'Okta and Entra ID ask this before they create a user. `userName` compares without case: `jyoung` matches.'),
  example('external-id', 'The look-up that finds nobody', users, 'externalId eq "jyoung"', 'externalId compares exactly, letter case included: one of two matches. A server that lower-cases it creates duplicates.'),
  example('same-element', 'Work address at one domain, right', users, 'emails[type eq "work" and value ew "@contoso.example"]', 'Both conditions must hold in one and the same element.'),
  example('two-elements', 'Work address at one domain, wrong', users, 'emails.type eq "work" and emails.value ew "@contoso.example"', 'Without brackets each condition may hold in another element: whoever has a work address somewhere and this domain at home matches too.'),
  example('changed-since', 'Changed since the last import', users, 'meta.lastModified gt "2026-06-30T00:00:00Z"', 'DateTimes are compared as instants, whatever offset they are written with.'),
  example('active', 'Active employees', users, 'active eq true and userType eq "Employee"', 'A boolean stands without quotes; Entra ID’s "True" is text and matches nothing in a strict reading.'),
  example('precedence', 'and before or', users, 'userType eq "Intern" or userType eq "Contractor" and active eq false', '`and` goes first: all interns, and the contractors who are not active. Parentheses say it otherwise.'),
  example('grouped', 'The same with parentheses', users, '(userType eq "Intern" or userType eq "Contractor") and active eq false', 'Now both kinds have to be inactive.'),
  example('not-present', 'Who has no title', users, 'not (title pr)', 'Null, absent, an empty array and here the empty text count as no value.'),
  example('eq-null', 'No title, said with null', users, 'title eq null', 'An empty text is a value here: one user fewer than with `not (title pr)`.'),
  example('ne-multi', 'ne on a multi-valued attribute', users, 'emails.type ne "work"', 'True as soon as one value differs, so that it matches who has a work address and another one; and where there is no value at all.'),
  example('ne-meant', 'What ne was meant to say', users, 'not (emails.type eq "work")', 'No value equals: this is what people mean by `ne`.'),
  example('default-value', 'A complex attribute compared', users, 'emails co "contoso"', 'Without a sub-attribute, `value` is compared (RFC 7644 has this example); some servers answer 400.'),
  example('extension', 'An attribute of the extension', users, 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department eq "Tour Operations"', 'The URN ends in the last colon before the name, not at the dot of 2.0.'),
  example('manager', 'Who reports to somebody', users, 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.value eq "902c246b"', 'A sub-attribute of a complex attribute in an extension.'),
  example('primary-false', 'A primary that is absent', users, 'emails[type eq "work" and primary eq false]', 'An absent `primary` is false (RFC 7643 §2.4).'),
  example('group-member', 'The groups of a user', 'GET /Groups?filter=', 'members[value eq "2819c223"]', 'Ids compare exactly. Direct members only: a group in a group is a value of its own.', { 'filter/type': 'Group' }),
  example('unquoted', 'A value without quotes', users, 'externalId eq jyoung', 'Parses nowhere but at its sender. One press writes the quotes.'),
  example('encoded', 'Pasted out of a URL', users, 'userName%20eq%20%22jyoung%22', 'Still encoded; offered decoded.'),
  example('entra-work-email', 'What Entra ID sends to look up an address', users, 'emails[type eq "work"].value eq "jules@young.example"', 'Not in the grammar: after a bracket no comparison may follow. The leniency “as Entra ID needs it” takes it.', { 'filter/leniency': 'entra' }),
  example('sql-habits', 'SQL by habit', users, "userName = 'jyoung' && active == true", 'Operators are words, text stands in double quotes.'),
  example('ldap', 'LDAP by habit', users, '(&(userType=Employee)(title=*))', 'Recognised, and offered as a SCIM filter.'),
  example('patch-path', 'A PATCH path through a filter', path, 'emails[type eq "work"].value', 'Selects the value of each work address; in a `replace` it is noTarget where there is none.', { 'filter/mode': 'path' }),
  example('patch-member', 'The path that removes one member', path, 'members[value eq "7d29a811"]', 'Entra ID puts the member into `value` instead; a strict server then empties the group.', { 'filter/mode': 'path', 'filter/type': 'Group' }),
  example('nested-nasty', 'Deep and correct', users, 'not (userType eq "Contractor") and (emails[not (type eq "home") and (value co "contoso" or value co "fabrikam")] or urn:ietf:params:scim:schemas:core:2.0:User:title sw "Tour")', 'Everything at once: not, brackets with a filter of its own, a core attribute by its URN.'),
];
