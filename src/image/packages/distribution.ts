import type { FileTree } from '../../model/image.ts';
import type { Distribution } from '../../model/package.ts';
import { linesOf, textOf } from './text.ts';

/** Where distributions say what they are: the standard's two places first, then what is older than the standard. */
export const RELEASES = [
  'etc/os-release',
  'usr/lib/os-release',
  'etc/alpine-release',
  'etc/debian_version',
  'etc/centos-release',
  'etc/redhat-release',
  // What a link from `etc` may lead to, in a store or a sysimage.
  '**/os-release',
] as const;

/** Characters of one value; longer ones are no release's. */
const LONGEST = 256;

/** The distribution, as the final image says it; links are followed inside the root. */
export function readDistribution(files: FileTree): Distribution | undefined {
  for (const path of ['etc/os-release', 'usr/lib/os-release']) {
    const values = fieldsOf(textAt(files, path));
    const id = values.get('ID');
    // A file without an ID is one of `linux`, says the standard: that names nothing, so the older files are asked.
    if (id) return withVersion(fromRelease(id, values, path), files);
  }
  return older(files);
}

/** The value of a package URL's `distro`, as Syft and Trivy write it: `debian-12.11`. */
export function distroOf(distribution: Distribution | undefined): string | undefined {
  if (!distribution) return undefined;
  const { id, pointRelease, versionId, versionCodename } = distribution;
  const version = pointRelease ?? versionId ?? versionCodename;
  return version === undefined ? id : `${id}-${version}`;
}

function fromRelease(id: string, values: ReadonlyMap<string, string>, path: string): Distribution {
  const [versionId, versionCodename, prettyName] = ['VERSION_ID', 'VERSION_CODENAME', 'PRETTY_NAME'].map(
    (key) => values.get(key) || undefined,
  );
  return {
    id,
    idLike: (values.get('ID_LIKE') ?? '').split(' ').filter((word) => word !== ''),
    ...(versionId === undefined ? {} : { versionId }),
    ...(versionCodename === undefined ? {} : { versionCodename }),
    ...(prettyName === undefined ? {} : { prettyName }),
    path,
  };
}

/**
 * `debian_version` says more than Debian's os-release: the point release (`12.11`), and where testing and unstable, which have no version, lead
 * (`forky/sid`).
 */
function withVersion(distribution: Distribution, files: FileTree): Distribution {
  const { id, versionId, versionCodename } = distribution;
  if (id !== 'debian') return distribution;
  const told = oneLine(textAt(files, 'etc/debian_version'));
  if (versionId !== undefined)
    return told.startsWith(`${versionId}.`) ? { ...distribution, pointRelease: told } : distribution;
  const [codename] = told.split('/');
  return codename && versionCodename === undefined ? { ...distribution, versionCodename: codename } : distribution;
}

/** Releases of before os-release, and images that lost theirs. */
function older(files: FileTree): Distribution | undefined {
  for (const [path, id] of [
    ['etc/alpine-release', 'alpine'],
    ['etc/debian_version', 'debian'],
  ] as const) {
    const version = oneLine(textAt(files, path));
    if (version !== '')
      return {
        id,
        idLike: [],
        ...(id === 'debian'
          ? { versionId: version.split('.')[0] ?? version, pointRelease: version }
          : { versionId: version }),
        path,
      };
  }
  for (const path of ['etc/centos-release', 'etc/redhat-release']) {
    // `CentOS release 6.10 (Final)`, `Red Hat Enterprise Linux Server release 6.9 (Santiago)`
    const line = oneLine(textAt(files, path));
    const [, name, versionId] = /^([\w ]{1,100}?) release (\d[\d.]{0,20})/.exec(line) ?? [];
    if (name === undefined || versionId === undefined) continue;
    const id = name.startsWith('CentOS') ? 'centos' : name.startsWith('Fedora') ? 'fedora' : 'rhel';
    return { id, idLike: [], versionId, prettyName: line, path };
  }
  return undefined;
}

function textAt(files: FileTree, path: string): string {
  const entry = files.resolve(path);
  const bytes = entry?.type === 'file' ? files.content(entry) : undefined;
  return bytes ? textOf(bytes) : '';
}

function oneLine(text: string): string {
  const [line = ''] = linesOf(text);
  return clean(line);
}

/** Assignments as a shell reads them, without any expansion. */
function fieldsOf(text: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const line of linesOf(text)) {
    const [, key, value] = /^\s{0,20}([A-Z][A-Z0-9_]{0,60})=(.*)$/.exec(line) ?? [];
    if (key !== undefined && value !== undefined) fields.set(key, clean(unquote(value.trim())));
  }
  return fields;
}

function unquote(value: string): string {
  const [first] = value;
  if ((first !== '"' && first !== "'") || value.length < 2 || !value.endsWith(first)) return value;
  const inner = value.slice(1, -1);
  return first === '"' ? inner.replace(/\\(["$`\\])/g, '$1') : inner;
}

function clean(value: string): string {
  return value
    .replace(/\p{Cc}/gu, '')
    .slice(0, LONGEST)
    .trim();
}
