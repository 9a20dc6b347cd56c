import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { refusal } from './loopback/routes.ts';
import { type LoopbackGitHub, startGitHub } from './loopback/server.ts';
import { BASE, HEAD, OLDER, open } from './open.ts';

let server: LoopbackGitHub;
beforeEach(async () => {
  server = await startGitHub();
});
afterEach(async () => {
  await server.close();
  expect(server.problems).toEqual([]);
});

describe('a file at a commit', () => {
  test.each([
    ['container-risk-review.yml', 'fail-on-severity: low\n'],
    ['.github/container-risk-review.yml', 'a: 1\n'],
    ['apps/Größe #1?/Dockerfile%20', 'FROM scratch\n'],
    ['empty', ''],
    ['long', 'äöü '.repeat(20_000)],
  ])('%s is read as it is', async (path, text) => {
    server.state.addFile(BASE, path, text);
    expect(await open(server).github.readFile(path, BASE)).toEqual({ ok: text });
  });

  test('that is not there is absent, and that is known', async () => {
    server.state.addFile(BASE, 'other', '');
    expect(await open(server).github.readFile('policy.yml', BASE)).toEqual({ ok: undefined });
  });

  test('at a commit that GitHub does not know says nothing about the file', async () => {
    expect(await open(server).github.readFile('policy.yml', OLDER)).toEqual({
      failed: expect.stringContaining('No commit found'),
    });
  });

  test.each([
    ['folder', null],
    ['large', Buffer.alloc(1024 * 1024 + 1)],
  ])('that is a %s is refused', async (path, content) => {
    server.state.addFile(BASE, path, content);
    expect(await open(server).github.readFile(path, BASE)).toEqual({ failed: expect.stringContaining('1 MiB') });
  });

  test.each(['', '.', '..', '../user', 'a/../../b', '/etc/passwd', 'a//b', './a'])(
    '%p never becomes an address',
    async (path) => {
      expect(await open(server).github.readFile(path, BASE)).toHaveProperty('failed');
      expect(server.requests).toEqual([]);
    },
  );

  test.each(['main', 'refs/heads/x', '', '../../../user', `${HEAD}\n`])('the ref %p is no commit', async (ref) => {
    expect(await open(server).github.readFile('a', ref)).toHaveProperty('failed');
    expect(server.requests).toEqual([]);
  });
});

describe('the merge base', () => {
  test('is what the compare API says', async () => {
    server.state.mergeBases.set(`${BASE}...${HEAD}`, OLDER);
    expect(await open(server).github.mergeBase(BASE, HEAD)).toEqual({ ok: OLDER });
  });

  test('is unknown when that cannot say', async () => {
    server.trouble = () => ({ answer: refusal(404, 'Not Found') });
    expect(await open(server).github.mergeBase(BASE, HEAD)).toEqual({
      failed: expect.stringContaining('`contents: read`'),
    });
  });
});
