import type { Host } from '../host/host.ts';
import type { Image } from '../model/image.ts';
import type { NotAssessed, Notification } from '../model/review.ts';
import { descriptors } from './rules.ts';
import { type Archive, failedReport, type Scanner, type ScannerReport, type ScanResult } from './scanner.ts';
import { trivy } from './trivy/run.ts';

export { descriptors };

const SCANNERS: readonly Scanner[] = [trivy];
const WHAT = 'Known vulnerabilities';

/**
 * Asks other tools what they know about the image. `auto`: those on PATH; a name that is not on PATH, a failure or a silence makes the
 * review incomplete. Never throws for what a scanner does.
 */
export async function scan(
  names: readonly string[] | 'auto' | 'none',
  image: Image,
  archive: Archive,
  host: Host,
): Promise<ScanResult> {
  if (names === 'none') return nothing([{ what: WHAT, why: 'Scanners are switched off.' }]);
  const wanted = SCANNERS.filter(({ name }) => names === 'auto' || names.includes(name));
  const reports: ScannerReport[] = [];
  for (const scanner of wanted) {
    const program = await host.which(scanner.name);
    if (program !== undefined) reports.push(await scanner.run(program, image, archive, host));
    else if (names !== 'auto') reports.push(failedReport(missing(scanner)));
  }
  if (reports.length === 0) return nothing([noneFound()]);
  return together(reports);
}

/** What a review without an image says about scanners. */
export function nothingToScan(names: readonly string[] | 'auto' | 'none'): ScanResult {
  return nothing([{ what: WHAT, why: names === 'none' ? 'Scanners are switched off.' : 'There is no image to scan.' }]);
}

function nothing(notAssessed: NotAssessed[]): ScanResult {
  return { findings: [], rules: [], components: [], notifications: [], notAssessed, scanners: [] };
}

function together(reports: readonly ScannerReport[]): ScanResult {
  const notifications = reports.flatMap((report) => report.notifications);
  const failure = notifications.find(({ level }) => level === 'error');
  return {
    findings: reports.flatMap(({ findings }) => findings),
    rules: [...descriptors],
    components: reports.flatMap(({ components }) => components),
    notifications,
    notAssessed: failure ? [unreliable(failure)] : [],
    scanners: reports.flatMap(({ scanner }) => scanner ?? []),
  };
}

function unreliable({ message, remedy }: Notification): NotAssessed {
  return { what: WHAT, why: `${message}.`, ...(remedy === undefined ? {} : { remedy }) };
}

function missing({ name, title, installation }: Scanner): Notification {
  return {
    level: 'error',
    code: 'scanner-missing',
    message: `${title} was asked for, and there is no \`${name}\` on PATH`,
    remedy: `${installation.replace(/\.$/, '')}, or leave it out of \`scanners\`.`,
  };
}

function noneFound(): NotAssessed {
  const names = SCANNERS.map(({ name }) => `\`${name}\``).join(', ');
  return { what: WHAT, why: `No scanner is on PATH (${names}).`, remedy: trivy.installation };
}
