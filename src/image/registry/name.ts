import { ConfigurationError } from '../../model/configuration-error.ts';
import { isDigest } from '../compression/digest.ts';

/** An image in a registry: https://github.com/distribution/reference/blob/main/reference.go */
export interface RegistryName {
  /** As people and `docker login` call it: `docker.io`, `ghcr.io`, `localhost:5000`. */
  readonly registry: string;
  /** Where it answers, with its port. */
  readonly host: string;
  readonly repository: string;
  /** `latest` when neither a tag nor a digest was given. */
  readonly tag?: string;
  /** Wins over the tag, as in every engine. */
  readonly digest?: string;
  /** The whole of it: `docker.io/library/alpine:3.20`. */
  readonly canonical: string;
}

const DOCKER_HUB = 'docker.io';
const LONGEST = 512;
const LONGEST_NAME = 255;
const LABEL = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?';
const REGISTRY = new RegExp(`^(?:${LABEL}(?:\\.${LABEL})*|\\[[0-9a-fA-F:]{2,45}\\])(?::[0-9]{1,5})?$`);
const COMPONENT = /^[a-z0-9]+(?:(?:\.|__?|-+)[a-z0-9]+)*$/;
const TAG = /^\w[\w.-]{0,127}$/;
/** It would be taken for the id of an image. */
const IMAGE_ID = /^[0-9a-f]{64}$/;

/** Reads `[REGISTRY/]REPOSITORY[:TAG][@DIGEST]`. Throws ConfigurationError. */
export function parseRegistryName(text: string): RegistryName {
  if (text.length > LONGEST) throw invalid(text, 'it is too long');
  const at = text.indexOf('@');
  const digest = at < 0 ? undefined : text.slice(at + 1);
  const named = at < 0 ? text : text.slice(0, at);
  const colon = named.lastIndexOf(':');
  const tagged = colon > named.lastIndexOf('/');
  const tag = tagged ? named.slice(colon + 1) : undefined;
  const { registry, repository } = splitRegistry(tagged ? named.slice(0, colon) : named);
  if (digest !== undefined && !isDigest(digest)) throw invalid(text, 'its digest is not sha256:… or sha512:…');
  if (tag !== undefined && !TAG.test(tag)) throw invalid(text, 'its tag is not valid');
  checkName(text, registry, repository);
  const version = tag ?? (digest === undefined ? 'latest' : undefined);
  const suffix = `${version === undefined ? '' : `:${version}`}${digest === undefined ? '' : `@${digest}`}`;
  return {
    registry,
    host: registry === DOCKER_HUB ? 'registry-1.docker.io' : registry,
    repository,
    ...(version === undefined ? {} : { tag: version }),
    ...(digest === undefined ? {} : { digest }),
    canonical: `${registry}/${repository}${suffix}`,
  };
}

/** The first part is a registry when it can be no repository: it has a dot, a port or capitals, or is `localhost`. */
function splitRegistry(name: string): { registry: string; repository: string } {
  const slash = name.indexOf('/');
  const first = slash < 0 ? '' : name.slice(0, slash);
  const isRegistry = first === 'localhost' || /[.:A-Z]/.test(first);
  const registry = isRegistry && first !== 'index.docker.io' ? first : DOCKER_HUB;
  const rest = isRegistry ? name.slice(slash + 1) : name;
  return { registry, repository: registry === DOCKER_HUB && !rest.includes('/') ? `library/${rest}` : rest };
}

function checkName(text: string, registry: string, repository: string): void {
  const port = Number(/:(\d+)$/.exec(registry)?.[1] ?? 443);
  if (!REGISTRY.test(registry) || port < 1 || port > 65535) throw invalid(text, 'its registry is no host name');
  if (registry.length + 1 + repository.length > LONGEST_NAME) throw invalid(text, 'it is too long');
  const components = repository.split('/');
  const wrong = components.find((component) => !COMPONENT.test(component));
  if (wrong !== undefined && wrong !== wrong.toLowerCase() && COMPONENT.test(wrong.toLowerCase()))
    throw invalid(text, 'repositories are written in lower case');
  if (wrong !== undefined) throw invalid(text, 'its repository is not valid');
  if (registry === DOCKER_HUB && components[0] === 'library' && IMAGE_ID.test(components[1] ?? ''))
    throw invalid(text, 'it is the id of an image, which a registry does not know');
}

function invalid(text: string, why: string): ConfigurationError {
  const remedy = 'Give registry:HOST/REPOSITORY:TAG or registry:HOST/REPOSITORY@sha256:DIGEST.';
  const message = `${JSON.stringify(text.slice(0, 200))} is not the name of an image in a registry: ${why}`;
  return new ConfigurationError('image-reference-invalid', message, remedy);
}
