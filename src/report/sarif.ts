import type { Invocation, Log, Result, Run, Notification as SarifNotification } from 'sarif';
import type { Finding } from '../model/finding.ts';
import { type Report, type Review, type Subject, VERDICTS } from '../model/review.ts';
import { count } from './amounts.ts';
import { ranked } from './findings.ts';
import { artifact, fallbackUri, imageName, primaryLocation, relatedLocations } from './sarif-locations.ts';
import { level, ruleKey, sarifRules } from './sarif-rules.ts';
import { oneLine } from './visible.ts';

/** https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning: 20 runs, 5,000 results kept. */
const MOST_RUNS = 20;
const MOST_RESULTS = 5000;

/** SARIF 2.1.0: one run a review, worst results first, as code scanning accepts it. */
export function renderSarif(report: Report): string {
  const reviews = [...report.reviews].sort((a, b) => worst(b) - worst(a)).slice(0, MOST_RUNS);
  const kept = report.reviews.filter((review) => reviews.includes(review));
  const ids = new Map<string, number>();
  const runs = kept.map((review, index) => {
    const category = categoryOf(review.subject);
    const same = (ids.get(category) ?? 0) + 1;
    ids.set(category, same);
    const dropped = index === 0 ? report.reviews.length - kept.length : 0;
    return runOf(review, report, same === 1 ? `${category}/` : `${category}/${same}/`, dropped);
  });
  const log: Log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function worst({ verdict }: Review): number {
  return VERDICTS.indexOf(verdict);
}

function runOf(review: Review, { tool }: Report, id: string, droppedRuns: number): Run {
  const rules = sarifRules(review);
  const waived = review.findings.filter(({ suppression }) => suppression);
  const findings = [...ranked([review]).map(({ finding }) => finding), ...waived];
  const keys = new Map(rules.map((rule, index) => [rule.id, index]));
  const left = [
    findings.length > MOST_RESULTS
      ? `${count(findings.length - MOST_RESULTS, 'finding')} left out, the least severe`
      : '',
    droppedRuns > 0 ? `${count(droppedRuns, 'review')} left out: a file holds ${MOST_RUNS}` : '',
  ].filter((words) => words !== '');
  return {
    tool: { driver: { name: tool.name, version: tool.version, rules } },
    automationDetails: { id },
    columnKind: 'utf16CodeUnits',
    invocations: [invocationOf(review, left)],
    results: findings.slice(0, MOST_RESULTS).map((finding) => resultOf(finding, review, keys)),
    properties: { verdict: review.verdict, grade: review.grade },
  };
}

/** What code scanning keeps apart: the subject, never a tag or digest, since a new category would leave the old alerts open for ever. */
function categoryOf({ dockerfile, target, image }: Subject): string {
  const name = dockerfile ?? (image ? imageName(image.reference) : 'workspace');
  const parts = ['container-risk-review', name, target ?? '', image?.platform ?? ''].filter((part) => part !== '');
  return parts.map((part) => part.replace(/[^\w./@:-]/g, '_').slice(0, 200)).join('/');
}

function resultOf(finding: Finding, review: Review, keys: ReadonlyMap<string, number>): Result {
  const { message, fingerprint, suppression, severity, confidence, blocking, baselineState, fix } = finding;
  const ruleId = ruleKey(finding, review);
  const index = keys.get(ruleId);
  const replacement = fix?.replacement;
  const related = relatedLocations(finding, review.subject);
  return {
    ruleId,
    ...(index === undefined ? {} : { ruleIndex: index }),
    level: level(severity),
    message: { text: messageText(message) },
    locations: [primaryLocation(finding, review.subject)],
    ...(related.length > 0 ? { relatedLocations: related } : {}),
    partialFingerprints: { primaryLocationLineHash: `${fingerprint}:1`, 'containerRiskReview/v1': fingerprint },
    ...(baselineState ? { baselineState } : {}),
    ...(suppression
      ? {
          suppressions: [
            { kind: suppression.kind, status: 'accepted' as const, justification: oneLine(suppression.reason, 1000) },
          ],
        }
      : {}),
    ...(fix && replacement
      ? {
          fixes: [
            {
              description: { text: messageText(fix.description) },
              artifactChanges: [
                {
                  artifactLocation: artifact(replacement.uri),
                  replacements: [
                    {
                      deletedRegion: { startLine: replacement.region.startLine, endLine: replacement.region.endLine },
                      insertedContent: { text: replacement.text },
                    },
                  ],
                },
              ],
            },
          ],
        }
      : {}),
    properties: { severity, confidence, blocking },
  };
}

/** `[words](target)` would be a link (§3.11.6). */
function messageText(message: string): string {
  const text = oneLine(message, 2000);
  return text.includes('](') ? text.replace(/[[\]\\]/g, '\\$&') : text;
}

function invocationOf(
  { complete, verdict, notifications, notAssessed, subject }: Review,
  left: readonly string[],
): Invocation {
  const said = notifications.map(({ level: word, code, message, remedy, location }): SarifNotification => {
    const uri = location?.kind === 'file' ? location.uri : undefined;
    const region = location?.kind === 'file' ? location.region : undefined;
    return {
      level: word,
      descriptor: { id: code },
      message: { text: messageText(remedy === undefined ? message : `${message.replace(/\.$/, '')}. ${remedy}`) },
      ...(uri === undefined
        ? {}
        : {
            locations: [
              {
                physicalLocation: {
                  artifactLocation: artifact(uri),
                  ...(region ? { region: { startLine: region.startLine, endLine: region.endLine } } : {}),
                },
              },
            ],
          }),
    };
  });
  const open = notAssessed.map(
    ({ what, why }): SarifNotification => ({
      level: 'note',
      descriptor: { id: 'not-assessed' },
      message: { text: messageText(`Not assessed: ${what}. ${why}`) },
    }),
  );
  const cut = left.map(
    (words): SarifNotification => ({ level: 'warning', descriptor: { id: 'left-out' }, message: { text: words } }),
  );
  return {
    executionSuccessful: complete && verdict !== 'error',
    toolExecutionNotifications: [...said, ...open, ...cut],
    properties: { subject: fallbackUri(subject) },
  };
}
