import type { Dockerfile } from '../../model/dockerfile.ts';
import type { Image } from '../../model/image.ts';
import type { Location } from '../../model/location.ts';
import { baseFrom, lineAt, shippedInstructions } from '../walk.ts';

/** Well-known TCP ports (IANA) of remote administration and file sharing. */
const SERVICES = new Map<number, string>([
  [20, 'FTP'],
  [21, 'FTP'],
  [22, 'SSH'],
  [23, 'Telnet'],
  [111, 'RPC port mapper'],
  [139, 'SMB'],
  [445, 'SMB'],
  [512, 'rexec'],
  [513, 'rlogin'],
  [873, 'rsync'],
  [2049, 'NFS'],
  [2375, 'container engine without TLS'],
  [2376, 'container engine'],
  [3389, 'remote desktop'],
  [5800, 'VNC'],
  [5900, 'VNC'],
  [5901, 'VNC'],
  [5985, 'WinRM'],
  [5986, 'WinRM'],
  [10_250, 'kubelet'],
]);

export interface AdminPort {
  readonly port: number;
  readonly service: string;
  readonly locations: readonly Location[];
}

/** Each such port once, at the `EXPOSE` that opens it or, where no instruction does, at the base and in the configuration. */
export function adminPorts(dockerfile: Dockerfile | undefined, image: Image | undefined): AdminPort[] {
  const found = new Map<number, readonly Location[]>();
  const add = (word: string, locations: readonly Location[]) => {
    for (const port of adminPortsIn(word)) if (!found.has(port)) found.set(port, locations);
  };
  for (const instruction of dockerfile ? shippedInstructions(dockerfile) : []) {
    if (instruction.keyword !== 'EXPOSE' || !dockerfile) continue;
    // With a variable that is not known, the words that have none still count.
    const words = (instruction.expanded ?? instruction.arguments).split(/\s+/);
    for (const word of words) add(word, [lineAt(dockerfile, instruction.region)]);
  }
  for (const word of Object.keys(image?.configuration.config.ExposedPorts ?? {})) {
    const pointer = `/config/ExposedPorts/${word.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    add(word, [...(dockerfile ? [baseFrom(dockerfile)] : []), { kind: 'configuration', pointer }]);
  }
  return [...found].map(([port, locations]) => ({ port, service: SERVICES.get(port) ?? '', locations }));
}

/** The ports of `22`, `22/tcp` or `20-25` that are in the table. */
function adminPortsIn(word: string): number[] {
  const match = /^"?(\d{1,5})(?:-(\d{1,5}))?(?:\/tcp)?"?$/i.exec(word);
  if (!match) return [];
  const first = Number(match[1]);
  const last = Number(match[2] ?? match[1]);
  return [...SERVICES.keys()].filter((port) => port >= first && port <= last);
}
