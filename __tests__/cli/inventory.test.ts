import { rmSync } from 'node:fs';
import { afterAll, describe, expect, test } from '@jest/globals';
import type { Console } from '../../src/cli/console.ts';
import { main } from '../../src/cli/main.ts';
import { sketchImage } from '../image/sketch.ts';
import { folderOf } from './command-line.ts';

const stanza = (name: string, version: string) =>
  `Package: ${name}\nStatus: install ok installed\nVersion: ${version}\nArchitecture: amd64\n\n`;
const SECRET = ['ghp', 'aB3dE6gH9jK2mN5pQ8sT1vW4yZ7cF0hL3nR6'].join('_');

const IMAGE = sketchImage({
  layers: [
    {
      createdBy: 'ADD rootfs / # buildkit',
      files: {
        'etc/os-release': 'ID=debian\nVERSION_ID=12\nPRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\n',
        'var/lib/dpkg/status': stanza('libc6', '2.36') + stanza('curl', '8.0'),
      },
    },
    {
      createdBy: 'RUN /bin/sh -c apt-get install -y tree # buildkit',
      files: { 'var/lib/dpkg/status': stanza('libc6', '2.36') + stanza('curl', '8.1') + stanza('tree', '2.1') },
    },
    {
      createdBy: 'COPY apk / # buildkit',
      files: { 'lib/apk/db/installed': 'P:musl\nV:1.2.5-r9\nA:x86_64\nL:MIT\n\n' },
    },
  ],
}).dockerArchive();
const DOCKERFILE = 'FROM scratch\nADD rootfs /\nRUN apt-get install -y tree\nCOPY apk /\n';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** The command line in this process, in a folder with these files. */
async function run(
  args: readonly string[],
  files: Readonly<Record<string, string | Uint8Array>> = { 'some.tar': IMAGE },
) {
  const workspace = folderOf(files);
  folders.push(workspace);
  const said = { out: '', err: '' };
  const console: Console = {
    environment: { PATH: '/nowhere' },
    workspace,
    stdoutIsTerminal: false,
    stderrIsTerminal: false,
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
  };
  const code = await main(['inventory', ...args], console);
  return { code, ...said };
}

