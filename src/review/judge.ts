import { parseDockerfile } from '../dockerfile/parse.ts';
import type { Host } from '../host/host.ts';
import { ConfigurationError } from '../model/configuration-error.ts';
import type { Dockerfile } from '../model/dockerfile.ts';
import type { Finding } from '../model/finding.ts';
import type { Policy } from '../model/policy.ts';
import type { Notification, Review } from '../model/review.ts';
import { decide } from '../policy/decide.ts';
import { grade } from '../policy/grade.ts';
import { suppress } from '../policy/suppress.ts';
import { catalogue } from './catalogue.ts';
import type { Evidence } from './evidence.ts';

export type Judgement = Pick<
  Review,
  'verdict' | 'grade' | 'score' | 'complete' | 'findings' | 'waivers' | 'notifications'
>;

/** The Dockerfile as it was at the baseline commit, to tell which pragmas the change brings; `absent` when it cannot be read: then all are new. */
async function baseDockerfile(
  dockerfile: Dockerfile | undefined,
  host: Host,
): Promise<Dockerfile | 'absent' | undefined> {
  if (!host.baseline || !dockerfile || dockerfile.pragmas.length === 0) return undefined;
  const file = await host.baseline.read(dockerfile.uri);
  if (file.kind !== 'text') return 'absent';
  try {
    return parseDockerfile(file.text, dockerfile.uri);
  } catch (error) {
    if (error instanceof ConfigurationError) return 'absent';
    throw error;
  }
}

/** Lays the policy over what was found: waivers and pragmas, what blocks, verdict and grade. */
export async function judge(
  found: readonly Finding[],
  said: readonly Notification[],
  { evidence, policy, host }: { readonly evidence: Evidence; readonly policy: Policy; readonly host: Host },
): Promise<Judgement> {
  const { dockerfile, image, failures } = evidence;
  const before = await baseDockerfile(dockerfile, host);
  const suppressed = suppress(found, {
    policy,
    knownRules: catalogue,
    now: host.now(),
    ...(dockerfile ? { dockerfile } : {}),
    ...(before ? { baseDockerfile: before } : {}),
  });
  const { waivers } = suppressed;
  const notifications = [...said, ...suppressed.notifications];
  const complete = failures.length === 0 && !notifications.some(({ level }) => level === 'error');
  const { verdict, findings } = decide(suppressed.findings, policy, { complete, waivers });
  const posture = grade(findings, { assessed: complete && image !== undefined, dockerfile });
  return { verdict: failures.length > 0 ? 'error' : verdict, ...posture, complete, findings, waivers, notifications };
}
