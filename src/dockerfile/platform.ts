import { type Lookup, UNKNOWN, UNSET, type Value } from './substitution.ts';

/** What is known about the build beside the file. */
export interface BuildFacts {
  /** `--build-arg`. */
  readonly buildArguments: ReadonlyMap<string, string>;
  /** `os/architecture[/variant]`, or undefined. */
  readonly platform: string | undefined;
  /** The name of the stage that is built; undefined for one without a name. */
  readonly stage: string | undefined;
}

const PREDEFINED: ReadonlySet<string> = new Set(
  ['BUILD', 'TARGET'].flatMap((side) => ['PLATFORM', 'OS', 'OSVERSION', 'ARCH', 'VARIANT'].map((part) => side + part)),
);

/** The arguments that exist without an ARG in the global scope. https://docs.docker.com/reference/dockerfile/#automatic-platform-args-in-the-global-scope */
export function predefinedArguments(facts: BuildFacts): Lookup {
  const target = targetArguments(facts.platform);
  return (name): Value => {
    if (name !== 'TARGETSTAGE' && !PREDEFINED.has(name)) return UNSET;
    const given = facts.buildArguments.get(name);
    if (given !== undefined) return given;
    if (name === 'TARGETSTAGE') return facts.stage ?? 'default';
    return target.get(name) ?? UNKNOWN;
  };
}

const ARCHITECTURES: ReadonlyMap<string, string> = new Map([
  ['x86_64', 'amd64'],
  ['x86-64', 'amd64'],
  ['aarch64', 'arm64'],
  ['i386', '386'],
  ['armhf', 'arm'],
  ['armel', 'arm'],
]);

/** Empty for a platform that is not written in full: the builder's machine decides then. */
function targetArguments(platform: string | undefined): ReadonlyMap<string, string> {
  const match = /^([a-z0-9]+)\/([a-z0-9_-]+)(?:\/([a-z0-9.]+))?$/.exec(platform?.toLowerCase() ?? '');
  const [, os, written, given] = match ?? [];
  if (os === undefined || written === undefined) return new Map();
  const architecture = ARCHITECTURES.get(written) ?? written;
  const variant = normalVariant(architecture, written === 'armel' ? 'v6' : written === 'armhf' ? 'v7' : (given ?? ''));
  return new Map([
    ['TARGETPLATFORM', [os, architecture, variant].filter((part) => part !== '').join('/')],
    ['TARGETOS', os],
    ['TARGETOSVERSION', ''],
    ['TARGETARCH', architecture],
    ['TARGETVARIANT', variant],
  ]);
}

/** As containerd normalises platforms: `arm` is `arm/v7`, `arm64/v8` is `arm64`, `amd64/v1` is `amd64`. */
function normalVariant(architecture: string, variant: string): string {
  switch (architecture) {
    case 'arm':
      return variant === '' ? 'v7' : /^[5-8]$/.test(variant) ? `v${variant}` : variant;
    case 'arm64':
      return ['8', 'v8', 'v8.0'].includes(variant) ? '' : ['9', '9.0', 'v9.0'].includes(variant) ? 'v9' : variant;
    case 'amd64':
      return variant === 'v1' ? '' : variant;
    default:
      return variant;
  }
}
