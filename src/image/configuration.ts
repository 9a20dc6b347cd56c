import type { ContainerConfiguration, History, ImageConfiguration } from '../model/oci.ts';
import type { Notification } from '../model/review.ts';
import { Damage } from './damage.ts';
import { isDigest } from './digest.ts';
import { isObject, type Json } from './json.ts';

/** Reads a value of one type; undefined when it is of another. */
type Reader<T> = (value: Json) => T | undefined;

const string: Reader<string> = (value) => (typeof value === 'string' ? value : undefined);
const boolean: Reader<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);
const strings: Reader<readonly string[]> = (value) =>
  Array.isArray(value) && value.every((each) => typeof each === 'string') ? value : undefined;
/** Docker takes a single string for a command, too. */
const command: Reader<readonly string[]> = (value) => (typeof value === 'string' ? [value] : strings(value));
const keys: Reader<Readonly<Record<string, unknown>>> = (value) =>
  isObject(value) ? bare(Object.entries(value)) : undefined;
const labels: Reader<Readonly<Record<string, string>>> = (value) =>
  isObject(value) && Object.values(value).every((each) => typeof each === 'string')
    ? bare(Object.entries(value) as [string, string][])
    : undefined;
const healthcheck: Reader<{ readonly Test?: readonly string[] }> = (value) => {
  if (!isObject(value)) return undefined;
  const test = strings(value['Test']);
  return test ? { Test: test } : {};
};

const CONTAINER: {
  readonly [Key in keyof ContainerConfiguration]-?: Reader<NonNullable<ContainerConfiguration[Key]>>;
} = {
  User: string,
  ExposedPorts: keys,
  Env: strings,
  Entrypoint: command,
  Cmd: command,
  Volumes: keys,
  WorkingDir: string,
  Labels: labels,
  StopSignal: string,
  Shell: strings,
  OnBuild: strings,
  Healthcheck: healthcheck,
};

const HISTORY: { readonly [Key in keyof History]-?: Reader<NonNullable<History[Key]>> } = {
  created: string,
  created_by: string,
  author: string,
  comment: string,
  empty_layer: boolean,
};

/**
 * The image configuration, checked for shape: a field of the wrong type is dropped and said so, null is the same as absent.
 * Throws Damage when it is no configuration at all.
 */
export function readConfiguration(value: Json): { configuration: ImageConfiguration; notifications: Notification[] } {
  if (!isObject(value)) throw new Damage('it is no image configuration');
  const dropped: string[] = [];
  const take = <T>(
    from: Readonly<Record<string, Json>>,
    key: string,
    read: Reader<T>,
    pointer: string,
  ): T | undefined => {
    const found = Object.hasOwn(from, key) ? (from[key] ?? undefined) : undefined;
    const result = found === undefined ? undefined : read(found);
    if (found !== undefined && result === undefined) dropped.push(pointer);
    return result;
  };
  const takeAll = <T extends object>(
    from: Readonly<Record<string, Json>>,
    readers: Readonly<Record<string, Reader<unknown>>>,
    at: string,
  ): T =>
    Object.fromEntries(
      Object.entries(readers)
        .map(([key, read]) => [key, take(from, key, read, `${at}/${key}`)] as const)
        .filter(([, result]) => result !== undefined),
    ) as T;
  const created = take(value, 'created', string, '/created');
  const variant = take(value, 'variant', string, '/variant');
  const rootfs = take(value, 'rootfs', object, '/rootfs') ?? {};
  const history = take(value, 'history', array, '/history') ?? [];
  const configuration: ImageConfiguration = {
    ...(created === undefined ? {} : { created }),
    architecture: take(value, 'architecture', string, '/architecture') || 'unknown',
    ...(variant === undefined || variant === '' ? {} : { variant }),
    os: take(value, 'os', string, '/os') || 'unknown',
    config: takeAll<ContainerConfiguration>(take(value, 'config', object, '/config') ?? {}, CONTAINER, '/config'),
    rootfs: { diff_ids: take(rootfs, 'diff_ids', digests, '/rootfs/diff_ids') ?? [] },
    history: history.map((entry, index) =>
      takeAll<History>(isObject(entry) ? entry : {}, HISTORY, `/history/${index}`),
    ),
  };
  return { configuration, notifications: dropped.slice(0, 20).map(droppedField) };
}

const object: Reader<Readonly<Record<string, Json>>> = (value) => (isObject(value) ? value : undefined);
const array: Reader<readonly Json[]> = (value) => (Array.isArray(value) ? value : undefined);
const digests: Reader<readonly string[]> = (value) =>
  Array.isArray(value) && value.every(isDigest) ? value : undefined;

/** Keys are the image's: an object without a prototype holds `__proto__` as any other. */
function bare<T>(entries: readonly (readonly [string, T])[]): Record<string, T> {
  const record = Object.create(null) as Record<string, T>;
  for (const [key, value] of entries) record[key] = value;
  return record;
}

function droppedField(pointer: string): Notification {
  return {
    level: 'warning',
    code: 'configuration-field-dropped',
    message: `${pointer} of the image configuration has the wrong type and was passed over.`,
    location: { kind: 'configuration', pointer },
    remedy: 'Build the image again with a current builder.',
  };
}
