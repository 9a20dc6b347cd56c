import type { Notification } from '../../model/review.ts';
import { fields, parseJson, text } from '../json.ts';

/** What `trivy version --format json` says. */
export interface TrivyVersion {
  readonly version?: string;
  /** When the vulnerability database was made: RFC 3339. */
  readonly database?: string;
}

export function readTrivyVersion(json: string): TrivyVersion {
  const answer = fields(parseJson(json));
  const version = text(answer['Version'], 50);
  const made = Date.parse(text(fields(answer['VulnerabilityDB'])['UpdatedAt'], 50) ?? '');
  return {
    ...(version === undefined ? {} : { version }),
    ...(Number.isNaN(made) ? {} : { database: new Date(made).toISOString() }),
  };
}

/** Releases that carried foreign code. */
const COMPROMISED = new Set(['0.69.4', '0.69.5', '0.69.6']);
/** Days. The database is made anew every few hours; Grype refuses one of five days. */
const OLDEST = 7;
const DAY = 24 * 60 * 60 * 1000;

export function judgeTrivyVersion({ version, database }: TrivyVersion, now: Date): Notification[] {
  const found: Notification[] = [];
  if (version !== undefined && COMPROMISED.has(version.replace(/^v/, ''))) found.push(compromised(version));
  if (database === undefined) found.push(UNDATED);
  else if (now.getTime() - Date.parse(database) > OLDEST * DAY) found.push(outdated(database));
  return found;
}

function compromised(version: string): Notification {
  return {
    level: 'warning',
    code: 'scanner-compromised',
    message: `Trivy ${version} is one of the releases that were tampered with`,
    remedy: 'Remove it, rotate every secret that it could reach, and install another release.',
  };
}

function outdated(database: string): Notification {
  return {
    level: 'error',
    code: 'scanner-database-old',
    message: `Trivy's database is of ${database.slice(0, 10)}, more than ${OLDEST} days old`,
    remedy: 'Let Trivy update it, or run `trivy image --download-db-only`.',
  };
}

const UNDATED: Notification = {
  level: 'warning',
  code: 'scanner-database-undated',
  message: "The date of Trivy's database could not be had",
  remedy: 'Run `trivy version` to see it.',
};
