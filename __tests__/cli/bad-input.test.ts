import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { sketchImage } from '../image/sketch.ts';
import { folderOf, run } from './command-line.ts';

const archive = sketchImage({ layers: [{ files: { 'etc/os-release': 'ID=x\n' } }] }).dockerArchive();

/** What is wrong, the arguments, and what the one line must name: the place and a word of the remedy. */
const ERRORS: readonly [string, Readonly<Record<string, string | Uint8Array>>, readonly string[], readonly RegExp[]][] =
  [
    ['missing path', {}, ['nope'], [/nope/, /Give a Dockerfile/]],
    ['missing Dockerfile', {}, ['--dockerfile', 'nope/Dockerfile'], [/nope\/Dockerfile/, /dockerfile/]],
    ['empty Dockerfile', { Dockerfile: '' }, ['.'], [/Dockerfile/, /FROM/]],
    ['comments only', { Dockerfile: '# nothing\n' }, ['.'], [/Dockerfile/]],
    ['unknown instruction', { Dockerfile: 'FROM scratch\nRUNN x\n' }, ['.'], [/Dockerfile:2/, /RUN/]],
    ['unknown target', { Dockerfile: 'FROM scratch AS a\n' }, ['.', '--target', 'b'], [/target/i, /\ba\b/]],
    ['image that is text', { Dockerfile: 'FROM scratch\n', 'x.txt': 'hello' }, ['.', '--image', 'x.txt'], [/x\.txt/]],
    ['missing image archive', { Dockerfile: 'FROM scratch\n' }, ['.', '--image', 'docker-archive:x.tar'], [/x\.tar/]],
    ['truncated archive', { 'x.tar': archive.subarray(0, 700) }, ['x.tar'], [/x\.tar/]],
    ['truncated gzip', { 'x.tar.gz': gzipSync(archive).subarray(0, 80) }, ['x.tar.gz'], [/x\.tar\.gz/]],
    ['zeros instead of an archive', { 'x.tar': Buffer.alloc(2048) }, ['x.tar'], [/x\.tar/]],
    ['option that is a reference', { Dockerfile: 'FROM scratch\n' }, ['.', '--image', 'docker:--help'], [/--help/]],
    [
      'policy that is not YAML',
      { Dockerfile: 'FROM scratch\n', 'container-risk-review.yml': 'a: [\n' },
      ['.'],
      [/container-risk-review\.yml:\d/],
    ],
    [
      'unknown key of the policy',
      { Dockerfile: 'FROM scratch\n', 'container-risk-review.yml': 'fail-on-severty: high\n' },
      ['.'],
      [/yml:1/, /fail-on-severity/],
    ],
    [
      'unknown rule in a waiver',
      {
        Dockerfile: 'FROM scratch\n',
        'container-risk-review.yml':
          'waivers:\n  - rule: runs-as-rot\n    reason: x\n    owner: y\n    expires: 2020-01-01\n',
      },
      ['.'],
      [/yml:2/, /runs-as-root/],
    ],
    ['missing policy', { Dockerfile: 'FROM scratch\n' }, ['.', '--config-file', 'nope.yml'], [/nope\.yml/]],
    [
      'wrong word',
      { Dockerfile: 'FROM scratch\n' },
      ['.', '--fail-on-severity', 'severe'],
      [/fail-on-severity/, /critical/],
    ],
    ['wrong boolean', { Dockerfile: 'FROM scratch\n' }, ['.', '--warn-only=yes'], [/warn-only/, /true/]],
    ['unknown option', {}, ['--imag', 'x'], [/--imag/]],
    ['build and image', { Dockerfile: 'FROM scratch\n' }, ['.', '--build', '--image', 'x'], [/build/]],
    ['build without an engine', { Dockerfile: 'FROM scratch\n' }, ['.', '--build'], [/engine/]],
  ];

describe('an error of the user is one line that names the place and what to do, and exit code 2', () => {
  test.each(ERRORS)('%s', (_name, files, args, wanted) => {
    const { status, stderr } = run(['review', ...args], { cwd: folderOf(files) });
    expect(stderr).not.toMatch(/\n\s+at .*\(|node:internal/);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(/^error: /);
    for (const pattern of wanted) expect(stderr).toMatch(pattern);
    expect(status).toBe(2);
  });

  test('a Dockerfile that is a folder', () => {
    const cwd = folderOf({});
    mkdirSync(join(cwd, 'Dockerfile'));
    const { status, stderr } = run(['review', '--dockerfile', 'Dockerfile'], { cwd });
    expect(stderr).toMatch(/^error: Dockerfile: .*folder/);
    expect(status).toBe(2);
  });
});

describe('an error loses nothing else of the review', () => {
  test('other Dockerfiles are still reviewed', () => {
    const cwd = folderOf({ 'a/Dockerfile': 'FROM scratch\nUSER root\n', 'b/Dockerfile': 'NOPE\n' });
    const { status, stdout } = run(['review', '--format', 'json'], { cwd });
    const report = JSON.parse(stdout) as {
      verdict: string;
      reviews: { verdict: string; findings: { ruleId: string }[] }[];
    };
    expect(status).toBe(2);
    expect(report.verdict).toBe('error');
    expect(report.reviews.map(({ verdict }) => verdict)).toEqual(['failure', 'error']);
    expect(report.reviews[0]?.findings.map(({ ruleId }) => ruleId)).toContain('runs-as-root');
  });

  test.each([
    [
      'a Dockerfile that is not there',
      ['--dockerfile', 'nope/Dockerfile', '--dockerfile', 'a/Dockerfile'],
      {},
      'nope/Dockerfile',
    ],
    ['a path that is not there', ['nope', 'a'], {}, 'nope'],
    [
      'an image for a Dockerfile that is not there',
      ['--image', 'nope=docker:x', '--dockerfile', 'a/Dockerfile'],
      {},
      'nope',
    ],
    [
      'a broken policy of another folder',
      ['b', 'a'],
      { 'b/Dockerfile': 'FROM scratch\n', 'b/container-risk-review.yml': 'x: 1\n' },
      'b/container-risk-review.yml:1',
    ],
  ])('%s leaves the reviews of the others', (_name, args, files, place) => {
    const cwd = folderOf({ 'a/Dockerfile': 'FROM scratch\nEXPOSE 22\n', ...files });
    const { status, stdout, stderr } = run(['review', '--format', 'json', ...args], { cwd });
    const { verdict, reviews } = JSON.parse(stdout) as {
      verdict: string;
      reviews: { verdict: string; subject: { dockerfile?: string }; findings: { ruleId: string }[] }[];
    };
    expect([status, verdict]).toEqual([2, 'error']);
    expect(stderr.trimEnd().split('\n')).toEqual([expect.stringMatching(`^error: ${place}: `)]);
    const made = reviews.find(({ subject }) => subject.dockerfile === 'a/Dockerfile');
    expect(made?.findings.map(({ ruleId }) => ruleId)).toContain('expose-admin-port');
    expect(made?.verdict).not.toBe('error');
  });

  test('an unreadable image leaves the review of its Dockerfile', () => {
    const cwd = folderOf({ Dockerfile: 'FROM scratch\nEXPOSE 22\n', 'image.tar': Buffer.alloc(2048) });
    const { status, stdout } = run(['review', '--format', 'json'], { cwd });
    const { reviews } = JSON.parse(stdout) as { reviews: { verdict: string; findings: { ruleId: string }[] }[] };
    expect(status).toBe(2);
    expect(reviews[0]?.findings.map(({ ruleId }) => ruleId)).toContain('expose-admin-port');
  });
});
