import type { Host } from '../../host/host.ts';
import { BUILDERS, type Builder, type BuildRequest } from '../../model/request.ts';
import { PROGRAMS } from './command.ts';

/** Seconds for a builder to say that it is there: an engine that hangs counts as none. */
const DEADLINE = 15;

const ENGINE = ['version', '--format', '{{.Server.Version}}'];

/** What has to be answered before a builder is used: the client alone is not enough, its engine or storage has to be there. */
const QUESTIONS: Readonly<Record<Builder, readonly (readonly string[])[]>> = {
  buildx: [['buildx', 'version'], ENGINE],
  docker: [ENGINE],
  podman: [['info', '--format', '{{.Version.Version}}']],
  buildah: [['info']],
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
  const program = await host.which(PROGRAMS[builder]);
  if (program === undefined) return false;
  for (const question of QUESTIONS[builder]) {
    const answer = await host.run(program, question, { deadline: DEADLINE });
    if (answer.exitCode !== 0 || answer.stdout.trim() === '') return false;
  }
  return true;
}
