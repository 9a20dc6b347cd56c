import type { Dockerfile } from '../../model/dockerfile.ts';
import type { Image } from '../../model/image.ts';
import type { Location } from '../../model/location.ts';
import type { ConfigurationRule, Problem, Subjects } from '../../model/rule.ts';
import { anchor } from '../place.ts';
import { type EffectiveUser, userOfDockerfile, userOfImage } from '../users/effective.ts';
import { lineAt, shippedInstructions, startsFromScratch } from '../walk.ts';

const DROPS = /(?:^|[\s/"'])(gosu|su-exec|setpriv|runuser|s6-setuidgid|chroot --userspec)(?=[\s"'])/;

export const rule: ConfigurationRule = {
  id: 'runs-as-root',
  catalogue: 'user-root',
  on: 'configuration',
  summary: 'The container runs as root',
  severity: 'high',
  confidence: 'high',
  controls: {
    cwe: [250, 269],
    cisDocker: ['4.1'],
    nist800190: ['4.1.2'],
    owasp: ['2'],
    pciContainers: ['12.3.a'],
    attack: ['T1611'],
  },
  help: `The kernel is shared with the host: root in the container is the same user as root outside unless user namespaces are on, so every other slip (a mounted
socket, a writable host path, a kernel bug) becomes the host's. The user is read from the built image where there is one, and its name is looked up in the image's
\`/etc/passwd\`. From a Dockerfile alone it is often unknown; then this is said and root is not guessed. An entrypoint that drops to another user is rated lower.`,
  fix: 'Create a user and switch to it in the last stage, by number so that Kubernetes can check it: `USER 10001:10001`.',
  reads: ['etc/passwd', '**/docker-entrypoint.sh', '**/entrypoint.sh', '**/entrypoint', '**/docker-entrypoint'],
  examples: {
    bad: [
      {
        title: 'No USER at all',
        dockerfile: 'FROM scratch\nCOPY server /server\nENTRYPOINT ["/server"]\n',
        layers: [{ files: { server: { content: 'elf', mode: 0o755 } } }],
        config: { Entrypoint: ['/server'] },
      },
      {
        title: 'Root by another name',
        config: { User: 'toor' },
        layers: [{ files: { 'etc/passwd': 'root:x:0:0::/root:/bin/sh\ntoor:x:0:0::/root:/bin/sh\n' } }],
      },
    ],
    good: [
      { title: 'A user by number', dockerfile: 'FROM scratch\nCOPY server /server\nUSER 10001:10001\n' },
      {
        title: 'A named user that the image knows',
        config: { User: 'app' },
        layers: [{ files: { 'etc/passwd': 'root:x:0:0::/root:/bin/sh\napp:x:10001:10001::/:/sbin/nologin\n' } }],
      },
    ],
  },
  *check(subject) {
    const written = subject.dockerfile && userOfDockerfile(subject.dockerfile);
    const user = subject.image ? userOfImage(subject.image) : written?.user;
    if (!user || user.kind === 'other') return;
    const place =
      written?.instruction && subject.dockerfile
        ? lineAt(subject.dockerfile, written.instruction.region)
        : anchor(subject, '/config/User');
    const locations: Location[] = subject.image ? [place, { kind: 'configuration', pointer: '/config/User' }] : [place];
    yield { locations, key: 'user', ...judged(user, subject) };
  },
};

function judged(
  user: Exclude<EffectiveUser, { kind: 'other' }>,
  { image, dockerfile }: Subjects['configuration'],
): Pick<Problem, 'message' | 'severity' | 'confidence'> {
  if (user.kind === 'unknown')
    return { message: `Whether the container runs as root is unknown: ${user.why}`, severity: 'info' };
  const drops = image && dropsPrivileges(image);
  if (drops)
    return {
      message: `The container starts as root and its entrypoint seems to switch to another user with \`${drops}\``,
      severity: 'medium',
      confidence: 'medium',
    };
  const message = `The container runs as root: ${reason(user)}`;
  if (user.written === '' && dockerfile && !startsProgram(dockerfile))
    return { message: `${message}; it starts no program by itself`, severity: 'low' };
  return { message };
}

function reason({ written, alias }: Extract<EffectiveUser, { kind: 'root' }>): string {
  if (written === '') return 'no `USER` is set';
  return `\`USER ${written.slice(0, 64)}\`${alias ? " has uid 0 in the image's `/etc/passwd`" : ' says so'}`;
}

/** Files upon nothing and no program to start are what `--output` takes out, rather than a container. */
function startsProgram(dockerfile: Dockerfile): boolean {
  const starts = [...shippedInstructions(dockerfile)].some(
    ({ keyword }) => keyword === 'CMD' || keyword === 'ENTRYPOINT',
  );
  return starts || !startsFromScratch(dockerfile);
}

/** The program with which the entrypoint, or the script that it is, leaves root behind. */
function dropsPrivileges({ configuration, files }: Image): string | undefined {
  const words = [...(configuration.config.Entrypoint ?? []), ...(configuration.config.Cmd ?? [])];
  const script = files.resolve((words[0] ?? '').replace(/^\/+/, '')) ?? files.resolve(`usr/local/bin/${words[0]}`);
  const bytes = script && files.content(script);
  const text = `${words.join(' ')} \n${bytes ? Buffer.from(bytes.subarray(0, 65_536)).toString('utf8') : ''}`;
  return DROPS.exec(text.replace(/^\s*#.*$/gm, ''))?.[1];
}
