import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { filterCommand } from './filter.ts';

const folder = mkdtempSync(join(tmpdir(), 'scimlab-filter-'));
afterAll(() => rmSync(folder, { recursive: true }));

const babs = { userName: 'babs', emails: [{ value: 'b@x.org', type: 'work' }] };
const ceo = { userName: 'ceo', active: true };

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function run(...argv: string[]): Promise<{ status: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const status = await filterCommand(argv, { out: (text) => void (out += text), err: (text) => void (err += text), colour: false });
  return { status, out, err };
}

describe('scimlab filter', () => {
  const list = file('list.json', JSON.stringify({ totalResults: 2, Resources: [babs, ceo] }));

  it.each([
    ['a ListResponse', list],
    ['an array', file('array.json', JSON.stringify([babs, ceo], null, 2))],
    ['NDJSON', file('users.ndjson', `\uFEFF${JSON.stringify(babs)}\r\n\n${JSON.stringify(ceo)}\n`)],
  ])('prints the matching resources of %s, one a line', async (_what, path) => {
    expect(await run('userName eq "BABS"', path)).toEqual({
      status: 0,
      out: `${JSON.stringify(babs)}\n`,
      err: '1 of 2 resources match\n',
    });
  });

  it('takes one resource', async () => {
    expect(await run('active eq true', file('one.json', JSON.stringify(ceo)))).toMatchObject({
      status: 0,
      err: '1 of 1 resource matches\n',
    });
  });

  it('ends with 1 when nothing matches', async () => {
    expect(await run('title pr', list)).toEqual({ status: 1, out: '', err: '0 of 2 resources match\n' });
    const empty = file('empty.json', '{"totalResults":0}');
    expect(await run('title pr', empty)).toEqual({ status: 1, out: '', err: '0 of 0 resources match\n' });
  });

  it('draws a mistake at its character and ends with 2', async () => {
    expect(await run('userName eq babs', list)).toEqual({
      status: 2,
      out: '',
      err: [
        'scimlab filter: `eq` needs a value in double quotes: did you mean `"babs"`?',
        '',
        '  userName eq babs',
        '              ^^^^',
        '',
        'Write: userName eq "babs"',
        '',
      ].join('\n'),
    });
    const long = `${'title pr or '.repeat(30)}title = "x"`;
    expect((await run(long, list)).err).toMatch(/\n {2}….{100}?\n|\n {2}….*title = "x"\n {2,}\^\n/u);
  });

  it('says what the filter means', async () => {
    expect(await run('title pr', '--english')).toEqual({ status: 0, out: 'Resources where title has a value.\n', err: '' });
    expect(await run('a pr and (not (b pr) or emails[type eq "work"])', '--tree')).toMatchObject({
      status: 0,
      out: 'and\n├─ a pr\n└─ or\n   ├─ not\n   │  └─ b pr\n   └─ emails[…]\n      └─ type eq "work"\n',
    });
  });

  it('explains each resource', async () => {
    const { out } = await run('emails[type eq "work"] or active eq false', list, '--explain');
    expect(out).toBe(
      [
        'babs: match',
        '  true: or  (1 of 2 hold)',
        '  ├─ true: emails[…]  (1 of 1 element matches)',
        '  │  └─ true: type eq "work"  (/emails/0/type is "work")',
        '  └─ false: active eq false  (it has no value)',
        'ceo: no match',
        '  false: or  (0 of 2 hold)',
        '  ├─ false: emails[…]  (there is no element)',
        '  └─ false: active eq false  (/active is true)',
        '',
      ].join('\n'),
    );
  });

  it('notes an attribute that nothing has', async () => {
    expect((await run('usrName pr', list)).err).toContain('note: `usrName` is no attribute of any resource type: did you mean `userName`?');
  });

  it('takes a leniency and SCIM 1.1', async () => {
    expect((await run('userName eq babs', list, '--allow', 'lenient-unquoted')).status).toBe(0);
    expect((await run('userName ne "x"', list, '--version', '1.1')).err).toContain('SCIM 1.1 has no `ne`');
  });

  it.each([
    [[], 'needs a filter'],
    [['title pr', 'a.json', 'b.json'], 'one FILE'],
    [['title pr', '--tree', '--english'], 'cannot be had together'],
    [['title pr', '--allow', 'lenient'], 'There is no leniency "lenient"'],
    [['title pr', '--version', '3'], '--version cannot be "3"'],
    [['title pr', '--bogus'], 'has no option --bogus'],
  ])('refuses %j', async (argv, message) => {
    await expect(run(...argv)).rejects.toThrow(message);
  });

  it('says what it cannot read', async () => {
    expect(await run('title pr', join(folder, 'none.json'))).toMatchObject({
      status: 2,
      err: expect.stringContaining('there is no such file'),
    });
    expect((await run('title pr', file('bad.json', '{"a":'))).err).toContain('is no JSON');
    expect((await run('title pr', file('bad.ndjson', '{"a":1}\n{"b":\n'))).err).toContain('is no JSON in line 2');
    expect((await run('title pr', file('blank.json', ' \n'))).err).toContain('is empty');
  });
});
