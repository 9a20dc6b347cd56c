import { BUILDERS, type Builder, type BuildRequest, type BuildSecret } from './request.ts';
import { SEVERITIES, type Severity } from './severity.ts';

/** The words that inputs, options and the policy file share. Each parser gives undefined for a word that it does not know; the list beside it goes into the error. */

/** The core schema of YAML 1.2 (§10.3.2). */
export const BOOLEAN_WORDS = ['true', 'True', 'TRUE', 'false', 'False', 'FALSE'] as const;

export function parseBoolean(text: string): boolean | undefined {
  return (BOOLEAN_WORDS as readonly string[]).includes(text) ? text.toLowerCase() === 'true' : undefined;
}

export const THRESHOLD_WORDS = ['critical', 'high', 'medium', 'moderate', 'low', 'info', 'none'] as const;

/** `moderate` is GitHub's word for medium. */
export function parseSeverityThreshold(text: string): Severity | 'none' | undefined {
  if (text === 'moderate') return 'medium';
  return text === 'none' ? 'none' : oneOf(SEVERITIES, text);
}

export const COMMENT_MODES = ['always', 'on-failure', 'never'] as const;
export type CommentMode = (typeof COMMENT_MODES)[number];

export function parseCommentMode(text: string): CommentMode | undefined {
  return oneOf(COMMENT_MODES, text);
}

export const BUILD_WORDS = ['auto', ...BOOLEAN_WORDS] as const;

export function parseBuild(text: string): BuildRequest['when'] | undefined {
  if (text === 'auto') return 'auto';
  const wanted = parseBoolean(text);
  if (wanted === undefined) return undefined;
  return wanted ? 'always' : 'never';
}

export const BUILDER_WORDS = ['auto', ...BUILDERS] as const;

export function parseBuilder(text: string): Builder | 'auto' | undefined {
  return oneOf(BUILDER_WORDS, text);
}

export const SCANNERS = ['trivy'] as const;
export const SCANNER_WORDS = ['auto', 'none', ...SCANNERS] as const;

/** `auto` or `none` alone, or names; a name given twice counts once. */
export function parseScanners(names: readonly string[]): readonly string[] | 'auto' | 'none' | undefined {
  const [first] = names;
  if (names.length === 1 && (first === 'auto' || first === 'none')) return first;
  const known = names.length > 0 && names.every((name) => oneOf(SCANNERS, name) !== undefined);
  return known ? [...new Set(names)] : undefined;
}

/** One entry a line; blanks around it and empty lines do not count. */
export function parseList(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

const IMAGE_SCHEMES = [
  'docker-archive:',
  'oci:',
  'oci-archive:',
  'dir:',
  'docker:',
  'podman:',
  'containerd:',
  'registry:',
] as const;

/** `IMAGE`, or `DOCKERFILE=IMAGE`. An equals sign behind a scheme (`oci:out=1`) belongs to the image. Undefined when one side is empty. */
export function parseImage(line: string): { readonly dockerfile?: string; readonly reference: string } | undefined {
  const equals = line.indexOf('=');
  if (equals < 0 || IMAGE_SCHEMES.some((scheme) => line.startsWith(scheme))) {
    return line === '' ? undefined : { reference: line };
  }
  const dockerfile = line.slice(0, equals).trim();
  const reference = line.slice(equals + 1).trim();
  return dockerfile === '' || reference === '' ? undefined : { dockerfile, reference };
}

/** `KEY=VALUE`, or `KEY` for the environment's value. */
export function isBuildArgument(text: string): boolean {
  return /^[A-Za-z_]\w*(?:=|$)/.test(text);
}

export const BUILD_SECRET_FORMS = ['id=NAME,env=VARIABLE', 'id=NAME,src=FILE'] as const;

/** As `--secret` of the builders has it. Undefined for any other form: so no value that somebody wrote there instead goes any further. */
export function parseBuildSecret(text: string): BuildSecret | undefined {
  const found = /^id=([A-Za-z0-9_][\w.-]{0,127}),(?:env=([A-Za-z_]\w*)|(?:src|source)=([^,"\n\r\0]+))$/.exec(text);
  const [, id, variable, file] = found ?? [];
  if (id === undefined) return undefined;
  if (variable !== undefined) return { id, variable };
  return file === undefined ? undefined : { id, file };
}

/** The name of the check run, and the key of comment and report, where nobody gives one. */
export const DEFAULT_CHECK_NAME = 'Container Risk Review';

function oneOf<Word extends string>(words: readonly Word[], text: string): Word | undefined {
  return words.find((word) => word === text);
}