describe('inventory', () => {
  test('a table of what is visible, and the sum last', async () => {
    const { code, out, err } = await run(['docker-archive:some.tar']);
    expect(out).toBe(`Name   Version   Type  Layer
musl   1.2.5-r9  apk   2
curl   8.1       deb   1
libc6  2.36      deb   0
tree   2.1       deb   1

docker-archive:some.tar: Debian GNU/Linux 12 (bookworm), 4 packages (3 deb, 1 apk)
`);
    expect(err).toBe('');
    expect(code).toBe(0);
  });

  test('with a Dockerfile, the line of each', async () => {
    const { out } = await run(['some.tar', '-f', 'Dockerfile', '--type', 'deb'], {
      'some.tar': IMAGE,
      Dockerfile: DOCKERFILE,
    });
    expect(out.split('\n').slice(0, 4)).toEqual([
      'Name   Version  Type  Layer  Instruction',
      'curl   8.1      deb   1      Dockerfile:3',
      'libc6  2.36     deb   0      Dockerfile:2',
      'tree   2.1      deb   1      Dockerfile:3',
    ]);
  });

  test('the image beside the Dockerfile needs no name', async () => {
    const { out } = await run([], { 'image.tar': IMAGE, Dockerfile: DOCKERFILE });
    expect(out).toContain('Dockerfile:4');
  });

  test.each([
    ['--type apk', ['--type', 'apk'], ['musl']],
    ['--type twice', ['--type', 'apk', '--type', 'rpm'], ['musl']],
    ['--layer', ['--layer', '0,2'], ['musl', 'libc6']],
    ['--name', ['--name', '*c*'], ['curl', 'libc6']],
    ['--hidden', ['--hidden', '--name', 'curl'], ['curl', 'curl']],
    ['nothing of that name', ['--name', 'nothing'], []],
  ])('%s', async (_what, options, names) => {
    const { out, code } = await run(['some.tar', '--format', 'json', ...options]);
    const { packages } = JSON.parse(out) as { packages: { name: string }[] };
    expect(packages.map(({ name }) => name)).toEqual(names);
    expect(code).toBe(0);
  });

  test('--hidden says what became of it', async () => {
    const { out } = await run(['some.tar', '--hidden', '--name', 'curl']);
    expect(out).toContain('curl  8.0      deb   0, changed in 1\n');
    expect(out).toContain('1 package (1 deb), 1 package shipped but not visible');
  });

  test('JSON has all of it', async () => {
    const { out } = await run(['some.tar', '--format=json', '--name=tree', '-f', 'Dockerfile'], {
      'some.tar': IMAGE,
      Dockerfile: DOCKERFILE,
    });
    expect(JSON.parse(out)).toMatchObject({
      schemaVersion: '1',
      tool: { name: expect.any(String) },
      image: { reference: 'some.tar', platform: 'linux/amd64', distribution: { id: 'debian', versionId: '12' } },
      packages: [
        {
          name: 'tree',
          version: '2.1',
          type: 'deb',
          architecture: 'amd64',
          source: { name: 'tree', version: '2.1' },
          purl: 'pkg:deb/debian/tree@2.1?arch=amd64&distro=debian-12',
          database: 'var/lib/dpkg/status',
          evidence: 'installed',
          layer: 1,
          introducedBy: { kind: 'file', uri: 'Dockerfile', region: { startLine: 3 } },
        },
      ],
      notifications: [],
    });
  });

  test('what could not be read goes to standard error, and is exit code 3', async () => {
    const broken = sketchImage({ layers: [{ files: { 'var/lib/dpkg/status': 'Package: x\n' } }] }).dockerArchive();
    const { code, out, err } = await run(['some.tar'], { 'some.tar': broken });
    expect(err).toMatch(
      /^error: var\/lib\/dpkg\/status in layer 0: 1 record of dpkg could not be read \(no name or no version\); none could\./,
    );
    expect(out).toContain('no distribution, no packages');
    expect(code).toBe(3);
  });

  test('a warning does not, and --quiet keeps it back', async () => {
    const empty = { 'some.tar': sketchImage({ layers: [{ files: { 'var/lib/dpkg/status': '' } }] }).dockerArchive() };
    expect(await run(['some.tar'], empty)).toMatchObject({
      code: 0,
      err: expect.stringMatching(
        /^warning: var\/lib\/dpkg\/status in layer 0: The dpkg package database lists nothing/,
      ),
    });
    expect(await run(['some.tar', '-q'], empty)).toMatchObject({ code: 0, err: '' });
  });

  test('names that act on a terminal, and secrets that the image tells of itself, are not printed', async () => {
    const hostile = sketchImage({
      layers: [{ files: { 'lib/apk/db/installed': `P:a\u202eb\nV:${SECRET}\n\n` } }],
      config: { Env: [`TOKEN=${SECRET}`] },
    }).dockerArchive();
    for (const format of ['text', 'json']) {
      const { out } = await run(['some.tar', '--format', format], { 'some.tar': hostile });
      expect(out).not.toContain(SECRET.slice(4, 12));
    }
    expect((await run(['some.tar'], { 'some.tar': hostile })).out).toContain('a\\u{202e}b');
  });

  test.each([
    ['no image here', [], /there is no image to take the inventory of/],
    ['an image that is not there', ['docker-archive:nowhere.tar'], /nowhere\.tar/],
    ['two images', ['a.tar', 'b.tar'], /wants one image/],
    ['a Dockerfile that is not there', ['some.tar', '-f', 'nowhere'], /there is no such Dockerfile/],
    ['a layer that is no number', ['some.tar', '--layer', 'x'], /--layer has a value/],
    ['a layer that is not there', ['some.tar', '--layer', '3'], /has no such layer.*0 to 2/],
    ['another format', ['some.tar', '--format', 'sarif'], /is for reviews/],
    ['an option of another verb', ['some.tar', '--warn-only'], /warn-only/],
  ])('%s: exit code 2', async (_what, args, message) => {
    const { code, out, err } = await run(args);
    expect(err).toMatch(message);
    expect(out).toBe('');
    expect(code).toBe(2);
  });

  test('--help', async () => {
    expect((await run(['--help'])).out).toMatch(/^Usage: container-risk-review inventory/);
  });
});
