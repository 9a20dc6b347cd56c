import { ConfigurationError } from '../model/configuration-error.ts';
import type { Report } from '../model/review.ts';
import { truncate, visible } from './visible.ts';

const MOST_CHARACTERS = 64 * 1024 * 1024;
const DEEPEST = 64;

/**
 * A report that `renderJson` wrote, from a file that anybody may have had a hand in: its shape is checked against the schema, fields of newer
 * versions are passed over. Throws ConfigurationError `report-unreadable` or `report-unknown-version`.
 */
export async function readReport(text: string): Promise<Report> {
  if (text.length > MOST_CHARACTERS) throw unreadable(`it is larger than ${MOST_CHARACTERS / 1024 / 1024} MiB`);
  if (depth(text) > DEEPEST) throw unreadable(`it is nested deeper than ${DEEPEST} levels`);
  const value = parse(text);
  checkVersion(value);
  const { default: schema } = await import('../../schema/report.schema.json', { with: { type: 'json' } });
  // Through `default`: once bundled, a lazily imported CommonJS module has no other names.
  const { default: ajv } = await import('ajv');
  const validate = new ajv.Ajv({ strict: false, logger: false }).compile<Report>(schema);
  if (validate(value)) return value;
  const [first] = [...(validate.errors ?? [])].sort((a, b) => b.instancePath.length - a.instancePath.length);
  throw unreadable(`${visible(first?.instancePath || '/')} ${first?.message ?? 'is not as the schema has it'}`);
}

function unreadable(why: string, cause?: unknown): ConfigurationError {
  return new ConfigurationError(
    'report-unreadable',
    `the report cannot be read: ${why}`,
    'Give the file that `--format json` or the `report-json` output of a run wrote, unchanged.',
    { cause },
  );
}

/** How deep brackets nest outside strings: before JSON.parse and everything after it meets them. */
function depth(text: string): number {
  let deepest = 0;
  let open = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') quoted = !quoted;
    else if (quoted) at += character === '\\' ? 1 : 0;
    else if (character === '[' || character === '{') deepest = Math.max(deepest, ++open);
    else if (character === ']' || character === '}') open -= 1;
  }
  return deepest;
}

function parse(text: string): unknown {
  try {
    // An own property of this name becomes a prototype as soon as someone copies the object with an assignment.
    return JSON.parse(text.replace(/^\u{feff}/u, ''), (key, value: unknown) =>
      key === '__proto__' ? undefined : value,
    );
  } catch (cause) {
    throw unreadable('it is not JSON', cause);
  }
}

function checkVersion(value: unknown): void {
  if (typeof value !== 'object' || value === null || !('schemaVersion' in value)) return;
  const { schemaVersion } = value;
  if (schemaVersion === '1' || typeof schemaVersion !== 'string') return;
  throw new ConfigurationError(
    'report-unknown-version',
    `the report has schemaVersion ${JSON.stringify(visible(truncate(schemaVersion, 20)))} at /schemaVersion; this version reads "1"`,
    'Use the version of this tool that wrote the report, or make the report again.',
  );
}
