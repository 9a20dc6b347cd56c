import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { CommentRequest } from '../../src/github/comment.ts';
import { marker } from '../../src/model/marker.ts';
import { refusal } from './loopback/routes.ts';
import { type LoopbackGitHub, readOnly, startGitHub } from './loopback/server.ts';
import { BASE, HEAD, OLDER, open } from './open.ts';

const BOT = 'github-actions[bot]';
const NAME = 'Container Risk Review';
const NUMBER = 7;

let server: LoopbackGitHub;
beforeEach(async () => {
  server = await startGitHub();
  server.state.pulls.set(NUMBER, { number: NUMBER, headSha: HEAD, baseSha: BASE });
});
afterEach(async () => {
  await server.close();
  expect(server.problems).toEqual([]);
});

function body(text: string, headSha = HEAD, checkName = NAME): string {
  return `${text}\n\n${marker({ checkName, headSha })}`;
}

function wanted(fields: Partial<CommentRequest> = {}): CommentRequest {
  return { number: NUMBER, checkName: NAME, headSha: HEAD, body: body('new'), create: true, ...fields };
}

const comments = () => server.state.comments.map(({ login, body: text }) => [login, text.split('\n')[0]]);
const writes = () => server.requests.filter(({ method, path }) => method !== 'GET' && path !== '/graphql');

