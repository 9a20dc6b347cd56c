import type { Dockerfile } from '../../model/dockerfile.ts';
import type { Image, Layer } from '../../model/image.ts';
import type { Location } from '../../model/location.ts';
import type { Problem } from '../../model/rule.ts';
import { historyLayers } from '../history.ts';
import { baseFrom, lineAt, shippedInstructions } from '../walk.ts';
import { findSecrets } from './find.ts';
import { pairSecrets } from './pair.ts';
import type { SecretSpan } from './span.ts';
import type { ToldValues } from './told-values.ts';

/**
 * Secrets in the configuration and history of an image that were not yet told. `told` grows: a value in ENV stands in the history again.
 */
export function* literalsInImage(
  image: Image,
  dockerfile: Dockerfile | undefined,
  told: ToldValues,
): Generator<Problem> {
  const isNew = ({ span, value }: { span: SecretSpan; value: string }) => !span.placeholder && told.isNew(value);
  const lines = dockerfile ? linesThatSet(dockerfile) : new Map<string, Location>();
  for (const { what, key, value, pointer, keyword } of settingsOf(image)) {
    for (const { span } of pairSecrets(key, value).filter(isNew)) {
      const line = lines.get(`${keyword} ${key}`);
      yield {
        message: `${what} holds ${span.label} in clear text${dockerfile && !line ? '; the Dockerfile does not set it, so it comes with the base image' : ''}`,
        locations: [...(line ? [line] : dockerfile ? [baseFrom(dockerfile)] : []), { kind: 'configuration', pointer }],
        key: `${keyword} ${span.name ?? ''} ${span.detector}`,
        confidence: span.confidence,
      };
    }
  }
  const layers = historyLayers(image);
  for (const [index, { created_by = '' }] of image.configuration.history.entries()) {
    for (const { span } of inHistory(created_by).filter(isNew))
      yield historyProblem({ dockerfile, index, layer: layers[index], argument: lines.get(`ARG ${span.name}`) }, span);
  }
}

interface Setting {
  readonly what: string;
  readonly key: string;
  readonly value: string;
  readonly pointer: string;
  readonly keyword: string;
}

function settingsOf({ configuration: { config } }: Image): Setting[] {
  return [
    ...(config.Env ?? []).map((entry, index) => {
      const key = entry.slice(0, Math.max(0, entry.indexOf('=')));
      return {
        what: `\`${printable(key)}\` in the environment of the image`,
        key,
        value: entry.slice(entry.indexOf('=') + 1),
        pointer: `/config/Env/${index}`,
        keyword: 'ENV',
      };
    }),
    ...Object.entries(config.Labels ?? {}).map(([key, value]) => ({
      what: `The label \`${printable(key)}\``,
      key,
      value,
      pointer: `/config/Labels/${pointerPart(key)}`,
      keyword: 'LABEL',
    })),
    ...words(config.Entrypoint, 'Entrypoint', 'ENTRYPOINT'),
    ...words(config.Cmd, 'Cmd', 'CMD'),
    ...words(config.Healthcheck?.Test, 'Healthcheck/Test', 'HEALTHCHECK'),
    ...words(config.OnBuild, 'OnBuild', 'ONBUILD'),
  ];
}

/** `RUN |2 A=x B=y /bin/sh -c …` of BuildKit and `|2 A=x B=y /bin/sh -c …` of the classic builder show build arguments. */
function inHistory(createdBy: string): { span: SecretSpan; value: string }[] {
  return findSecrets(createdBy, { assignments: true }).map((span) => ({
    span,
    value: createdBy.slice(span.start, span.end),
  }));
}

interface HistoryPlace {
  readonly dockerfile: Dockerfile | undefined;
  readonly index: number;
  readonly layer: Layer | undefined;
  /** The `ARG` that took the value in. */
  readonly argument: Location | undefined;
}

function historyProblem({ dockerfile, index, layer, argument }: HistoryPlace, span: SecretSpan): Problem {
  const fromBase = layer?.origin === 'base';
  const place: Location[] = layer
    ? [{ kind: 'layer', index: layer.index, diffId: layer.diffId }]
    : dockerfile
      ? [baseFrom(dockerfile)]
      : [];
  const holder = span.name === undefined ? '' : ` in \`${span.name}\``;
  return {
    message: `The history of the ${fromBase ? 'base ' : ''}image shows ${span.label}${holder}: \`docker history\` prints it`,
    locations: [...(argument ? [argument] : []), ...place, { kind: 'configuration', pointer: `/history/${index}` }],
    key: `history ${span.name ?? ''} ${span.detector}`,
    confidence: span.confidence,
  };
}

/** `KEYWORD key` → the last shipped instruction that sets the variable or label; for commands, the last one of its kind. */
function linesThatSet(dockerfile: Dockerfile): ReadonlyMap<string, Location> {
  const lines = new Map<string, Location>();
  for (const { keyword, pairs, region } of [...dockerfile.globalArguments, ...shippedInstructions(dockerfile)]) {
    lines.set(`${keyword} `, lineAt(dockerfile, region));
    for (const pair of pairs) lines.set(`${keyword} ${pair.key}`, lineAt(dockerfile, pair.region));
  }
  return lines;
}

function printable(key: string): string {
  return key.slice(0, 100);
}

/** RFC 6901 §3. */
function pointerPart(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

function words(list: readonly string[] | undefined, name: string, keyword: string): Setting[] {
  if (!list || list.length === 0) return [];
  return [{ what: `\`${keyword}\` of the image`, key: '', value: list.join(' '), pointer: `/config/${name}`, keyword }];
}
