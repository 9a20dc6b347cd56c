import type { Host } from './host/host.ts';
import type { Limits } from './image/limits.ts';
import { parseLimits } from './image/parse-limits.ts';
import { ConfigurationError } from './model/configuration-error.ts';
import type { ReviewRequest } from './model/request.ts';
import type { Basis, Report, Review } from './model/review.ts';
import { TOOL } from './model/tool.ts';
import { worstVerdict } from './policy/decide.ts';
import { override } from './policy/override.ts';
import { describeSubject, failedReview, reportLayer, toNotification } from './review/assemble.ts';
import { componentsOf } from './review/components.ts';
import { type Evidence, gather } from './review/evidence.ts';
import { judge } from './review/judge.ts';
import { redactingHost } from './review/redacting-host.ts';
import { reproduce } from './review/reproduce.ts';
import { readSettings, type Settings } from './review/settings.ts';
import { findSubjects, type Subject } from './review/subjects.ts';
import { UNKNOWN_BASIS } from './review/words.ts';
import { readWishes, runRules, seekWishes } from './rules/run.ts';
import { learnSubject } from './rules/secrets/learn.ts';
import { Redactor } from './rules/secrets/redact.ts';
import { nothingToScan, scan } from './scanners/scan.ts';

/**
 * The story. Finds what is to be reviewed, and for each subject: reads the Dockerfile and the image, asks the rules and the scanners,
 * lays the policy over what they say, and writes it down without its secrets.
 *
 * Errors of the user's become reviews with the verdict `error`; anything else that is thrown is a bug.
 */
export async function review(request: ReviewRequest, host: Host): Promise<Report> {
  const redactor = new Redactor();
  const safe = redactingHost(host, (text) => redactor.redact(text));
  const reviews = await reviewAll(request, safe, redactor);
  return {
    schemaVersion: '1',
    tool: TOOL,
    verdict: worstVerdict(reviews.map(({ verdict }) => verdict)),
    reviews: redactor.redactAll(reviews),
  };
}

async function reviewAll(request: ReviewRequest, host: Host, redactor: Redactor): Promise<readonly Review[]> {
  try {
    for (const arg of request.build.args) redactor.learn(arg);
    // A mistake in it is said also where no image is read.
    const limits = parseLimits(request.reading?.limits ?? []);
    const subjects = await findSubjects(request, host);
    const buildsByItself = subjects.length === 1 && request.images.length === 0;
    const settings = new Map<string, Settings | 'broken'>();
    const reviews: Review[] = [];
    for (const subject of subjects) {
      let found = settings.get(subject.root);
      if (found === undefined) {
        const read = await readSettings(subject.root, request, host).catch(toConfigurationError);
        found = read instanceof ConfigurationError ? 'broken' : read;
        settings.set(subject.root, found);
        // Said once, however many were to be judged by it.
        if (read instanceof ConfigurationError) reviews.push(failedReview(read, UNKNOWN_BASIS));
      }
      if (found === 'broken') continue;
      reviews.push(await reviewOne(subject, { request, host, redactor, settings: found, limits, buildsByItself }));
    }
    return reviews;
  } catch (error) {
    if (error instanceof ConfigurationError) return [failedReview(error, UNKNOWN_BASIS)];
    throw error;
  }
}

/** An error of the user's as a value; anything else goes on as it came. */
function toConfigurationError(error: unknown): ConfigurationError {
  if (error instanceof ConfigurationError) return error;
  throw error;
}

interface Circumstances {
  readonly request: ReviewRequest;
  readonly host: Host;
  readonly redactor: Redactor;
  readonly settings: Settings;
  readonly limits: Partial<Limits>;
  readonly buildsByItself: boolean;
}

async function reviewOne(subject: Subject, circumstances: Circumstances): Promise<Review> {
  const { request, host, redactor, settings, limits, buildsByItself } = circumstances;
  if (subject.problem) {
    const basis = describeBasis(subject, request, host, settings, []);
    return failedReview(subject.problem, basis, describeSubject(subject, {}, undefined));
  }
  const evidence = await gather(subject, {
    request,
    host,
    reads: readWishes(settings.policy.rules),
    seeks: seekWishes(settings.policy.rules),
    limits,
    buildsByItself,
    learn: (text) => redactor.learn(text),
    remember: (value) => redactor.remember(value),
  });
  try {
    return await judgeEvidence(subject, evidence, circumstances);
  } finally {
    await evidence.close();
  }
}

async function judgeEvidence(
  subject: Subject,
  evidence: Evidence,
  { request, host, redactor, settings }: Circumstances,
): Promise<Review> {
  const { policy } = settings;
  const { image, archive, failures } = evidence;
  learnSubject(redactor, evidence);
  const checked = runRules({ ...evidence, now: host.now() }, policy.rules);
  const wanted = request.scanners ?? settings.settings.scanners ?? 'auto';
  const scanned = image && archive ? await scan(wanted, image, archive, host) : nothingToScan(wanted);
  const notifications = [
    ...failures.map(toNotification),
    ...evidence.notifications,
    ...settings.notifications,
    ...checked.notifications,
    ...scanned.notifications,
  ];
  const judgement = await judge([...checked.findings, ...override(scanned.findings, policy.rules)], notifications, {
    evidence,
    policy,
    host,
  });
  return {
    subject: describeSubject(subject, evidence, request.build.target),
    ...judgement,
    rules: [...checked.rules, ...scanned.rules],
    layers: image?.layers.map(reportLayer) ?? [],
    ...(image ? { efficiency: image.efficiency } : {}),
    components: componentsOf(image, scanned.components),
    notAssessed: [...evidence.notAssessed, ...checked.notAssessed, ...scanned.notAssessed],
    basis: describeBasis(subject, request, host, settings, scanned.scanners),
  };
}

function describeBasis(
  subject: Subject,
  request: ReviewRequest,
  host: Host,
  { policy, settings }: Settings,
  scanners: Basis['scanners'],
): Basis {
  const { commentSummaryInPr } = settings;
  return {
    policy: policy.source,
    failOnSeverity: policy.failOnSeverity,
    warnOnly: policy.warnOnly,
    scanners,
    reproduce: reproduce(subject, request),
    ...(commentSummaryInPr ? { commentSummaryInPr } : {}),
    ...(host.baseline ? { baseCommit: host.baseline.commit } : {}),
  };
}
