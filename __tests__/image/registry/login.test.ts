import { describe, expect, test } from '@jest/globals';
import { sketchImage } from '../sketch.ts';
import { end, type LoopbackRegistry } from './loopback-registry.ts';
import { failure, machine, plan, startRegistry } from './session.ts';

const USER = 'reviewer';
const WORD = ['open', 'sesame', '42'].join('-');
const IDENTITY = ['refresh', 'me', '1234567'].join('_');
const BASIC = `Basic ${Buffer.from(`${USER}:${WORD}`).toString('base64')}`;
const image = sketchImage({ layers: Array.from({ length: 6 }, (_, index) => ({ files: { [`f${index}`]: 'x' } })) });

const login = (registry: LoopbackRegistry, entry: object = { auth: BASIC.slice(6) }) => ({
  auths: { [registry.host]: entry },
});

/** Wants a token that its own token service gives for `credentials`; each token is good for `uses` requests. */
function wantBearer(registry: LoopbackRegistry, options: { anonymous?: boolean; uses?: number; realm?: string } = {}) {
  const tokens = new Map<string, number>();
  registry.intercept = ({ url, headers, body, method }, response) => {
    if (url.startsWith('/token')) {
      const form = new URLSearchParams(body);
      const allowed =
        options.anonymous === true ||
        headers.authorization === BASIC ||
        (method === 'POST' && form.get('refresh_token') === IDENTITY && form.get('grant_type') === 'refresh_token');
      if (!allowed) return end(response, 401, '{}');
      const token = `t0ken-${tokens.size}`;
      tokens.set(token, options.uses ?? Number.POSITIVE_INFINITY);
      return end(response, 200, JSON.stringify(method === 'POST' ? { access_token: token } : { token }));
    }
    const token = headers.authorization?.replace(/^Bearer /, '') ?? '';
    const left = tokens.get(token) ?? 0;
    tokens.set(token, left - 1);
    if (left > 0) return false;
    const realm = options.realm ?? `http://${registry.host}/token?a=b`;
    const challenge = `Bearer realm="${realm}",service="the service",scope="repository:app:pull"`;
    return end(response, 401, '{}', { 'www-authenticate': challenge });
  };
}

function wantBasic(registry: LoopbackRegistry) {
  registry.intercept = ({ headers }, response) =>
    headers.authorization === BASIC ? false : end(response, 401, '{}', { 'www-authenticate': 'Basic realm="r"' });
}

async function privateApp(): Promise<LoopbackRegistry> {
  const registry = await startRegistry();
  registry.push('app', image, { tag: '1' });
  return registry;
}

describe('a registry that wants a login', () => {
  test('by password', async () => {
    const registry = await privateApp();
    wantBasic(registry);
    const found = await plan(`${registry.host}/app:1`, machine(login(registry)));
    expect(found.imageId).toBe(image.imageId);
    // Asked once without, then never again.
    expect(
      registry.requests.filter(({ headers }) => headers.authorization === undefined).map(({ url }) => url),
    ).toEqual(['/v2/app/manifests/1']);
  });

  test('by token, with a password: one token for all requests, asked for with service and scope', async () => {
    const registry = await privateApp();
    wantBearer(registry);
    await plan(`${registry.host}/app:1`, machine(login(registry)));
    expect(registry.asked('/token')).toEqual(['/token?a=b&service=the+service&scope=repository%3Aapp%3Apull']);
    const { headers } = registry.requests.find(({ url }) => url.startsWith('/token')) ?? {};
    expect(headers?.authorization).toBe(BASIC);
    expect(registry.asked('/v2/app/blobs').length).toBe(7);
  });

  test('by token, for everybody', async () => {
    const registry = await privateApp();
    wantBearer(registry, { anonymous: true });
    expect((await plan(`${registry.host}/app:1`)).imageId).toBe(image.imageId);
    expect(registry.requests.filter(({ headers }) => headers.authorization?.startsWith('Basic'))).toEqual([]);
  });

  test('by token, with an identity token, which goes by POST only', async () => {
    const registry = await privateApp();
    wantBearer(registry);
    await plan(`${registry.host}/app:1`, machine(login(registry, { identitytoken: IDENTITY })));
    const asked = registry.requests.filter(({ url }) => url.startsWith('/token'));
    expect(asked.map(({ method, url }) => [method, url])).toEqual([['POST', '/token?a=b']]);
    expect(Object.fromEntries(new URLSearchParams(asked[0]?.body))).toMatchObject({
      grant_type: 'refresh_token',
      refresh_token: IDENTITY,
      service: 'the service',
      scope: 'repository:app:pull',
    });
    expect(registry.requests.some(({ url }) => url.includes(IDENTITY))).toBe(false);
  });

  test('with a token that ends: a new one is asked for, once for those who wait', async () => {
    const registry = await privateApp();
    wantBearer(registry, { uses: 4 });
    expect((await plan(`${registry.host}/app:1`, machine(login(registry)))).layers.length).toBe(6);
    expect(registry.asked('/token').length).toBeGreaterThan(1);
    expect(registry.asked('/token').length).toBeLessThan(7);
  });

  test('with a token that ends for four requests at once, some of which hear of it late: one new one', async () => {
    const registry = await privateApp();
    wantBearer(registry, { anonymous: true });
    const answer = registry.intercept;
    let waiting = 0;
    let ended: string | undefined;
    let arrived: () => void = () => undefined;
    const four = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    registry.intercept = async (request, response) => {
      const { url, headers } = request;
      const isLayer = url.includes('/blobs/') && !url.endsWith(image.imageId);
      ended ??= isLayer ? headers.authorization : undefined;
      if (!isLayer || headers.authorization !== ended) return answer(request, response);
      const order = ++waiting;
      if (order === 4) arrived();
      await four;
      if (order > 2) await new Promise((resolve) => setTimeout(resolve, 150));
      return end(response, 401, '', { 'www-authenticate': `Bearer realm="http://${registry.host}/token"` });
    };
    await plan(`${registry.host}/app:1`);
    expect(waiting).toBe(4);
    expect(registry.asked('/token').length).toBe(2);
  });

  test('with a token service that is busy at first', async () => {
    const registry = await privateApp();
    wantBearer(registry);
    const answer = registry.intercept;
    let busy = 2;
    registry.intercept = (request, response) =>
      request.url.startsWith('/token') && busy-- > 0 ? end(response, 503, '') : answer(request, response);
    expect((await plan(`${registry.host}/app:1`, machine(login(registry)))).imageId).toBe(image.imageId);
  });
});

