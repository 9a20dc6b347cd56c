import { parseArgs } from 'node:util';
import { ConfigurationError } from '../model/configuration-error.ts';
import type { BuildSecret, ReviewRequest } from '../model/request.ts';
import {
  BOOLEAN_WORDS,
  BUILD_SECRET_FORMS,
  BUILD_WORDS,
  BUILDER_WORDS,
  DEFAULT_CHECK_NAME,
  isBuildArgument,
  parseBoolean,
  parseBuild,
  parseBuilder,
  parseBuildSecret,
  parseImage,
  parseList,
  parseScanners,
  parseSeverityThreshold,
  SCANNER_WORDS,
  THRESHOLD_WORDS,
} from '../model/words.ts';

export const FORMATS = ['text', 'markdown', 'json', 'sarif'] as const;
export type Format = (typeof FORMATS)[number];
const COLORS = ['auto', 'always', 'never'] as const;

/** How a result is printed. */
export interface OutputOptions {
  readonly format: Format;
  /** A file instead of standard output. */
  readonly output?: string;
  readonly color: (typeof COLORS)[number];
  readonly quiet: boolean;
  readonly debug: boolean;
}

/** The options of every verb. */
export const OUTPUT = {
  format: { type: 'string' },
  output: { type: 'string', short: 'o' },
  color: { type: 'string' },
  quiet: { type: 'boolean', short: 'q' },
  debug: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

const REVIEW = {
  ...OUTPUT,
  dockerfile: { type: 'string', short: 'f', multiple: true },
  image: { type: 'string', multiple: true },
  build: { type: 'string' },
  context: { type: 'string' },
  target: { type: 'string' },
  platform: { type: 'string' },
  'build-args': { type: 'string', multiple: true },
  'build-secrets': { type: 'string', multiple: true },
  // The same, as the builders' own `--secret` is in the singular.
  'build-secret': { type: 'string', multiple: true },
  'build-flags': { type: 'string', multiple: true },
  builder: { type: 'string' },
  'verify-layers': { type: 'string' },
  limits: { type: 'string', multiple: true },
  'cache-dir': { type: 'string' },
  'config-file': { type: 'string' },
  'fail-on-severity': { type: 'string' },
  'warn-only': { type: 'string' },
  'fail-on-incomplete': { type: 'string' },
  scanners: { type: 'string', multiple: true },
  'check-name': { type: 'string' },
} as const;

/** Options that stand for `=true` when they come without a value. */
const SWITCHES = new Set(['--build', '--verify-layers', '--warn-only', '--fail-on-incomplete']);

type Options = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>;

/** What parseArgs refuses, said as every other error of the user's. */
export function parse<O extends Options>(args: readonly string[], options: O) {
  const end = args.indexOf('--');
  const spelled = args.map((arg, index) => (SWITCHES.has(arg) && (end < 0 || index < end) ? `${arg}=true` : arg));
  try {
    return parseArgs({ args: spelled, options, allowPositionals: true, strict: true });
  } catch (cause) {
    const [message = 'the options cannot be read'] = (cause as Error).message.split('. ');
    throw new ConfigurationError('option-unknown', message, 'See `--help` for the options.', { cause });
  }
}

function wordError(option: string, allowed: readonly string[]): ConfigurationError {
  return new ConfigurationError(
    'option-value',
    `--${option} has a value that is not allowed`,
    `Allowed: ${allowed.join(', ')}.`,
  );
}

/** The value of an option through the parser of its words; undefined when it was not given. */
function read<T>(
  option: string,
  text: string | undefined,
  parser: (text: string) => T | undefined,
  allowed: readonly string[],
): T | undefined {
  if (text === undefined) return undefined;
  const value = parser(text);
  if (value === undefined) throw wordError(option, allowed);
  return value;
}

function oneOf<Word extends string>(words: readonly Word[]): (text: string) => Word | undefined {
  return (text) => words.find((word) => word === text);
}

type OutputValues = { format?: string; output?: string; color?: string; quiet?: boolean; debug?: boolean };

export function readOutput(values: OutputValues): OutputOptions {
  return {
    format: read('format', values.format, oneOf(FORMATS), FORMATS) ?? 'text',
    color: read('color', values.color, oneOf(COLORS), COLORS) ?? 'auto',
    quiet: values.quiet ?? false,
    debug: values.debug ?? false,
    ...(values.output === undefined ? {} : { output: values.output }),
  };
}

/** Lists take newlines inside one option as well as the option again. */
export function list(values: readonly string[] | undefined): readonly string[] {
  return (values ?? []).flatMap((value) => parseList(value));
}

function readImages(values: readonly string[] | undefined): ReviewRequest['images'] {
  return list(values).map((line) => {
    const image = parseImage(line);
    if (!image) throw wordError('image', ['IMAGE', 'DOCKERFILE=IMAGE']);
    return image;
  });
}

function readBuildArgs(values: readonly string[] | undefined): readonly string[] {
  // One argument a use of the option: its value may hold newlines.
  return (values ?? []).map((arg, index) => {
    if (isBuildArgument(arg)) return arg;
    throw new ConfigurationError(
      'option-value',
      `--build-args number ${index + 1} does not start with a name`,
      'Write KEY=VALUE.',
    );
  });
}

/** Somebody may have put the value there itself, so an error does not repeat it. */
function readBuildSecrets(values: readonly string[] | undefined): readonly BuildSecret[] {
  return list(values).map((line) => {
    const secret = parseBuildSecret(line);
    if (secret) return secret;
    throw wordError('build-secrets', BUILD_SECRET_FORMS);
  });
}

export interface ReviewOptions {
  readonly help: boolean;
  readonly request: ReviewRequest;
  readonly output: OutputOptions;
  readonly checkName: string;
}

export function readReviewOptions(args: readonly string[]): ReviewOptions {
  const { values, positionals } = parse(args, REVIEW);
  const scanners = values.scanners?.flatMap((value) => value.split(/[\n,]/)).map((name) => name.trim());
  const asksForImage = values.image !== undefined || values.dockerfile !== undefined;
  return {
    help: values.help ?? false,
    output: readOutput(values),
    checkName: values['check-name'] ?? DEFAULT_CHECK_NAME,
    request: {
      paths: positionals.length > 0 || asksForImage ? positionals : ['.'],
      dockerfiles: list(values.dockerfile),
      images: readImages(values.image),
      build: {
        when: read('build', values.build, parseBuild, BUILD_WORDS) ?? 'never',
        builder: read('builder', values.builder, parseBuilder, BUILDER_WORDS) ?? 'auto',
        context: values.context,
        target: values.target,
        platform: values.platform,
        args: readBuildArgs(values['build-args']),
        flags: list(values['build-flags']),
        secrets: readBuildSecrets([...(values['build-secrets'] ?? []), ...(values['build-secret'] ?? [])]),
      },
      configFile: values['config-file'],
      scanners: scanners && read('scanners', scanners.join(','), () => parseScanners(scanners), SCANNER_WORDS),
      failOnSeverity: read('fail-on-severity', values['fail-on-severity'], parseSeverityThreshold, THRESHOLD_WORDS),
      warnOnly: read('warn-only', values['warn-only'], parseBoolean, BOOLEAN_WORDS),
      failOnIncomplete: read('fail-on-incomplete', values['fail-on-incomplete'], parseBoolean, BOOLEAN_WORDS),
      reading: {
        limits: list(values.limits),
        verifyLayers: read('verify-layers', values['verify-layers'], parseBoolean, BOOLEAN_WORDS) ?? false,
        cacheDir: values['cache-dir'],
      },
    },
  };
}

export interface PlainOptions {
  readonly help: boolean;
  readonly output: OutputOptions;
  readonly positionals: readonly string[];
}

/** Options of the verbs that only print. */
export function readPlainOptions(args: readonly string[]): PlainOptions {
  const { values, positionals } = parse(args, OUTPUT);
  return { help: values.help ?? false, output: readOutput(values), positionals };
}
