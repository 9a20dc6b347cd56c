import { readFile, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Host } from '../../host/host.ts';
import { isObject, type Json, parseJson, property, stringProperty } from '../json.ts';

/** What a registry wants of us. Never printed. */
export type Credentials =
  | { readonly kind: 'password'; readonly username: string; readonly password: string }
  /** For the token service only: https://distribution.github.io/distribution/spec/auth/oauth/ */
  | { readonly kind: 'identity'; readonly token: string }
  /** For the registry as it is. */
  | { readonly kind: 'bearer'; readonly token: string };

export interface FoundCredentials {
  readonly credentials?: Credentials;
  /** Why there may be some that could not be had, as a clause. */
  readonly trouble?: string;
}

const DOCKER_HUB = ['https://index.docker.io/v1/', 'index.docker.io', 'docker.io', 'registry-1.docker.io'];
const LARGEST_CONFIG = 1024 * 1024;
/** A name, never a path. */
const HELPER = /^[A-Za-z0-9][\w.-]{0,63}$/;
/** Seconds. */
const HELPER_DEADLINE = 30;

/**
 * What `docker login` keeps for a registry: in its config.json, or with a helper that this names
 * (https://docs.docker.com/reference/cli/docker/login/#credential-stores).
 */
export async function findCredentials(registry: string, host: Host): Promise<FoundCredentials> {
  const { config, trouble } = await readConfig(host);
  if (config === undefined) return trouble === undefined ? {} : { trouble };
  const keys = registry === 'docker.io' ? DOCKER_HUB : [registry];
  const helpers = property(config, 'credHelpers');
  const own = keys.map((key) => stringProperty(helpers, key)).find((name) => name !== undefined);
  const helper = own ?? stringProperty(config, 'credsStore');
  const helped = helper === undefined ? {} : await askHelper(helper, keys[0] ?? registry, host);
  if (helped.credentials) return helped;
  const stored = storedFor(keys, property(config, 'auths'));
  return stored ? { credentials: stored } : helped;
}

async function readConfig(host: Host): Promise<{ config?: Json; trouble?: string }> {
  const { environment } = host;
  const folder = environment['DOCKER_CONFIG'] || join(environment['HOME'] || homedir(), '.docker');
  const file = join(folder, 'config.json');
  try {
    const { size } = await stat(file);
    if (size > LARGEST_CONFIG) return { trouble: "Docker's config.json is too large to be read" };
    return { config: parseJson(await readFile(file, 'utf8')) };
  } catch (error) {
    return ['ENOENT', 'ENOTDIR'].includes(stringProperty(error, 'code') ?? '')
      ? {}
      : { trouble: "Docker's config.json cannot be read" };
  }
}

/** https://github.com/docker/docker-credential-helpers#development */
async function askHelper(name: string, server: string, host: Host): Promise<FoundCredentials> {
  if (!HELPER.test(name)) return { trouble: "Docker's config.json names a credential helper that is none" };
  const title = `docker-credential-${name}`;
  const program = await host.which(title);
  if (program === undefined) return { trouble: `the credential helper ${title} is not on PATH` };
  const failed = { trouble: `the credential helper ${title} failed` };
  let output: string;
  try {
    const result = await host.run(program, ['get'], { stdin: `${server}\n`, deadline: HELPER_DEADLINE });
    if (result.exitCode !== 0) return /credentials not found/i.test(result.stdout + result.stderr) ? {} : failed;
    output = result.stdout;
  } catch {
    return failed;
  }
  const credentials = helperCredentials(output);
  return credentials ? { credentials } : failed;
}

function helperCredentials(output: string): Credentials | undefined {
  let answer: Json;
  try {
    answer = parseJson(output);
  } catch {
    return undefined;
  }
  const username = stringProperty(answer, 'Username');
  const secret = stringProperty(answer, 'Secret');
  if (username === undefined || !secret) return undefined;
  return username === '<token>'
    ? { kind: 'identity', token: secret }
    : { kind: 'password', username, password: secret };
}

/** Keys may be addresses: `https://HOST/v1/` is for HOST. */
function storedFor(keys: readonly string[], auths: Json): Credentials | undefined {
  if (!isObject(auths)) return undefined;
  const same = Object.keys(auths).filter((key) => keys.includes(hostOf(key)));
  for (const key of [...keys, ...same]) {
    const credentials = storedCredentials(property(auths, key));
    if (credentials) return credentials;
  }
  return undefined;
}

function hostOf(key: string): string {
  const host = key.replace(/^https?:\/\//, '');
  const slash = host.indexOf('/');
  return slash < 0 ? host : host.slice(0, slash);
}

function storedCredentials(entry: Json): Credentials | undefined {
  const identity = stringProperty(entry, 'identitytoken');
  if (identity) return { kind: 'identity', token: identity };
  const bearer = stringProperty(entry, 'registrytoken');
  if (bearer) return { kind: 'bearer', token: bearer };
  const decoded = Buffer.from(stringProperty(entry, 'auth') ?? '', 'base64').toString('utf8');
  const colon = decoded.indexOf(':');
  const username = stringProperty(entry, 'username') ?? (colon > 0 ? decoded.slice(0, colon) : undefined);
  const password = stringProperty(entry, 'password') ?? (colon > 0 ? decoded.slice(colon + 1) : undefined);
  if (!username || !password) return undefined;
  return { kind: 'password', username, password: password.replace(/\0+$/, '') };
}
