import { ConfigurationError } from '../model/configuration-error.ts';
import type { BuildSecret, ReviewRequest } from '../model/request.ts';
import {
  BOOLEAN_WORDS,
  BUILD_SECRET_FORMS,
  BUILD_WORDS,
  BUILDER_WORDS,
  COMMENT_MODES,
  type CommentMode,
  DEFAULT_CHECK_NAME,
  isBuildArgument,
  parseBoolean,
  parseBuild,
  parseBuilder,
  parseBuildSecret,
  parseCommentMode,
  parseImage,
  parseList,
  parseScanners,
  parseSeverityThreshold,
  SCANNER_WORDS,
  THRESHOLD_WORDS,
} from '../model/words.ts';
import type { InputName } from './inputs.ts';

/** What a run publishes to, and how. */
export interface PublishSettings {
  readonly checkName: string;
  /** Empty: no call to the API at all. */
  readonly token: string;
  /** Undefined when not given: then the policy file has a say. */
  readonly commentMode: CommentMode | undefined;
  /** What is wrong with these inputs themselves (`input-value`): it ends the review, but not the publishing. */
  readonly problem?: ConfigurationError;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The runner hands inputs over in the environment, in upper case, with their dashes. Empty is the same as left out. */
function input(environment: Environment, name: InputName): string {
  return (environment[`INPUT_${name.toUpperCase()}`] ?? '').trim();
}

function refuse(name: InputName, problem: string, remedy: string): ConfigurationError {
  return new ConfigurationError('input-value', `the input \`${name}\` ${problem}`, remedy);
}

function read<T>(
  environment: Environment,
  name: InputName,
  parse: (text: string) => T | undefined,
  allowed: readonly string[],
): T | undefined {
  const text = input(environment, name);
  if (text === '') return undefined;
  const value = parse(text);
  if (value === undefined) throw refuse(name, 'has a value that is not allowed', `Allowed: ${allowed.join(', ')}.`);
  return value;
}

function readImages(environment: Environment): ReviewRequest['images'] {
  return parseList(input(environment, 'image')).map((line, index) => {
    const image = parseImage(line);
    if (!image)
      throw refuse('image', `has nothing on one side of the = in line ${index + 1}`, 'Write DOCKERFILE=IMAGE.');
    return image;
  });
}

/** The values may be secrets, so an error names the line and not the text. */
function readBuildArgs(environment: Environment): readonly string[] {
  return parseList(input(environment, 'build-args')).map((line, index) => {
    if (isBuildArgument(line)) return line;
    throw refuse('build-args', `does not start with a name in line ${index + 1}`, 'Write KEY=VALUE, one a line.');
  });
}

/** Somebody may have put the value there itself, so an error names the line and not the text. */
function readBuildSecrets(environment: Environment): readonly BuildSecret[] {
  return parseList(input(environment, 'build-secrets')).map((line, index) => {
    const secret = parseBuildSecret(line);
    if (secret) return secret;
    const remedy = `Write ${BUILD_SECRET_FORMS.join(' or ')}, one a line, without the value itself.`;
    throw refuse('build-secrets', `has another form in line ${index + 1}`, remedy);
  });
}

function readBuild(environment: Environment): ReviewRequest['build'] {
  return {
    when: read(environment, 'build', parseBuild, BUILD_WORDS) ?? 'auto',
    builder: read(environment, 'builder', parseBuilder, BUILDER_WORDS) ?? 'auto',
    context: input(environment, 'context') || undefined,
    target: input(environment, 'target') || undefined,
    platform: input(environment, 'platform') || undefined,
    args: readBuildArgs(environment),
    flags: parseList(input(environment, 'build-flags')),
    secrets: readBuildSecrets(environment),
  };
}

/** What is asked of the review. Throws ConfigurationError (`input-value`) that names the input and the allowed words. */
export function readRequest(environment: Environment): ReviewRequest {
  return {
    paths: [],
    dockerfiles: parseList(input(environment, 'dockerfile')),
    images: readImages(environment),
    build: readBuild(environment),
    configFile: input(environment, 'config-file') || undefined,
    scanners: read(environment, 'scanners', (text) => parseScanners(parseList(text)), SCANNER_WORDS),
    failOnSeverity: read(environment, 'fail-on-severity', parseSeverityThreshold, THRESHOLD_WORDS),
    warnOnly: read(environment, 'warn-only', parseBoolean, BOOLEAN_WORDS),
    failOnIncomplete: read(environment, 'fail-on-incomplete', parseBoolean, BOOLEAN_WORDS),
    reading: {
      limits: parseList(input(environment, 'limits')),
      verifyLayers: read(environment, 'verify-layers', parseBoolean, BOOLEAN_WORDS) ?? false,
      cacheDir: input(environment, 'cache-dir') || undefined,
    },
  };
}

function readCheckName(environment: Environment): string {
  const checkName = input(environment, 'check-name') || DEFAULT_CHECK_NAME;
  if (checkName.length > 200 || /\p{Cc}/u.test(checkName)) {
    throw refuse('check-name', 'is not one line of at most 200 characters', 'Give a shorter name.');
  }
  return checkName;
}

/** Where the result goes. Never throws: an error in these inputs has to be published as well, with what the others say. */
export function readPublishSettings(environment: Environment): PublishSettings {
  let problem: ConfigurationError | undefined;
  const attempt = <T, U>(part: () => T, otherwise: U): T | U => {
    try {
      return part();
    } catch (error) {
      if (!(error instanceof ConfigurationError)) throw error;
      problem ??= error;
      return otherwise;
    }
  };
  const checkName = attempt(() => readCheckName(environment), DEFAULT_CHECK_NAME);
  const commentMode = attempt(
    () => read(environment, 'comment-summary-in-pr', parseCommentMode, COMMENT_MODES),
    undefined,
  );
  return { checkName, token: input(environment, 'github-token'), commentMode, ...(problem ? { problem } : {}) };
}