describe('the comment', () => {
  test('is made once and then updated in place', async () => {
    const first = await open(server).github.upsertComment(wanted({ headSha: OLDER, body: body('first', OLDER) }));
    expect(first).toEqual({ ok: { action: 'created', url: expect.stringMatching(/#issuecomment-/) } });
    const second = await open(server).github.upsertComment(wanted());
    expect(second).toMatchObject({ ok: { action: 'updated' } });
    expect(comments()).toEqual([[BOT, 'new']]);
  });

  test('is not written again when nothing changed', async () => {
    server.state.addComment({ number: NUMBER, login: BOT, body: body('new') });
    expect(await open(server).github.upsertComment(wanted())).toMatchObject({ ok: { action: 'unchanged' } });
    expect(writes()).toEqual([]);
  });

  test('is found behind many pages of others', async () => {
    for (let index = 0; index < 230; index += 1)
      server.state.addComment({ number: NUMBER, login: 'mona', body: `${index}` });
    server.state.addComment({ number: NUMBER, login: BOT, body: body('old', OLDER) });
    expect(await open(server).github.upsertComment(wanted())).toMatchObject({ ok: { action: 'updated' } });
    expect(server.state.comments).toHaveLength(231);
  });

  test.each([
    ['somebody else planted the marker', { login: 'mallory', body: body('planted') }],
    ['it belongs to another check', { login: BOT, body: body('other', HEAD, 'Another check') }],
    ['another tool of the same bot wrote it', { login: BOT, body: 'coverage: 80 %' }],
    ['a person minimised it', { login: BOT, body: body('hidden'), minimized: true }],
    ['it stands on another pull request', { login: BOT, body: body('elsewhere'), number: 8 }],
  ])('a comment is left alone when %s', async (_why, fields) => {
    const other = server.state.addComment({ number: NUMBER, ...fields });
    expect(await open(server).github.upsertComment(wanted())).toMatchObject({ ok: { action: 'created' } });
    expect(other).toMatchObject({ edits: 0, body: fields.body });
    expect(server.state.comments).toHaveLength(2);
  });

  test('two checks keep their own comments', async () => {
    const name = 'Images / arm64 --> <b>';
    await open(server).github.upsertComment(wanted());
    await open(server).github.upsertComment(wanted({ checkName: name, body: body('arm', HEAD, name) }));
    await open(server).github.upsertComment(wanted({ checkName: name, body: body('arm again', HEAD, name) }));
    expect(comments()).toEqual([
      [BOT, 'new'],
      [BOT, 'arm again'],
    ]);
  });

  test.each([
    ['nothing is there', undefined, 'none'],
    ['one is there', body('old', OLDER), 'updated'],
  ])('without the wish to create one, when %s', async (_what, existing, action) => {
    if (existing) server.state.addComment({ number: NUMBER, login: BOT, body: existing });
    expect(await open(server).github.upsertComment(wanted({ create: false }))).toMatchObject({ ok: { action } });
    expect(server.state.comments).toHaveLength(existing ? 1 : 0);
  });

  test('a run for an older head leaves the newer comment', async () => {
    server.state.addComment({ number: NUMBER, login: BOT, body: body('newer') });
    const late = wanted({ headSha: OLDER, body: body('late', OLDER) });
    expect(await open(server).github.upsertComment(late)).toMatchObject({ ok: { action: 'superseded' } });
    expect(comments()).toEqual([[BOT, 'newer']]);
  });

  test('a second run for the same head corrects its own comment, also after the pull request has moved on', async () => {
    server.state.addComment({ number: NUMBER, login: BOT, body: body('first try', OLDER) });
    const again = wanted({ headSha: OLDER, body: body('second try', OLDER) });
    expect(await open(server).github.upsertComment(again)).toMatchObject({ ok: { action: 'updated' } });
  });

  test('a body over the limit is not sent', async () => {
    const long = wanted({ body: 'x'.repeat(65_537) });
    expect(await open(server).github.upsertComment(long)).toEqual({ failed: expect.stringContaining('65536') });
    expect(server.requests).toEqual([]);
  });
});

describe('whose comment it is', () => {
  test.each([
    ["a person's token", { login: 'mona', app: false }, 'mona'],
    ["a custom App's token", { login: 'platform-checks[bot]', app: true }, 'platform-checks[bot]'],
  ])('%s', async (_whose, owner, login) => {
    server.state.owners.set('other', owner);
    const { github } = open(server, { token: 'other' });
    expect(await github.login()).toBe(login);
    server.state.addComment({ number: NUMBER, login: BOT, body: body('not mine', OLDER) });
    server.state.addComment({ number: NUMBER, login, body: body('mine', OLDER) });
    expect(await github.upsertComment(wanted())).toMatchObject({ ok: { action: 'updated' } });
    expect(comments()).toEqual([
      [BOT, 'not mine'],
      [login, 'new'],
    ]);
  });

  test("the workflow's own, when nobody answers", async () => {
    server.trouble = ({ path }) =>
      path === '/user' || path === '/graphql' ? { answer: refusal(404, 'Not Found') } : undefined;
    expect(await open(server).github.login()).toBe(BOT);
  });
});

describe('a comment and a GitHub that does not play along', () => {
  test.each([
    ['read-only token', 403, 'Resource not accessible by integration', /403.*`pull-requests: write`/],
    ['pull request locked or gone', 404, 'Not Found', /404/],
    ['refused text', 422, 'Validation Failed', /422 \(Validation Failed\)/],
  ])('%s: a note, and no second try', async (_what, status, message, note) => {
    server.trouble = ({ method, path }) =>
      method === 'POST' && path !== '/graphql' ? { answer: refusal(status, message) } : undefined;
    const { github, pauses } = open(server);
    expect(await github.upsertComment(wanted())).toEqual({ failed: expect.stringMatching(note) });
    expect(pauses).toEqual([]);
  });

  test('an unreadable list never leads to a second comment', async () => {
    server.state.addComment({ number: NUMBER, login: BOT, body: body('old', OLDER) });
    server.trouble = ({ method }) => (method === 'GET' ? { answer: refusal(500, 'Server Error') } : undefined);
    expect(await open(server).github.upsertComment(wanted())).toEqual({
      failed: expect.stringContaining('read the comments'),
    });
    expect(writes()).toEqual([]);
  });

  test('a write that was done but not answered is not done again', async () => {
    let posts = 0;
    server.trouble = ({ method, path }) => {
      const isWrite = method === 'POST' && path !== '/graphql';
      posts += isWrite ? 1 : 0;
      return isWrite && posts === 1 ? { answer: 'hang up', done: true } : undefined;
    };
    expect(await open(server).github.upsertComment(wanted())).toMatchObject({ ok: { action: 'created' } });
    expect(server.state.comments).toHaveLength(1);
  });

  test('a head that cannot be asked counts as ours: an old comment does not stay', async () => {
    server.state.addComment({ number: NUMBER, login: BOT, body: body('old', OLDER) });
    server.trouble = ({ path }) => (path.includes('/pulls/') ? { answer: refusal(403, 'Forbidden') } : undefined);
    expect(await open(server).github.upsertComment(wanted())).toMatchObject({ ok: { action: 'updated' } });
  });

  test('readOnly refuses every write', () => {
    expect(readOnly({ method: 'PATCH', path: '/', body: {} })).toMatchObject({ answer: { status: 403 } });
    expect(readOnly({ method: 'GET', path: '/', body: {} })).toBeUndefined();
  });
});
