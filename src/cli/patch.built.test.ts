import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Scratch } from './cli-tester.ts';

const scratch = new Scratch();
const urn = 'urn:ietf:params:scim:schemas:core:2.0:User';
const messageUrn = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';
const user = { schemas: [urn], userName: 'bjensen', emails: [{ type: 'work', value: 'bjensen@example.com' }], active: true };

function write(name: string, content: unknown): void {
  scratch.write(name, JSON.stringify(content));
}

beforeAll(() => {
  write('user.json', user);
  write('off.json', { schemas: [messageUrn], Operations: [{ op: 'Replace', path: 'active', value: 'False' }] });
  write('mail.json', {
    schemas: [messageUrn],
    Operations: [{ op: 'replace', path: 'emails[type eq "work"].value', value: 'b@example.com' }],
  });
  write('after.json', { ...user, active: false, id: '7' });
});
afterAll(() => scratch.remove());

describe('scimlab patch', () => {
  it('prints the resource after it', () => {
    const { status, out, err } = scratch.run('patch user.json mail.json');
    expect([status, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toEqual({ ...user, emails: [{ type: 'work', value: 'b@example.com' }] });
  });

  it('says first what each operation did', () => {
    const { status, out } = scratch.run('patch user.json mail.json --trace');
    expect(status).toBe(0);
    expect(out.slice(0, out.indexOf('{\n'))).toBe(
      [
        '1  replace emails[type eq "work"].value',
        '   path      emails, multi-valued; elements where type eq "work"; sub-attribute value',
        '   selected  /emails/0/value',
        '   changed   /emails/0/value  "bjensen@example.com" -> "b@example.com"',
        '   spec      RFC 7644 3.5.2.3',
        '',
        '',
      ].join('\n'),
    );
  });

  it.each(['--as entra', '--as entra-default', '--allow string-booleans', '--allow entra'])(
    'takes what the client sends with %s',
    (option) => {
      const { status, out } = scratch.run(`patch user.json off.json ${option}`);
      expect(status).toBe(0);
      expect(JSON.parse(out)).toMatchObject({ active: false });
    },
  );

  it('exits with 1 and the reason where the PATCH is refused', () => {
    const { status, out, err } = scratch.run('patch user.json off.json');
    expect([status, out]).toEqual([1, '']);
    expect(err).toContain('operation 1 is refused with 400 invalidValue');
    expect(err).toContain('/Operations/0/value');
  });

  it.each([
    ['patch user.json', 'takes two files'],
    ['patch - -', 'Only one'],
    ['patch user.json none.json', 'none.json: there is no such file'],
    ['patch user.json off.json --allow entr', 'did you mean entra?'],
    ['patch user.json off.json --as okto', 'did you mean'],
  ])('exits with 2 for `%s`', (line, message) => {
    const { status, err } = scratch.run(line);
    expect(status).toBe(2);
    expect(err).toContain(message);
  });

  it('knows the attributes of a schema of its own', () => {
    write('schema.json', {
      id: 'urn:example:params:scim:schemas:test:2.0:Robot',
      name: 'Robot',
      attributes: [{ name: 'arms', type: 'integer' }],
    });
    write('robot.json', { schemas: ['urn:example:params:scim:schemas:test:2.0:Robot'], id: '1' });
    write('arms.json', { schemas: [messageUrn], Operations: [{ op: 'add', path: 'arms', value: 2 }] });
    expect(scratch.run('patch robot.json arms.json').status).toBe(1);
    expect(JSON.parse(scratch.run('patch robot.json arms.json --schema schema.json').out)).toMatchObject({ arms: 2 });
  });
});

describe('scimlab diff', () => {
  it('writes the PATCH, and names what is out of reach', () => {
    const { status, out, err } = scratch.run('diff user.json after.json');
    expect(JSON.parse(out)).toEqual({ schemas: [messageUrn], Operations: [{ op: 'replace', path: 'active', value: false }] });
    expect(status).toBe(1);
    expect(err).toContain('`id` is readOnly');
  });

  it('writes it as Entra ID does', () => {
    const { out } = scratch.run('diff - after.json --habit entra', JSON.stringify({ ...user, id: '7' }));
    expect(JSON.parse(out)).toMatchObject({ Operations: [{ op: 'Replace', path: 'active', value: 'False' }] });
  });
});
