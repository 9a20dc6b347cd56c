import type { Dockerfile } from '../../model/dockerfile.ts';
import type { Image, Layer } from '../../model/image.ts';
import type { Location } from '../../model/location.ts';
import type { Problem } from '../../model/rule.ts';
import { historyLayers } from '../history.ts';
import { baseFrom, lineAt, shippedInstructions } from '../walk.ts';
import { findSecrets } from './find.ts';
import { pairSecrets } from './pair.ts';
import type { SecretSpan } from './span.ts';

/**
 * Secrets in the configuration and history of an image that were not yet told. `told` grows: a value in ENV stands in the history again.
 */
export function* literalsInImage(
  image: Image,
  dockerfile: Dockerfile | undefined,
  told: Set<string>,
): Generator<Problem> {
  const isNew = ({ span, value }: { span: SecretSpan; value: string }) => {
    if (span.placeholder || [...told].some((other) => other.includes(value) || value.includes(other))) return false;
    told.add(value);
    return true;
  };
  for (const { what, key, value, pointer, keyword } of settingsOf(image)) {
    for (const { span } of pairSecrets(key, value).filter(isNew)) {
      const line = dockerfile && lineThatSets(dockerfile, keyword, key);
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
      yield historyProblem(dockerfile, index, layers[index], span);
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

function historyProblem(
  dockerfile: Dockerfile | undefined,
  index: number,
  layer: Layer | undefined,
  span: SecretSpan,
): Problem {
  const argument = dockerfile && span.name !== undefined ? lineThatSets(dockerfile, 'ARG', span.name) : undefined;
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

/** The last shipped instruction that sets the variable or label, or is the only one of its kind that counts. */
function lineThatSets(dockerfile: Dockerfile, keyword: string, key: string): Location | undefined {
  const instruction = [...dockerfile.globalArguments, ...shippedInstructions(dockerfile)].findLast(
    (one) => one.keyword === keyword && (key === '' || one.pairs.some((pair) => pair.key === key)),
  );
  const pair = instruction?.pairs.find((one) => one.key === key);
  return instruction && lineAt(dockerfile, pair?.region ?? instruction.region);
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
