import { describe, expect, it } from 'vitest';
import { describeFilter } from './describe.ts';
import { parseFilter } from './parse-filter.ts';

function said(text: string, resourceType?: string): string {
  const parsed = parseFilter(text);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return describeFilter(parsed.filter, resourceType === undefined ? {} : { resourceType });
}

describe('describeFilter', () => {
  it.each([
    ['userName eq "babs"', 'User resources where userName is "babs". Upper and lower case are the same for userName.'],
    ['externalId sw "A"', 'User resources where externalId starts with "A". Upper and lower case differ for externalId.'],
    ['meta.created gt "2024-01-01T00:00:00Z"', 'User resources where meta.created is after "2024-01-01T00:00:00Z".'],
    ['active eq true and title pr', 'User resources where active is true and title has a value.'],
    [
      'active eq true and (title pr or nickName pr)',
      'User resources where active is true and (title has a value or nickName has a value).',
    ],
    [
      'emails[type eq "work" and primary eq true]',
      'User resources where one and the same element of emails has (type is "work" and primary is true). Upper and lower case are the same for emails.type.',
    ],
    [
      'emails.type ne "work"',
      'User resources where any value of emails.type is not "work" (or there is none). Upper and lower case are the same for emails.type.',
    ],
    ['not (title pr)', 'User resources where title has no value.'],
    ['not (active eq true)', 'User resources where active is anything but true.'],
    ['title eq null', 'User resources where title has no value.'],
    ['not (active eq true and title pr)', 'User resources where it is not the case that (active is true and title has a value).'],
  ])('%s', (text, sentence) => {
    expect(said(text, 'User')).toBe(sentence);
  });

  it('says no more than it knows of attributes that nobody defined', () => {
    expect(said('arms gt 2 or colour eq "red"')).toBe('Resources where arms is greater than 2 or colour is "red".');
  });
});
