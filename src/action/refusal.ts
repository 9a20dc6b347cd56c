import type { EventContext } from '../github/context.ts';
import type { Host } from '../host/host.ts';
import { ConfigurationError } from '../model/configuration-error.ts';
import type { ReviewRequest } from '../model/request.ts';
import { findSubjects } from '../review/subjects.ts';

async function wouldBuild(request: ReviewRequest, host: Host): Promise<boolean> {
  const { when } = request.build;
  if (when === 'never' || request.images.length > 0) return false;
  return when === 'always' || (await findSubjects(request, host)).length === 1;
}

/**
 * A build runs what the Dockerfile says. Under `pull_request_target` that would be a stranger's commands beside a token that can write.
 * @throws ConfigurationError (`untrusted-build`)
 */
export async function refuseUntrustedBuild(event: EventContext, request: ReviewRequest, host: Host): Promise<void> {
  if (!event.privileged || !(await wouldBuild(request, host))) return;
  throw new ConfigurationError(
    'untrusted-build',
    'under pull_request_target nothing is built, since the job holds a token that can write',
    'Set `build: false`, or run on `pull_request`.',
  );
}
