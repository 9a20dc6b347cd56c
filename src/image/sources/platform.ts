/** Architectures of Node as Go calls them, which images do too. */
const ARCHITECTURES: Readonly<Record<string, string>> = { x64: 'amd64', ia32: '386', ppc64: 'ppc64le', arm: 'arm/v7' };
/** What `uname` and people say. */
const ALIASES: Readonly<Record<string, string>> = { x86_64: 'amd64', aarch64: 'arm64', i386: '386', armhf: 'arm/v7' };
/** Variants that are the same as none. */
const DEFAULT_VARIANT: Readonly<Record<string, string>> = { amd64: 'v1', arm64: 'v8', arm: 'v7' };

/** Whether a platform is the one asked for; without a variant asked for, any will do. */
export function isPlatform(actual: string, wanted: string): boolean {
  const [has, asked] = [normalise(actual), normalise(wanted)];
  return has === asked || (wanted.split('/').length === 2 && withoutVariant(has) === withoutVariant(asked));
}

export function formatPlatform(os: string, architecture: string, variant?: string): string {
  return variant === undefined || variant === '' ? `${os}/${architecture}` : `${os}/${architecture}/${variant}`;
}

/** What engines take on this machine when nobody asks for a platform: containers are Linux also where the machine is not. */
export function nativePlatform(): string {
  return `linux/${ARCHITECTURES[process.arch] ?? process.arch}`;
}

/** As containerd compares them: https://github.com/containerd/platforms/blob/main/platforms.go */
function normalise(platform: string): string {
  const [os = '', named = '', given] = platform.toLowerCase().split('/');
  const [architecture = '', implied] = (Object.hasOwn(ALIASES, named) ? (ALIASES[named] ?? named) : named).split('/');
  const variant =
    given ?? implied ?? (Object.hasOwn(DEFAULT_VARIANT, architecture) ? DEFAULT_VARIANT[architecture] : undefined);
  return formatPlatform(os, architecture, variant);
}

function withoutVariant(platform: string): string {
  return platform.split('/').slice(0, 2).join('/');
}
