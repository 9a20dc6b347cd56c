import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Host } from '../../host/host.ts';
import { ConfigurationError } from '../../model/configuration-error.ts';
import type { BuildSecret } from '../../model/request.ts';

/** Bytes; BuildKit takes no larger one (session/secrets/secretsprovider, MaxSecretSize). */
const LARGEST = 500 * 1024;

/** A secret that is there: the words for the builder, which name it and do not hold it, and its value, which has to be kept out of what is printed. */
export interface ReadySecret {
  readonly word: string;
  readonly value: string;
}

/** Throws ConfigurationError for one that is not there. */
export async function readSecrets(secrets: readonly BuildSecret[], host: Host): Promise<readonly ReadySecret[]> {
  const ready: ReadySecret[] = [];
  for (const [index, secret] of secrets.entries()) {
    if (secrets.findIndex(({ id }) => id === secret.id) < index) {
      throw refuse(`the input \`build-secrets\` names ${secret.id} twice`, 'Give every id once.');
    }
    ready.push('variable' in secret ? fromVariable(secret, host) : await fromFile(secret, host));
  }
  return ready;
}

function fromVariable({ id, variable }: BuildSecret & { variable: string }, host: Host): ReadySecret {
  const value = Object.hasOwn(host.environment, variable) ? host.environment[variable] : undefined;
  if (value === undefined) {
    throw refuse(
      `the input \`build-secrets\` takes ${id} from the environment variable ${variable}, which is not set`,
      `Set it; in a workflow with \`env\` on the step, as \`${variable}: \${{ secrets.NAME }}\`.`,
    );
  }
  // A Dockerfile may get on without it; and a secret that a pull request of a fork was not given arrives empty.
  if (value === '') host.progress.say(`The build secret ${id} is empty: so is the environment variable ${variable}.`);
  return { word: `--secret=id=${id},env=${variable}`, value };
}

async function fromFile({ id, file }: BuildSecret & { file: string }, host: Host): Promise<ReadySecret> {
  const what = `the input \`build-secrets\` takes ${id} from the file ${file}`;
  const path = resolve(host.workspace, file);
  if (/[,"\n\r]/.test(path))
    throw refuse(`${what}, whose path builders cannot be told`, 'Move it to a path without commas and quotes.');
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) {
    throw refuse(
      `${what}, which is ${found ? 'not a file' : 'not there'}`,
      'Write it in a step before, or give a variable with `env=`.',
    );
  }
  if (found.size > LARGEST) throw refuse(`${what}, which is larger than 500 KiB`, 'Builders take no larger secret.');
  try {
    return { word: `--secret=id=${id},src=${path}`, value: await readFile(path, 'utf8') };
  } catch (cause) {
    throw refuse(`${what}, which cannot be read`, 'Check its permissions.', cause);
  }
}

function refuse(message: string, remedy: string, cause?: unknown): ConfigurationError {
  return new ConfigurationError('build-secret', message, remedy, { cause });
}
