import { describe, expect, it } from 'vitest';
import { explainFilter } from './explain.ts';

const user = {
  userName: 'babs',
  Emails: [{ value: 'a@x.org', type: 'work', primary: true }, { value: 'b@x.org' }],
  name: { givenName: null },
};

function explained(text: string) {
  const result = explainFilter(text, user, { resourceType: 'User' });
  if (!result.ok) throw new Error(result.error.message);
  return result;
}

describe('explainFilter', () => {
  it('shows the values that decided, where they stand', () => {
    expect(explained('emails.value ew "b@x.org"')).toMatchObject({
      result: true,
      values: [
        { pointer: '/Emails/0/value', value: 'a@x.org', matches: false },
        { pointer: '/Emails/1/value', value: 'b@x.org', matches: true },
      ],
      why: '/Emails/1/value is "b@x.org", one of 2 values',
    });
  });

  it('goes through the elements of a value path one by one', () => {
    const tree = explained('emails[type eq "work" and value sw "b"]');
    expect(tree).toMatchObject({ result: false, why: 'none of 2 elements match', children: [{ result: false }, { result: false }] });
    expect(tree.children[0]?.children).toMatchObject([
      { result: true, values: [{ pointer: '/Emails/0/type' }] },
      { result: false, values: [{ pointer: '/Emails/0/value', matches: false }] },
    ]);
  });

  it.each([
    ['title eq "x"', false, 'it has no value'],
    ['title ne "x"', true, 'it has no value, which is not identical to any'],
    ['name.givenName eq null', true, 'it has no value'],
    ['name pr', false, '/name is {"givenName":null}'],
    ['emails pr', true, '/Emails is [{"value":"a@x.org","type":"work","primary":true},{"value":"…'],
    ['emails[primary eq false]', true, '1 of 2 elements match'],
    ['title pr or userName pr', true, '1 of 2 hold'],
    ['not (title pr)', true, 'what it negates is false'],
  ])('%s: %s, since %s', (text, result, why) => {
    expect(explained(text)).toMatchObject({ result, why });
  });

  it('gives the error of a filter that cannot run', () => {
    expect(explainFilter('active gt true', user, { resourceType: 'User' })).toMatchObject({
      ok: false,
      error: { offset: 0, scimType: 'invalidFilter' },
    });
    expect(explainFilter('title', user)).toMatchObject({ ok: false, error: { expected: ['an operator'] } });
  });
});