describe('a registry that does not let us in', () => {
  const wrong = { auth: Buffer.from(`${USER}:not-${WORD}`).toString('base64') };
  test.each<[string, (registry: LoopbackRegistry) => void, (registry: LoopbackRegistry) => unknown, string]>([
    ['no login, basic', wantBasic, () => undefined, 'Docker keeps none'],
    ['no login, token', wantBearer, () => undefined, 'Docker keeps none'],
    ['a wrong password, basic', wantBasic, (registry) => login(registry, wrong), 'are refused'],
    ['a wrong password, token', wantBearer, (registry) => login(registry, wrong), 'are refused'],
    ['a wrong identity', wantBearer, (registry) => login(registry, { identitytoken: `${IDENTITY}x` }), 'are refused'],
    ['an identity for basic', wantBasic, (registry) => login(registry, { identitytoken: IDENTITY }), 'are refused'],
    ['a helper that is not there', wantBasic, () => ({ credsStore: 'gone' }), 'docker-credential-gone is not on PATH'],
    [
      'a login for another registry',
      wantBasic,
      () => ({ auths: { '127.0.0.1:1': { auth: BASIC.slice(6) } } }),
      'Docker keeps none',
    ],
    ['tokens that are never good', (registry) => wantBearer(registry, { uses: 0 }), login, 'are refused'],
    [
      'a status 403',
      (registry) => {
        registry.intercept = (_request, response) => end(response, 403, '');
      },
      () => undefined,
      'Docker keeps none',
    ],
    [
      'no challenge',
      (registry) => {
        registry.intercept = (_request, response) => end(response, 401, '');
      },
      login,
      'are refused',
    ],
  ])('%s', async (_title, prepare, config, why) => {
    const registry = await privateApp();
    prepare(registry);
    const on = machine(config(registry));
    const error = await failure(plan(`${registry.host}/app:1`, on));
    expect(error).toMatchObject({ code: 'registry-unauthorised', message: expect.stringContaining(why) });
    expect(error.remedy).toContain(`docker login ${registry.host}`);
    const everything = `${error.message} ${error.remedy} ${error.stack} ${on.said.join(' ')}`;
    for (const secret of [WORD, IDENTITY, BASIC.slice(6), 't0ken']) expect(everything).not.toContain(secret);
    expect(registry.requests.length).toBeLessThan(10);
  });

  test.each([
    'http://auth.example/token',
    'http://user:pass@127.0.0.1/token',
    'file:///etc/passwd',
    'not an address',
    '',
  ])('a token service at %j is not asked', async (realm) => {
    const registry = await privateApp();
    wantBearer(registry, { realm });
    const error = await failure(plan(`${registry.host}/app:1`, machine(login(registry))));
    expect(error.code).toBe('registry-protocol');
    expect(registry.requests.some(({ headers }) => headers.authorization !== undefined)).toBe(false);
  });

  test.each(['', '{}', '[]', '{"token":7}', '{"token":""}', '{"token":"a\\nb"}', '{"token":"ü"}', '<html>'])(
    'a token service that answers %j',
    async (reply) => {
      const registry = await privateApp();
      wantBearer(registry);
      const answer = registry.intercept;
      registry.intercept = (request, response) =>
        request.url.startsWith('/token') ? end(response, 200, reply) : answer(request, response);
      const error = await failure(plan(`${registry.host}/app:1`, machine(login(registry))));
      expect(error).toMatchObject({ code: 'registry-protocol', message: expect.stringContaining('no valid token') });
    },
  );
});

