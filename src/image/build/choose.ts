import type { Host } from '../../host/host.ts';
import { BUILDERS, type Builder, type BuildRequest } from '../../model/request.ts';
import { inspectBuildx } from './buildx.ts';
import { PROGRAMS } from './command.ts';

/** Seconds for a builder to say that it is there: an engine that hangs counts as none. */
const DEADLINE = 15;

const ENGINE = ['version', '--format', '{{.Server.Version}}'];

/** The builder that was asked for, or for `auto` the first one, in the order buildx, docker, podman, buildah; undefined when it does not answer. */
export async function chooseBuilder(request: BuildRequest, host: Host): Promise<Builder | undefined> {
  const candidates = request.builder === 'auto' ? BUILDERS : [request.builder];
  for (const builder of candidates) {
    const program = await host.which(PROGRAMS[builder]);
    if (program !== undefined && (await answers(builder, program, request, host))) return builder;
    host.progress.debug(`builder ${builder} does not answer`);
  }
  return undefined;
}

/** The client alone is not enough: what does the work has to be there. */
async function answers(builder: Builder, program: string, request: BuildRequest, host: Host): Promise<boolean> {
  const says = async (...words: readonly string[]) => {
    const { exitCode, stdout } = await host.run(program, words, { deadline: DEADLINE });
    return exitCode === 0 && stdout.trim() !== '';
  };
  switch (builder) {
    case 'buildx':
      return (await says('buildx', 'version')) && (await buildxAnswers(program, request, host, () => says(...ENGINE)));
    case 'docker':
      return says(...ENGINE);
    case 'podman':
      return says('info', '--format', '{{.Version.Version}}');
    case 'buildah':
      return says('info');
  }
}

/** A BuildKit elsewhere needs no engine here; one that is not running yet may need the engine to start it, except where somebody else runs it. */
async function buildxAnswers(
  program: string,
  { flags }: BuildRequest,
  host: Host,
  engine: () => Promise<boolean>,
): Promise<boolean> {
  const instance = await inspectBuildx(program, flags, host);
  if (!instance) return false;
  if (instance.running) return true;
  return instance.driver === 'docker-container'
    ? engine()
    : instance.driver !== 'remote' && instance.driver !== 'docker';
}
