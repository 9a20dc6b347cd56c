import type { Finding } from '../model/finding.ts';
import type { FileLocation } from '../model/location.ts';
import type { Report, Review } from '../model/review.ts';
import type { Severity } from '../model/severity.ts';
import { adviceOn, type Placed, ranked } from './findings.ts';
import { placeWords, primaryPlace } from './place.ts';
import { oneLine, truncate } from './visible.ts';

/** A line of a file with what is wrong there. Plain text throughout. */
export interface Annotation {
  /** Relative to the workspace. */
  readonly path: string;
  /** From 1; columns only where both lines are the same. */
  readonly startLine: number;
  readonly endLine: number;
  readonly startColumn?: number;
  readonly endColumn?: number;
  readonly level: 'failure' | 'warning' | 'notice';
  /** At most 255 characters. */
  readonly title: string;
  /** At most 64 KiB. */
  readonly message: string;
}

/** More would bury the first ones, and cost a request for each 50. */
const MOST = 200;

const LEVELS: Readonly<Record<Severity, Annotation['level'] | undefined>> = {
  critical: 'failure',
  high: 'failure',
  medium: 'warning',
  low: 'notice',
  info: undefined,
};

/** Worst first, at most 200; `annotationsLeftOut` counts the others. */
export function annotations(report: Report): Annotation[] {
  return all(report).slice(0, MOST);
}

export function annotationsLeftOut(report: Report): number {
  return Math.max(0, all(report).length - MOST);
}

function all(report: Report): Annotation[] {
  const made = ranked(report.reviews).flatMap((placed) => annotation(placed) ?? []);
  return [...new Map(made.map((one) => [JSON.stringify(one), one])).values()];
}

function annotation({ review, finding }: Placed): Annotation | undefined {
  const level = LEVELS[finding.severity];
  const place = primaryPlace(finding);
  if (level === undefined || place.kind !== 'file' || !isInside(place)) return undefined;
  return {
    path: place.uri,
    ...range(place),
    level: level === 'failure' && review.basis.warnOnly ? 'warning' : level,
    title: titleOf(finding, review),
    message: messageOf({ review, finding }),
  };
}

function isInside({ uri }: FileLocation): boolean {
  return uri !== '' && !uri.startsWith('/') && !uri.split('/').includes('..');
}

function range({ region }: FileLocation): Pick<Annotation, 'startLine' | 'endLine' | 'startColumn' | 'endColumn'> {
  if (!region) return { startLine: 1, endLine: 1 };
  const { startLine, startColumn, endColumn } = region;
  const endLine = Math.max(startLine, region.endLine);
  const columns =
    startLine === endLine && startColumn !== undefined && endColumn !== undefined && endColumn >= startColumn;
  return { startLine, endLine, ...(columns ? { startColumn, endColumn } : {}) };
}

function titleOf({ severity, ruleId }: Finding, { rules }: Review): string {
  const summary = rules.find(({ id }) => id === ruleId)?.summary;
  return oneLine(`${severity}: ${summary ?? ruleId}${summary === undefined ? '' : ` (${ruleId})`}`, 255);
}

function messageOf(placed: Placed): string {
  const { finding, review } = placed;
  const advice = adviceOn(placed);
  const sentences = [finding.message, ...relatedWords(finding, review), ...(advice === undefined ? [] : [advice])];
  return truncate(sentences.map((words) => `${oneLine(words, 2000).replace(/\.$/, '')}.`).join('\n'), 8000);
}

/** The other lines that matter, such as the one that deletes a file again, with their instruction. */
function relatedWords({ relatedLocations }: Finding, { layers }: Review): string[] {
  const lines = (relatedLocations ?? []).filter((location) => location.kind === 'file').slice(0, 5);
  return lines.map((location) => {
    const layer = layers.find(
      ({ instruction }) =>
        instruction?.uri === location.uri && instruction.region.startLine === location.region?.startLine,
    );
    const text = layer?.instruction ? `: ${oneLine(layer.instruction.text, 120)}` : '';
    return `See also ${placeWords(location)}${text}`;
  });
}
