import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Host } from '../../host/host.ts';
import type { Image } from '../../model/image.ts';
import type { Notification } from '../../model/review.ts';
import { type Archive, failedReport, type Scanner, type ScannerReport } from '../scanner.ts';
import { trivyEnvironment } from './environment.ts';
import { trivyFailure, unknownRelease } from './failure.ts';
import { trivyInput } from './input.ts';
import { parseTrivy } from './parse.ts';
import { judgeTrivyVersion, readTrivyVersion } from './version.ts';

/** Seconds; the first run downloads the database. */
const DEADLINE = 600;
/** Bytes of a report. An image of 10,000 packages makes about 50 MB. */
const LARGEST_REPORT = 256 * 1024 * 1024;

export const trivy: Scanner = {
  name: 'trivy',
  title: 'Trivy',
  installation: 'Install Trivy (https://trivy.dev) in an earlier step, for instance with `aquasecurity/setup-trivy`.',
  run: runTrivy,
};

export async function runTrivy(
  program: string,
  image: Image,
  archive: Archive,
  host: Host,
  deadline = DEADLINE,
): Promise<ScannerReport> {
  // A folder of its own: an older report cannot be taken for this one's, and the workspace's `trivy.yaml` and `.trivyignore`,
  // which belong to the change under review, are out of reach.
  const folder = await host.temporaryFolder();
  const environment = trivyEnvironment(host.environment, host.workspace, folder);
  const report = join(folder, 'report.json');
  const options = { cwd: folder, environment, deadline };
  host.progress.say('Trivy looks for known vulnerabilities');
  let ended: Awaited<ReturnType<Host['run']>>;
  try {
    const input = await trivyInput(archive, image, folder);
    ended = await host.run(program, scanArguments(input, report, deadline), options);
  } catch {
    return failedReport(NOT_STARTED);
  }
  if (ended.exitCode !== 0) return failedReport(trivyFailure(ended.stderr, ended.timedOut));
  const json = await readReport(report);
  if (typeof json !== 'string') return failedReport(json);
  const parsed = parseTrivy(json, image);
  if (!parsed.scanner) return parsed;
  const version = await askVersion(program, host, options);
  const judged = judgeTrivyVersion({ ...parsed.scanner, ...version }, host.now());
  const remarks = [...unknownRelease(ended.stderr), ...judged];
  return {
    ...parsed,
    notifications: [...parsed.notifications, ...remarks],
    scanner: { ...parsed.scanner, ...version },
  };
}

/** Only flags that every version since 0.50 has; the others go in as variables. */
function scanArguments(input: string, report: string, deadline: number): string[] {
  // Trivy's own deadline comes a little earlier, so that it can say what it was doing.
  const timeout = `${Math.max(1, deadline - 10)}s`;
  const format = ['--format', 'json', '--list-all-pkgs', '--output', report];
  return [
    'image',
    '--input',
    input,
    '--scanners',
    'vuln',
    ...format,
    '--exit-code',
    '0',
    '--no-progress',
    '--timeout',
    timeout,
  ];
}

async function askVersion(program: string, host: Host, options: { cwd: string; environment: Record<string, string> }) {
  try {
    const { exitCode, stdout } = await host.run(program, ['version', '--format', 'json'], { ...options, deadline: 30 });
    return exitCode === 0 ? readTrivyVersion(stdout) : {};
  } catch {
    return {};
  }
}

async function readReport(path: string): Promise<string | Notification> {
  let file: FileHandle;
  try {
    file = await open(path, 'r');
  } catch {
    return NO_REPORT;
  }
  try {
    return (await file.stat()).size > LARGEST_REPORT ? TOO_LARGE : await file.readFile('utf8');
  } finally {
    await file.close();
  }
}

const NOT_STARTED: Notification = {
  level: 'error',
  code: 'scanner-failed',
  message: 'Trivy could not be started, or the image not be prepared for it',
  remedy: 'Run `trivy version` by hand to see whether it starts, and look for space in the temporary folder.',
};

const NO_REPORT: Notification = {
  level: 'error',
  code: 'scanner-failed',
  message: 'Trivy ended without an error and without a report',
  remedy: 'Run `trivy image --input FILE` by hand to see why.',
};

const TOO_LARGE: Notification = {
  level: 'error',
  code: 'scanner-failed',
  message: `Trivy's report is larger than ${LARGEST_REPORT / 1024 / 1024} MiB`,
  remedy: 'Review a smaller image, or switch scanners off with `scanners: none`.',
};
