import { resolve } from 'node:path';

/**
 * What Trivy may know of our environment: where it and its database are, and the way to the network. No tokens and no credentials: it reads an
 * archive, and its database is public. A private mirror of the database works with a login that lies in Docker's own configuration.
 * What could blind it (`TRIVY_SEVERITY`, `TRIVY_IGNOREFILE`, `TRIVY_CONFIG`, …) stays out as well.
 */
const PASSED_ON = [
  'PATH',
  'HOME',
  'XDG_CACHE_HOME',
  'DOCKER_CONFIG',
  'HTTP_PROXY',
  'HTTPS_PROXY',
  'NO_PROXY',
  'http_proxy',
  'https_proxy',
  'no_proxy',
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
  'TRIVY_DB_REPOSITORY',
  'TRIVY_JAVA_DB_REPOSITORY',
  'TRIVY_SKIP_DB_UPDATE',
  'TRIVY_SKIP_JAVA_DB_UPDATE',
  'TRIVY_DETECTION_PRIORITY',
  'TRIVY_CACERT',
] as const;

/** Switches that are not in every version: as variables, unlike as flags, they do no harm where they are unknown. */
const SWITCHES = {
  TRIVY_SKIP_VERSION_CHECK: 'true',
  TRIVY_DISABLE_TELEMETRY: 'true',
  // Two runs on one folder lock each other out for seconds and then fail.
  TRIVY_CACHE_BACKEND: 'memory',
  // Asks no package registry about single packages: a busy one fails the scan, and answers change from day to day.
  TRIVY_OFFLINE_SCAN: 'true',
} as const;

export function trivyEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
  workspace: string,
  temporary: string,
): Record<string, string> {
  const passed = PASSED_ON.flatMap((name) => {
    const value = environment[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  const cache = environment['TRIVY_CACHE_DIR'];
  return {
    ...Object.fromEntries(passed),
    ...SWITCHES,
    // Relative to where the user is; Trivy itself runs elsewhere.
    ...(cache ? { TRIVY_CACHE_DIR: resolve(workspace, cache) } : {}),
    TMPDIR: temporary,
  };
}
