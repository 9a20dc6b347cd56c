/** An image reference in its parts, with Docker's defaults filled in. https://github.com/distribution/reference */
export interface ImageReference {
  /** `docker.io` when none is written. */
  readonly registry: string;
  /** Without the registry: `library/alpine`, `org/app`. */
  readonly repository: string;
  readonly tag?: string;
  readonly digest?: string;
}

const HUB = new Set(['docker.io', 'index.docker.io', 'registry-1.docker.io', 'registry.hub.docker.com']);
/** Components of a repository are in lower case and joined by single separators; a registry is looser. */
const SHAPE = /^[A-Za-z0-9][\w./:-]{0,300}$/;
const COMPONENT = /^[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*$/;

/** Undefined for what is no reference, such as a name with a variable in it. */
export function parseReference(text: string): ImageReference | undefined {
  const [name = '', digest] = text.split('@', 2);
  if (!SHAPE.test(name)) return undefined;
  const colon = name.indexOf(':', name.lastIndexOf('/') + 1);
  const tag = colon === -1 ? undefined : name.slice(colon + 1);
  const path = (colon === -1 ? name : name.slice(0, colon)).split('/');
  const first = path[0] ?? '';
  const hasRegistry = path.length > 1 && (/[.:]/.test(first) || first === 'localhost');
  const registry = hasRegistry && !HUB.has(first) ? first : 'docker.io';
  const rest = hasRegistry ? path.slice(1) : path;
  if (tag === '' || !rest.every((component) => COMPONENT.test(component))) return undefined;
  const repository = registry === 'docker.io' && rest.length === 1 ? `library/${rest[0]}` : rest.join('/');
  return { registry, repository, ...(tag ? { tag } : {}), ...(digest ? { digest } : {}) };
}

/** As people write it: without `docker.io/` and `library/`. */
export function familiarName({ registry, repository }: ImageReference): string {
  if (registry !== 'docker.io') return `${registry}/${repository}`;
  return repository.replace(/^library\//, '');
}
