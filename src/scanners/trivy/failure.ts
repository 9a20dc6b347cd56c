import type { Notification } from '../../model/review.ts';

const DOWNLOAD_EARLIER =
  'Run `trivy image --download-db-only` in an earlier step, so that only the scan itself is left.';

/** Kinds of failure by what Trivy prints; its words are only recognised, never repeated: they carry names from the image. */
const KINDS: readonly { readonly pattern: RegExp; readonly problem: string; readonly remedy: string }[] = [
  {
    pattern: /skip-java-db-update' cannot be specified on the first run/,
    problem: 'the image has Java archives, there is no Java index, and downloading it is switched off',
    remedy: 'Run `trivy image --download-java-db-only` first, or unset TRIVY_SKIP_JAVA_DB_UPDATE.',
  },
  {
    pattern: /cannot be specified on the first run/,
    problem: 'there is no vulnerability database, and downloading it is switched off',
    remedy: 'Run `trivy image --download-db-only` first, or unset TRIVY_SKIP_DB_UPDATE.',
  },
  {
    pattern: /TOOMANYREQUESTS|429 Too Many Requests/i,
    problem: 'the server of its database refused too many requests',
    remedy: 'Keep the folder of TRIVY_CACHE_DIR in a cache, or name a mirror in TRIVY_DB_REPOSITORY.',
  },
  {
    pattern: /DB schema|old DB schema|Trivy version is old/i,
    problem: 'its version and its database do not fit together',
    remedy: 'Update Trivy, and remove an old database with `trivy clean --vuln-db`.',
  },
  {
    pattern: /failed to download|no such host|connection refused|i\/o timeout|TLS handshake/i,
    problem: 'it could not download its database',
    remedy:
      'Let it reach the network, or run `trivy image --download-db-only` where it can and keep the folder of TRIVY_CACHE_DIR.',
  },
  {
    pattern: /invalid database|bad file descriptor|failed to open db/i,
    problem: 'its database is damaged',
    remedy: 'Remove it with `trivy clean --vuln-db` and run again.',
  },
  {
    pattern: /no space left on device/i,
    problem: 'the disk is full',
    remedy: 'Free some space in the temporary folder and in the folder of TRIVY_CACHE_DIR.',
  },
  {
    pattern: /context deadline exceeded/i,
    problem: 'it took too long',
    remedy: DOWNLOAD_EARLIER,
  },
  {
    pattern: /unable to initialize archive image/i,
    problem: 'it could not read the image',
    remedy: 'Save the image again, for instance with `docker save`.',
  },
  {
    pattern: /unknown (shorthand )?flag|unknown command/i,
    problem: 'its version lacks an option that we need',
    remedy: 'Update Trivy to 0.50 or later.',
  },
];

const TIMED_OUT = {
  problem: 'it took too long and was ended',
  remedy: DOWNLOAD_EARLIER,
};

const UNKNOWN = {
  problem: 'its reason is not one that we know',
  remedy: 'Run `trivy image --input FILE` by hand to see it, or switch scanners off with `scanners: none`.',
};

/** What is said of a Trivy that gave no report. `stderr` is hostile text. */
export function trivyFailure(stderr: string, timedOut: boolean): Notification {
  const known = timedOut ? TIMED_OUT : KINDS.find(({ pattern }) => pattern.test(stderr));
  const { problem, remedy } = known ?? UNKNOWN;
  return { level: 'error', code: 'scanner-failed', message: `Trivy failed: ${problem}`, remedy };
}

/** A release that Trivy has no dates for is one that it has no vulnerabilities for, and it says so nowhere but here. */
export function unknownRelease(stderr: string): Notification[] {
  return stderr.includes('OS version is not on the EOL list') ? [UNKNOWN_RELEASE] : [];
}

const UNKNOWN_RELEASE: Notification = {
  level: 'error',
  code: 'scanner-release-unknown',
  message:
    "Trivy does not know the release of the image's distribution, so it may have no vulnerabilities for its packages",
  remedy: 'Update Trivy, or build on a released version of the distribution.',
};
