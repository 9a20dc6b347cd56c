import type { Dockerfile } from '../model/dockerfile.ts';
import type { Finding } from '../model/finding.ts';
import type { Image } from '../model/image.ts';
import type { Policy } from '../model/policy.ts';
import type { NotAssessed, Notification } from '../model/review.ts';
import type { Problem, Rule, RuleDescriptor, Seek } from '../model/rule.ts';
import { compareSeverity } from '../model/severity.ts';
import { describeSkipped, isOff, type Lack, lacks, ratedSeverity } from './applies.ts';
import { Fingerprints } from './fingerprint.ts';
import { rules } from './index.ts';
import { placed, placeOrder, withInstructions } from './place.ts';
import { learnSubject } from './secrets/learn.ts';
import { Redactor } from './secrets/redact.ts';

export interface RuleSubject {
  readonly dockerfile?: Dockerfile;
  readonly image?: Image;
  readonly now: Date;
  /** What was asked for and could not be read. */
  readonly failed?: readonly Lack[];
}

export interface RuleResults {
  /** Worst first. */
  readonly findings: Finding[];
  /** Those that looked. */
  readonly rules: RuleDescriptor[];
  readonly notifications: Notification[];
  readonly notAssessed: NotAssessed[];
}

/** Findings of one rule that are reported one by one; the others are counted. */
const MOST_FINDINGS = 200;
/** Where counting ends too. */
const MOST_PROBLEMS = 20_000;

/** Runs every rule that the policy leaves on and that has something to look at. A rule that throws is said so and stops no other. */
export function runRules(subject: RuleSubject, settings: Policy['rules']): RuleResults {
  return runThese(rules, subject, settings);
}

/** Globs of the files in an image whose content the rules that are on will read. */
export function readWishes(settings: Policy['rules']): readonly string[] {
  const wishes = rules.filter((rule) => !isOff(rule, settings)).flatMap((rule) => rule.reads ?? []);
  return [...new Set(wishes)].sort();
}

/** Texts that the rules that are on seek in every byte of every file. */
export function seekWishes(settings: Policy['rules']): readonly Seek[] {
  const wishes = rules.filter((rule) => !isOff(rule, settings)).flatMap((rule) => rule.seeks ?? []);
  return [...new Map(wishes.map((seek) => [seek.text, seek])).values()];
}

/** The same for a list of rules: what `runRules` does with all of them. */
export function runThese(list: readonly Rule[], subject: RuleSubject, settings: Policy['rules']): RuleResults {
  const redactor = new Redactor();
  learnSubject(redactor, subject);
  const able = list.filter((rule) => !isOff(rule, settings) && lacks(rule, subject) === undefined);
  const notifications: Notification[] = [];
  const findings = able.flatMap((rule) => {
    const { problems, notification } = problemsOf(rule, subject);
    if (notification) notifications.push(notification);
    const found = findingsOf(rule, problems, subject, settings, redactor);
    const [hidden] = found.slice(MOST_FINDINGS);
    if (hidden) notifications.push(tooMany(rule, found.length, hidden));
    return found.slice(0, MOST_FINDINGS);
  });
  return {
    findings: findings.sort(byWeight),
    rules: able.map(descriptorOf),
    notifications,
    notAssessed: describeSkipped(list, subject, settings),
  };
}

/** The part of a rule that a reader needs. */
export function descriptorOf(rule: Rule): RuleDescriptor {
  const { id, deprecatedIds, catalogue, on, summary, severity, confidence, controls, help, fix } = rule;
  return {
    id,
    ...(deprecatedIds ? { deprecatedIds } : {}),
    ...(catalogue === undefined ? {} : { catalogue }),
    on,
    summary,
    severity,
    confidence,
    controls,
    help,
    fix,
  };
}

function problemsOf(rule: Rule, subject: RuleSubject): { problems: Problem[]; notification?: Notification } {
  const problems: Problem[] = [];
  try {
    // `lacks` has made sure that the subject has what this kind of rule needs.
    for (const problem of rule.check(subject as never)) {
      problems.push(problem);
      if (problems.length >= MOST_PROBLEMS) break;
    }
    return { problems };
  } catch {
    // The error's text may quote the image: only the rule is named.
    const message = `The rule \`${rule.id}\` failed, so what it looks for was not fully assessed`;
    const remedy = `Report this with the Dockerfile or image that shows it; until then set \`${rule.id}: off\` under \`rules\` in the policy file.`;
    return { problems, notification: { level: 'error', code: 'rule-failed', message, remedy } };
  }
}

function findingsOf(
  rule: Rule,
  problems: readonly Problem[],
  subject: RuleSubject,
  settings: Policy['rules'],
  redactor: Redactor,
): Finding[] {
  const fingerprints = new Fingerprints();
  return problems
    .map((problem): Finding => {
      const related = withInstructions(problem.related ?? [], subject);
      const fix = problem.fix && quietFix(problem.fix, redactor);
      return {
        ruleId: rule.id,
        severity: ratedSeverity(rule, problem, settings),
        confidence: problem.confidence ?? rule.confidence,
        message: redactor.redact(problem.message),
        // A hash of a secret tells it to whoever can guess: it is taken out before.
        fingerprint: fingerprints.next(rule.id, redactor.redact(problem.key)),
        locations: redactor.redactAll(placed(problem.locations, subject)),
        ...(related.length > 0 ? { relatedLocations: redactor.redactAll(related) } : {}),
        blocking: false,
        ...(fix ? { fix } : {}),
      };
    })
    .sort(byWeight);
}

/** New text for a line that holds a secret would have to repeat it: then only the description stays. */
function quietFix(fix: NonNullable<Problem['fix']>, redactor: Redactor): NonNullable<Problem['fix']> {
  const description = redactor.redact(fix.description);
  const { replacement } = fix;
  return replacement && redactor.redact(replacement.text) === replacement.text
    ? { description, replacement }
    : { description };
}

function byWeight(a: Finding, b: Finding): number {
  const [left, right] = [`${a.ruleId} ${placeOrder(a.locations[0])}`, `${b.ruleId} ${placeOrder(b.locations[0])}`];
  return (
    compareSeverity(a.severity, b.severity) ||
    (left < right ? -1 : left > right ? 1 : 0) ||
    (a.fingerprint < b.fingerprint ? -1 : 1)
  );
}

/** Waivers see the listed findings only: were those all waived, one that is not could hide behind them. So the review is not complete. */
function tooMany(rule: Rule, count: number, { severity }: Finding): Notification {
  const left = `${count - MOST_FINDINGS}${count >= MOST_PROBLEMS ? ' or more' : ''}`;
  return {
    level: severity === 'info' ? 'warning' : 'error',
    code: 'findings-capped',
    message: `\`${rule.id}\` has ${left} further findings that are not listed; the ${MOST_FINDINGS} worst are`,
    remedy: 'Mend what the listed findings have in common, then review again.',
  };
}
