import type { Host } from '../../host/host.ts';

/** What a builder instance of Buildx is, in the words of `docker buildx inspect`. */
export interface BuildxInstance {
  /** `docker`, `docker-container`, `remote`, `kubernetes`, `cloud`. */
  readonly driver: string;
  /** Whether one of its nodes runs; some are started by the first build. */
  readonly running: boolean;
  /** Whether it can write an OCI archive: the engine itself only can with the image store of containerd. */
  readonly exportsOci: boolean;
  /** Whether its BuildKit can attest at all, which older ones refuse to. */
  readonly attests: boolean;
}

/** Seconds: a node that is far away is asked. */
const DEADLINE = 15;
/** https://github.com/moby/buildkit/releases/tag/v0.11.0 */
const FIRST_THAT_ATTESTS = 11;

/** The instance that a build with these flags would use; undefined when there is none, or none that answers. */
export async function inspectBuildx(
  program: string,
  flags: readonly string[],
  host: Host,
): Promise<BuildxInstance | undefined> {
  const name = builderOf(flags);
  const words = ['inspect', ...(name === undefined ? [] : [name])];
  // Only the debug form tells the features, and only newer clients have it.
  for (const debug of [['--debug'], []]) {
    const { exitCode, stdout } = await host.run(program, ['buildx', ...debug, ...words], { deadline: DEADLINE });
    if (exitCode === 0) return readInstance(stdout);
  }
  return undefined;
}

/** Undefined when the instance says that it is in error. */
export function readInstance(text: string): BuildxInstance | undefined {
  const driver = /^Driver:[ \t]+(\S+)$/m.exec(text)?.[1];
  if (driver === undefined || /^Error:/m.test(text)) return undefined;
  const oci = /^ OCI exporter:[ \t]+(true|false)$/m.exec(text)?.[1];
  const minor = /^BuildKit(?: version)?:[ \t]+v0\.(\d+)\b/m.exec(text)?.[1];
  return {
    driver,
    running: /^Status:[ \t]+running$/m.test(text),
    exportsOci: oci === undefined ? driver !== 'docker' : oci === 'true',
    // Builds without a version (`v0.0.0+unknown`) are somebody's own, and new.
    attests: minor === undefined || minor === '0' || Number(minor) >= FIRST_THAT_ATTESTS,
  };
}

/** The value of `--builder`; a name that looks like an option is none. */
function builderOf(flags: readonly string[]): string | undefined {
  const at = flags.lastIndexOf('--builder');
  const joined = flags.findLast((flag) => flag.startsWith('--builder='))?.slice('--builder='.length);
  const name = joined ?? (at < 0 ? undefined : flags[at + 1]);
  return name === undefined || name === '' || name.startsWith('-') ? undefined : name;
}