describe('credentials stay with the server that they are for', () => {
  test('a redirect to another server goes without them', async () => {
    const registry = await privateApp();
    const storage = await startRegistry();
    for (const [path, served] of registry.served) storage.served.set(path, served);
    wantBasic(registry);
    const answer = registry.intercept;
    registry.intercept = async (request, response) =>
      (await answer(request, response)) ||
      (request.url.includes('/blobs/') && end(response, 307, '', { location: `http://${storage.host}${request.url}` }));
    expect((await plan(`${registry.host}/app:1`, machine(login(registry)))).imageId).toBe(image.imageId);
    expect(storage.requests.length).toBe(7);
    expect(storage.requests.filter(({ headers }) => headers.authorization !== undefined)).toEqual([]);
  });

  test('nor do they come along when that server leads back', async () => {
    const registry = await privateApp();
    const storage = await startRegistry();
    wantBasic(registry);
    const answer = registry.intercept;
    registry.intercept = async (request, response) => {
      if (request.url.startsWith('/elsewhere')) return end(response, 404);
      if (await answer(request, response)) return true;
      return end(response, 307, '', { location: `http://${storage.host}/` });
    };
    storage.intercept = (_request, response) =>
      end(response, 307, '', { location: `http://${registry.host}/elsewhere` });
    await failure(plan(`${registry.host}/app:1`, machine(login(registry))));
    const led = registry.requests.filter(({ url }) => url === '/elsewhere');
    expect(led.map(({ headers }) => headers.authorization)).toEqual([undefined]);
  });

  test('a redirect on the same server keeps them', async () => {
    const registry = await privateApp();
    wantBasic(registry);
    const answer = registry.intercept;
    registry.intercept = async (request, response) =>
      (await answer(request, response)) ||
      (request.url === '/v2/app/manifests/1' && end(response, 302, '', { location: '/v2/app/manifests/2' }));
    registry.push('app', image, { tag: '2' });
    expect((await plan(`${registry.host}/app:1`, machine(login(registry)))).imageId).toBe(image.imageId);
  });

  test('another server that wants a login gets none, also by way of its own token service', async () => {
    const registry = await privateApp();
    const storage = await startRegistry();
    wantBearer(storage);
    wantBasic(registry);
    const answer = registry.intercept;
    registry.intercept = async (request, response) =>
      (await answer(request, response)) || end(response, 307, '', { location: `http://${storage.host}${request.url}` });
    const on = machine({ auths: { ...login(registry).auths, ...login(storage).auths } });
    expect(await failure(plan(`${registry.host}/app:1`, on))).toMatchObject({ code: 'registry-unauthorised' });
    expect(storage.asked('/token')).toEqual([]);
    expect(storage.requests.filter(({ headers }) => headers.authorization !== undefined)).toEqual([]);
  });

  test('an open registry cannot send the login for it to the token service of another', async () => {
    const registry = await privateApp();
    const storage = await startRegistry();
    wantBearer(storage);
    registry.intercept = ({ url }, response) => end(response, 307, '', { location: `http://${storage.host}${url}` });
    const error = await failure(plan(`${registry.host}/app:1`, machine(login(registry))));
    expect(error.code).toBe('registry-unauthorised');
    expect(storage.requests.map(({ url }) => url)).toEqual(['/v2/app/manifests/1']);
  });

  test('a token service elsewhere gets them, the registry the token; a redirect of it gets neither', async () => {
    const registry = await privateApp();
    const service = await startRegistry();
    const third = await startRegistry();
    wantBearer(registry, { realm: `http://${service.host}/token` });
    service.intercept = (_request, response) => end(response, 302, '', { location: `http://${third.host}/token` });
    third.intercept = (_request, response) => end(response, 401, '');
    const error = await failure(plan(`${registry.host}/app:1`, machine(login(registry))));
    expect(error.code).toBe('registry-unauthorised');
    expect(service.requests.map(({ headers }) => headers.authorization)).toEqual([BASIC]);
    expect(third.requests.map(({ headers }) => headers.authorization)).toEqual([undefined]);
    expect(registry.requests.filter(({ headers }) => headers.authorization !== undefined)).toEqual([]);
  });

  test('an identity token does not follow a redirect', async () => {
    const registry = await privateApp();
    const third = await startRegistry();
    wantBearer(registry);
    const answer = registry.intercept;
    registry.intercept = (request, response) =>
      request.url.startsWith('/token')
        ? end(response, 307, '', { location: `http://${third.host}/token` })
        : answer(request, response);
    const on = machine(login(registry, { identitytoken: IDENTITY }));
    expect((await failure(plan(`${registry.host}/app:1`, on))).code).toBe('registry-protocol');
    expect(third.requests).toEqual([]);
  });
});
