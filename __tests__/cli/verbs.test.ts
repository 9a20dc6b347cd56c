import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { rules } from '../../src/rules/index.ts';
import { sketchImage } from '../image/sketch.ts';
import { folderOf, run } from './command-line.ts';

const BAD = 'FROM scratch\nEXPOSE 22\nUSER root\n';
const GOOD = 'FROM scratch\nCOPY app /app\nUSER 10001\nENTRYPOINT ["/app"]\n';

describe('help', () => {
  test.each([[['--help']], [['review', '--help']], [['rules', '-h']], [['explain', '--help']], [['render', '--help']]])(
    '%p',
    (args) => {
      const { status, stdout, stderr } = run(args);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout).toMatch(/Usage/);
    },
  );

  test('names every option that review takes', () => {
    const options = readFileSync('src/cli/options.ts', 'utf8').matchAll(/^ {2}'?([a-z-]+)'?: \{ type:/gm);
    const { stdout } = run(['review', '--help']);
    for (const [, option] of options) expect(stdout).toContain(`--${option}`);
  });

  test('no verb is a mistake, said with the help', () => {
    expect(run([])).toMatchObject({ status: 2, stdout: expect.stringContaining('Usage') });
    expect(run(['revew'])).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(/^error: .*revew.*review/),
    });
  });

  test('--version', () => {
    expect(run(['--version']).stdout).toMatch(/^container-risk-review \d+\.\d+\.\d+\n$/);
  });
});

describe('exit codes', () => {
  test.each([
    ['nothing to review', {}, [], 0],
    ['nothing blocks', { Dockerfile: GOOD }, [], 0],
    ['something blocks', { Dockerfile: BAD }, [], 1],
    ['warn-only', { Dockerfile: BAD }, ['--warn-only'], 0],
    ['a threshold that nothing reaches', { Dockerfile: BAD }, ['--fail-on-severity', 'none'], 0],
    ['an incomplete review', { Dockerfile: GOOD, 'image.tar': scannable() }, ['--scanners', 'trivy'], 0],
    [
      'an incomplete review that fails',
      { Dockerfile: GOOD, 'image.tar': scannable() },
      ['--scanners', 'trivy', '--fail-on-incomplete'],
      3,
    ],
  ])('%s', (_name, files, options, expected) => {
    expect(run(['review', ...options], { cwd: folderOf(files as Record<string, string>) })).toMatchObject({
      status: expected,
    });
  });
});

test.each(['stdout', 'stderr'] as const)('a reader of %s that goes away changes no exit code', async (stream) => {
  const cwd = folderOf({ Dockerfile: BAD, 'b/Dockerfile': 'NOPE\n' });
  const args = stream === 'stdout' ? ['Dockerfile'] : ['.'];
  const child = spawn(process.execPath, [resolve('dist/cli.js'), 'review', ...args], {
    cwd,
    env: { PATH: '/nowhere' },
  });
  child[stream].destroy();
  const [code] = (await once(child, 'exit')) as [number | null];
  expect(code).toBe(stream === 'stdout' ? 1 : 2);
});

function scannable() {
  return sketchImage({
    layers: [{ createdBy: 'COPY app /app # buildkit', files: { app: { content: 'x', mode: 0o755 } } }],
    config: { User: '10001', Entrypoint: ['/app'] },
    created: '2026-11-01T00:00:00Z',
  }).dockerArchive();
}

describe('formats and outputs', () => {
  test('render gives what review would have given, and its exit code', () => {
    const cwd = folderOf({ Dockerfile: BAD });
    expect(run(['review', '--format', 'json', '--output', 'report.json'], { cwd })).toEqual({
      status: 1,
      stdout: '',
      stderr: '',
    });
    for (const format of ['text', 'markdown', 'json', 'sarif']) {
      const direct = run(['review', '--format', format], { cwd });
      expect(direct.stdout).not.toBe('');
      expect(run(['render', 'report.json', '--format', format], { cwd })).toEqual(direct);
    }
    const input = readFileSync(join(cwd, 'report.json'), 'utf8');
    expect(run(['render', '-'], { cwd, input }).stdout).toContain('Dockerfile:2');
  });

  test('colours only where asked or on a terminal', () => {
    const cwd = folderOf({ Dockerfile: BAD });
    expect(run(['review'], { cwd }).stdout).not.toContain('\u001b[');
    expect(run(['review', '--color', 'always'], { cwd }).stdout).toContain('\u001b[');
    expect(run(['review', '--color', 'never'], { cwd }).stdout).not.toContain('\u001b[');
  });

  test('an output that cannot be written is an error', () => {
    const cwd = folderOf({ Dockerfile: BAD });
    expect(run(['review', '-o', 'no/such/folder'], { cwd })).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^error: .*no\/such\/folder/),
    });
  });

  test.each(['{}', 'nonsense', '{"schemaVersion":"99"}', '[1]', ''])('render refuses %p', (input) => {
    const { status, stderr } = run(['render', '-'], { input });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^error: .+\n$/);
  });
});

describe('rules and explain', () => {
  test('list every rule', () => {
    const { stdout } = run(['rules']);
    for (const { id } of rules) expect(stdout).toMatch(new RegExp(`\\b${id}\\b.*`));
    const listed = JSON.parse(run(['rules', '--format', 'json']).stdout) as { id: string }[];
    expect(listed.map(({ id }) => id)).toEqual(expect.arrayContaining(rules.map(({ id }) => id)));
  });

  test.each(rules.map(({ id }) => id))('explain %s', (id) => {
    const { status, stdout } = run(['explain', id]);
    expect(status).toBe(0);
    for (const part of ['Fix', 'Controls', 'Found in', 'Not found in']) expect(stdout).toContain(part);
  });

  test('a misspelt rule gets a suggestion', () => {
    expect(run(['explain', 'run-as-root'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('runs-as-root'),
    });
  });
});
