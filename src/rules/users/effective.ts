import type { Dockerfile, Instruction } from '../../model/dockerfile.ts';
import type { Image } from '../../model/image.ts';
import { parseReference } from '../references/reference.ts';
import { readUsers } from './passwd.ts';

/** Who the container's process is when nobody says otherwise at run time. */
export type EffectiveUser =
  | { readonly kind: 'root'; readonly written: string; readonly alias?: true }
  | { readonly kind: 'other' }
  | { readonly kind: 'unknown'; readonly why: string };

/** Runtimes read a user by number with or without a sign: `-0` is root. https://pkg.go.dev/strconv#Atoi */
const NUMBER = /^[-+]?\d+$/;

/** The user of a finished image, its name looked up in the image's own `/etc/passwd`. */
export function userOfImage(image: Image): EffectiveUser {
  if (image.configuration.os === 'windows') return { kind: 'other' };
  const written = image.configuration.config.User ?? '';
  const name = written.split(':')[0] ?? '';
  if (name === '' || NUMBER.test(name)) return Number(name) === 0 ? { kind: 'root', written } : { kind: 'other' };
  const uid = readUsers(image.files)?.get(name);
  if (uid !== undefined)
    return uid === 0
      ? { kind: 'root', written, ...(name === 'root' ? {} : { alias: true as const }) }
      : { kind: 'other' };
  if (name === 'root') return { kind: 'root', written };
  return { kind: 'unknown', why: `the image's \`/etc/passwd\` has no user \`${name.slice(0, 64)}\`` };
}

/** The last `USER` of what is built, through `FROM stage`; with it, who that is as far as the Dockerfile can tell. */
export function userOfDockerfile(dockerfile: Dockerfile): { user: EffectiveUser; instruction?: Instruction } {
  for (const index of dockerfile.chain.toReversed()) {
    const instruction = dockerfile.stages[index]?.instructions.findLast(({ keyword }) => keyword === 'USER');
    if (instruction) return { user: userWritten(instruction), instruction };
  }
  return { user: userOfBase(dockerfile) };
}

function userWritten({ expanded }: Instruction): EffectiveUser {
  if (expanded === undefined)
    return { kind: 'unknown', why: 'the `USER` instruction names a variable without a known value' };
  const name = expanded.trim().split(':')[0] ?? '';
  // An empty name cannot be built; a name of its own is taken for an ordinary user.
  return (NUMBER.test(name) && Number(name) === 0) || name === 'root'
    ? { kind: 'root', written: expanded.trim() }
    : { kind: 'other' };
}

function userOfBase(dockerfile: Dockerfile): EffectiveUser {
  const base = dockerfile.stages[dockerfile.chain[0] ?? dockerfile.target]?.base;
  if (base?.kind === 'scratch') return { kind: 'root', written: '' };
  if (base?.kind !== 'image')
    return { kind: 'unknown', why: 'the Dockerfile sets no `USER`, and which image it starts from is not known' };
  if (isWindows(base.reference) || isNonRootDistroless(base.reference)) return { kind: 'other' };
  return {
    kind: 'unknown',
    why: `the Dockerfile sets no \`USER\`, and whom \`${base.reference.slice(0, 120)}\` runs as is not known without the image`,
  };
}

/** Microsoft's base images run as ContainerAdministrator or ContainerUser; neither is root. */
function isWindows(reference: string): boolean {
  return /(?:^|[/_-])(?:windows|nanoserver|servercore|windowsservercore)(?:[/:@_-]|$)/i.test(reference);
}

/** https://github.com/GoogleContainerTools/distroless: tags that end in `nonroot` set user 65532. */
function isNonRootDistroless(reference: string): boolean {
  const parsed = parseReference(reference);
  return (
    parsed?.registry === 'gcr.io' &&
    parsed.repository.startsWith('distroless/') &&
    /(?:^|-)nonroot(?:-|$)/.test(parsed.tag ?? '')
  );
}
