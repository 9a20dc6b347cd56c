import type { Host } from '../../host/host.ts';
import { BUILDERS, type Builder, type BuildRequest } from '../../model/request.ts';

/** Seconds for a builder to say that it is there: an engine that hangs counts as none. */
const DEADLINE = 15;

/** What has to succeed before a builder is used: the client alone is not enough, its engine or storage has to answer. */
const PROBES: Readonly<Record<Builder, { program: string; questions: readonly (readonly string[])[] }>> = {
  buildx: {
    program: 'docker',
    questions: [
      ['buildx', 'version'],
      ['version', '--format', '{{.Server.Version}}'],
    ],
  },
  docker: { program: 'docker', questions: [['version', '--format', '{{.Server.Version}}']] },
  podman: { program: 'podman', questions: [['info', '--format', '{{.Version.Version}}']] },
  buildah: { program: 'buildah', questions: [['info']] },
};

/** The builder that was asked for, or for `auto` the first one, in the order buildx, docker, podman, buildah; undefined when it does not answer. */
export async function chooseBuilder(request: BuildRequest, host: Host): Promise<Builder | undefined> {
  const candidates = request.builder === 'auto' ? BUILDERS : [request.builder];
  for (const builder of candidates) {
    if (await answers(builder, host)) return builder;
    host.progress.debug(`builder ${builder} does not answer`);
  }
  return undefined;
}

async function answers(builder: Builder, host: Host): Promise<boolean> {
  const { program, questions } = PROBES[builder];
  if (!(await host.which(program))) return false;
  for (const question of questions) {
    const answer = await host.run(program, question, { deadline: DEADLINE });
    if (answer.exitCode !== 0 || answer.stdout.trim() === '') return false;
  }
  return true;
}
