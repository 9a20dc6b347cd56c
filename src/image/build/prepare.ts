import { join } from 'node:path';
import type { Host } from '../../host/host.ts';
import { ConfigurationError } from '../../model/configuration-error.ts';
import type { BuildRequest } from '../../model/request.ts';
import { inspectBuildx } from './buildx.ts';
import { type Engine, gives, VERBS } from './command.ts';
import type { ReadySecret } from './secrets.ts';

/** How this builder, in the version that is here, is told to build. */
export interface Preparation {
  readonly flags: readonly string[];
  /** Instead of the run's own. */
  readonly environment: Readonly<Record<string, string>>;
  /** The OCI archive that the builder writes; without it the image is in the engine's storage. */
  readonly archive?: string;
  /** Where the builder writes what it knows of its build. */
  readonly metadata?: string;
}

/** Asks the program which options it has: they differ by version, plugin and environment, and an unknown one ends the build. */
class Options {
  readonly #help: string;

  constructor(help: string) {
    this.#help = help;
  }

  has(option: string): boolean {
    return new RegExp(`^\\s+(?:-\\w, )?${option}\\b`, 'm').test(this.#help);
  }
}

/** What the builder writes goes into `folder`. Throws ConfigurationError when there are secrets and this builder cannot take them. */
export async function prepare(
  engine: Engine,
  request: BuildRequest,
  secrets: readonly ReadySecret[],
  folder: string,
  host: Host,
): Promise<Preparation> {
  const { environment, options } = await withSecrets(engine, secrets.length > 0, host);
  const written = options.has('--metadata-file') && !gives(request.flags, '--metadata-file');
  const metadata = written ? join(folder, 'metadata.json') : undefined;
  const output = await chooseOutput(engine, options, request, join(folder, 'image.tar'), host);
  const quiet = gives(request.flags, '--progress', '--quiet', '-q');
  return {
    ...output,
    environment: { ...environment, BUILDX_METADATA_PROVENANCE: 'max' },
    flags: [
      ...secrets.map(({ word }) => word),
      ...(cleansUp(engine, request) && options.has('--force-rm') ? ['--force-rm'] : []),
      // The environment may ask for another form, and the failing step is read from this one.
      ...(options.has('--progress') && !quiet ? ['--progress=plain'] : []),
      ...(metadata === undefined ? [] : [`--metadata-file=${metadata}`]),
      ...output.flags,
    ],
    ...(metadata === undefined ? {} : { metadata }),
  };
}

interface Client {
  readonly environment: Readonly<Record<string, string>>;
  readonly options: Options;
}

/** Docker's client before version 23 has BuildKit, which takes secrets, but uses it only when the environment says so. */
async function withSecrets({ builder, program }: Engine, needed: boolean, host: Host): Promise<Client> {
  const ask = async (environment: Readonly<Record<string, string>>): Promise<Client> => {
    const { stdout } = await host.run(program, [...VERBS[builder], '--help'], { environment });
    return { environment, options: new Options(stdout) };
  };
  const plain = given(host.environment);
  const client = await ask(plain);
  if (!needed || client.options.has('--secret')) return client;
  if (builder === 'docker' && !plain['DOCKER_BUILDKIT']) {
    const modern = await ask({ ...plain, DOCKER_BUILDKIT: '1' });
    if (modern.options.has('--secret')) return modern;
  }
  throw noSecrets(builder);
}

function given(environment: Host['environment']): Record<string, string> {
  const pairs = Object.entries(environment).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return Object.fromEntries(pairs);
}

function noSecrets(builder: Engine['builder']): ConfigurationError {
  const [what, remedy] =
    builder === 'docker'
      ? [
          "Docker's classic builder cannot take them",
          'Install Buildx (`docker/setup-buildx-action`), do not set DOCKER_BUILDKIT to 0, or choose podman or buildah with `builder`.',
        ]
      : [`this version of ${builder} cannot take them`, `Use a newer ${builder}, or choose another \`builder\`.`];
  return new ConfigurationError('build-secret', `the input \`build-secrets\` is given and ${what}`, remedy);
}

/**
 * The classic builder, Podman and Buildah keep the container of a failed RUN, unless they are told not to; Buildah takes the flag only where it
 * keeps containers at all.
 */
function cleansUp({ builder }: Engine, { flags }: BuildRequest): boolean {
  if (builder === 'buildx') return false;
  return builder !== 'buildah' || flags.some((flag) => /^--(?:layers|no-cache)(?:=true)?$/.test(flag));
}

/**
 * A BuildKit that can write an OCI archive writes one: no engine has to take the image in and give it out again, and the provenance comes with
 * it. The others load the image into their engine; where `docker build` is Buildx, that has to be asked for.
 */
async function chooseOutput(
  { builder, program }: Engine,
  options: Options,
  { flags }: BuildRequest,
  archive: string,
  host: Host,
): Promise<Pick<Preparation, 'flags' | 'archive'>> {
  const load = { flags: builder === 'buildx' || options.has('--load') ? ['--load'] : [] };
  if (builder !== 'buildx') return load;
  const instance = await inspectBuildx(program, flags, host);
  if (!instance?.exportsOci) return load;
  const attested = gives(flags, '--provenance', '--attest') || !options.has('--provenance') || !instance.attests;
  return {
    archive,
    // What is not compressed does not have to be inflated again to be read.
    flags: [
      `--output=type=oci,dest=${archive},compression=uncompressed`,
      ...(attested ? [] : ['--provenance=mode=max']),
    ],
  };
}
