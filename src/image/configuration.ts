import type { ContainerConfiguration, History, ImageConfiguration } from '../model/oci.ts';
import type { Notification } from '../model/review.ts';
import { isDigest } from './compression/digest.ts';
import { Damage } from './damage.ts';
import { isObject, type Json, type JsonObject } from './json.ts';

/** Reads a value of one type; undefined when it is of another. */
type Reader<T> = (value: Json) => T | undefined;
type Readers<T> = { readonly [Key in keyof T]-?: Reader<NonNullable<T[Key]>> };

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

const CONTAINER: Readers<ContainerConfiguration> = {
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

const HISTORY: Readers<History> = {
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
  const fields = new Fields();
  const created = fields.take(value, 'created', string, '/created');
  const variant = fields.take(value, 'variant', string, '/variant');
  const rootfs = fields.take(value, 'rootfs', object, '/rootfs') ?? {};
  const container = fields.take(value, 'config', object, '/config') ?? {};
  const history = fields.take(value, 'history', objects, '/history') ?? [];
  const configuration: ImageConfiguration = {
    ...(created === undefined ? {} : { created }),
    architecture: fields.take(value, 'architecture', string, '/architecture') || 'unknown',
    ...(variant === undefined || variant === '' ? {} : { variant }),
    os: fields.take(value, 'os', string, '/os') || 'unknown',
    config: fields.takeAll(container, CONTAINER, '/config'),
    rootfs: { diff_ids: fields.take(rootfs, 'diff_ids', digests, '/rootfs/diff_ids') ?? [] },
    history: history.map((entry, index): History => fields.takeAll(entry ?? {}, HISTORY, `/history/${index}`)),
  };
  return { configuration, notifications: fields.dropped.slice(0, MOST_NOTIFICATIONS).map(droppedField) };
}

/** A hostile configuration could have a thousand wrong fields; these are enough to see that it is wrong. */
const MOST_NOTIFICATIONS = 20;

const object: Reader<JsonObject> = (value) => (isObject(value) ? value : undefined);
const objects: Reader<readonly (JsonObject | null)[]> = (value) =>
  Array.isArray(value) && value.every((each) => each === null || isObject(each)) ? value : undefined;
const digests: Reader<readonly string[]> = (value) =>
  Array.isArray(value) && value.every(isDigest) ? value : undefined;

/** Takes fields out of objects and remembers, as JSON pointers, those that were there with the wrong type. */
class Fields {
  readonly dropped: string[] = [];

  take<T>(from: JsonObject, key: string, read: Reader<T>, pointer: string): T | undefined {
    const found = Object.hasOwn(from, key) ? (from[key] ?? undefined) : undefined;
    const result = found === undefined ? undefined : read(found);
    if (found !== undefined && result === undefined) this.dropped.push(pointer);
    return result;
  }

  /** Every field that has a reader and the right type. */
  takeAll<T extends object>(from: JsonObject, readers: Readers<T>, at: string): T {
    const taken = Object.entries<Reader<unknown>>(readers).map(([key, read]) => [
      key,
      this.take(from, key, read, `${at}/${key}`),
    ]);
    return Object.fromEntries(taken.filter(([, result]) => result !== undefined)) as T;
  }
}

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
