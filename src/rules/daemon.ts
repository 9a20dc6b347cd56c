import type { Dockerfile } from '../model/dockerfile.ts';
import type { Image } from '../model/image.ts';
import type { Location } from '../model/location.ts';
import { baseFrom, environmentOf, lineAt, shippedInstructions } from './walk.ts';

interface Access {
  readonly message: string;
  /** The fact: told once, also where Dockerfile and image both show it. */
  readonly key: string;
  readonly locations: readonly Location[];
}

const SOCKET =
  /^\/(?:var\/)?run\/(?:docker\.sock|containerd(?:\/containerd\.sock)?|crio(?:\/crio\.sock)?|cri-dockerd\.sock|podman(?:\/podman\.sock)?|docker)\/?$|^\/(?:var\/)?run\/?$/;
const ENGINE_HOST = /^(?:tcp|http):\/\/|^unix:\/\/\/(?:var\/)?run\/docker\.sock$/;
const TCP_LISTENER = /(?:^|\s)(?:-H|--host)[= ]?["']?tcp:\/\//;

/** How a Dockerfile or image reaches for the container engine; the Dockerfile's line wins where both show the same. */
export function daemonAccess(dockerfile: Dockerfile | undefined, image: Image | undefined): Access[] {
  const facts = new Map<string, Access>();
  const all = [...(dockerfile ? writtenAccess(dockerfile) : []), ...(image ? shownAccess(image, dockerfile) : [])];
  for (const access of all) if (!facts.has(access.key)) facts.set(access.key, access);
  return [...facts.values()];
}

function* writtenAccess(dockerfile: Dockerfile): Generator<Access> {
  for (const instruction of shippedInstructions(dockerfile)) {
    const locations = [lineAt(dockerfile, instruction.region)];
    if (instruction.keyword === 'VOLUME') {
      const paths = instruction.exec ?? (instruction.expanded ?? '').split(/\s+/);
      // `host:container` is no form of VOLUME, but shows what the writer means to mount.
      for (const path of paths.map((one) => one.split(':')[0] ?? ''))
        if (SOCKET.test(path)) yield { ...volume(path), locations };
    }
    if (instruction.keyword === 'CMD' || instruction.keyword === 'ENTRYPOINT') {
      if (listens(instruction.exec?.join(' ') ?? instruction.arguments)) yield { ...LISTENER, locations };
    }
  }
  const host = environmentOf(dockerfile).get('DOCKER_HOST');
  if (host?.expanded !== undefined && ENGINE_HOST.test(host.expanded))
    yield { ...HOST, locations: [lineAt(dockerfile, host.region)] };
}

function* shownAccess({ configuration: { config } }: Image, dockerfile: Dockerfile | undefined): Generator<Access> {
  const from: Location[] = dockerfile ? [baseFrom(dockerfile)] : [];
  const at = (pointer: string): Location[] => [...from, { kind: 'configuration', pointer }];
  for (const path of Object.keys(config.Volumes ?? {})) {
    if (SOCKET.test(path)) yield { ...volume(path), locations: at(`/config/Volumes/${path.replaceAll('/', '~1')}`) };
  }
  const index = (config.Env ?? []).findIndex((entry) => entry.startsWith('DOCKER_HOST='));
  if (ENGINE_HOST.test(config.Env?.[index]?.slice('DOCKER_HOST='.length) ?? ''))
    yield { ...HOST, locations: at(`/config/Env/${index}`) };
  if (listens([...(config.Entrypoint ?? []), ...(config.Cmd ?? [])].join(' ')))
    yield { ...LISTENER, locations: at(config.Cmd ? '/config/Cmd' : '/config/Entrypoint') };
}

const HOST = {
  key: 'DOCKER_HOST',
  message: '`DOCKER_HOST` points the image at the container engine: whoever controls the container controls the host',
};
const LISTENER = {
  key: 'dockerd tcp',
  message: '`dockerd` listens on a network port: whoever reaches it controls the engine',
};

function volume(path: string): { key: string; message: string } {
  const place = path.replace(/^\/var\/run/, '/run').replace(/\/$/, '');
  return {
    key: `volume ${place}`,
    message: `\`${place}\`, where the socket of the container engine is, is declared as a volume: whoever mounts it controls the host`,
  };
}

function listens(command: string): boolean {
  return /(?:^|[\s/"'])(?:dockerd|dockerd-entrypoint\.sh)(?=[\s"']|$)/.test(command) && TCP_LISTENER.test(command);
}
