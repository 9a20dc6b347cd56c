import { setOutput } from '@actions/core';
import { type EventContext, readContext } from '../github/context.ts';
import { type GitHub, openGitHub } from '../github/github.ts';
import type { Host } from '../host/host.ts';
import { type MachineHost, openHost } from '../host/machine.ts';
import { ConfigurationError } from '../model/configuration-error.ts';
import type { Report } from '../model/review.ts';
import { renderText } from '../report/text.ts';
import { review } from '../review.ts';
import { announce } from './announce.ts';
import { openBaseline } from './baseline.ts';
import { describeBug, failureReport } from './failure-report.ts';
import { writeJobSummary } from './job-summary.ts';
import { command, folded, type Log, say } from './log.ts';
import { bareOutputs, type Outputs, reportOutputs } from './outputs.ts';
import { workflowProgress } from './progress.ts';
import { HURRIED, linkTarget, Publisher } from './publish.ts';
import { type PublishSettings, readPublishSettings, readRequest } from './read-inputs.ts';
import { refuseUntrustedBuild } from './refusal.ts';
import { writeReportFiles } from './report-files.ts';

export interface Runner {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly log: Log;
}

interface Result {
  readonly outputs: Outputs;
  readonly failed: boolean;
}

/** The Action. Sets the outputs on every way out and gives the exit code: 0, or 1 for a step that fails. */
export async function main(runner: Runner): Promise<number> {
  let result: Result;
  try {
    result = await run(runner);
  } catch (error) {
    // Without an event there is nowhere to publish to: the log and the report files have to do.
    const { environment, log } = runner;
    const report = failure(error, log);
    const files = await writeReportFiles(report, environment['RUNNER_TEMP'], (sentence) => say(log, sentence));
    result = { outputs: { ...bareOutputs(report.verdict), ...files }, failed: announce(report, log, false) };
  }
  for (const [name, value] of Object.entries(result.outputs)) give(name, value, runner.log);
  return result.failed ? 1 : 0;
}

function give(name: string, value: string, log: Log): void {
  try {
    setOutput(name, value);
  } catch {
    say(log, `Could not set the output ${name}: the runner gave no file for it that can be written.`);
  }
}

async function run({ environment, log }: Runner): Promise<Result> {
  const settings = readPublishSettings(environment);
  const event = readContext(environment);
  if (event.kind === 'closed') {
    say(log, 'The pull request is closed: there is nothing to review.');
    return { outputs: bareOutputs('success'), failed: false };
  }
  const workspace = environment['GITHUB_WORKSPACE'] || process.cwd();
  const host = openHost({ workspace, environment, progress: workflowProgress(log) });
  try {
    return await reviewAndPublish({ environment, log, settings, event, host });
  } finally {
    await host.close();
  }
}

interface Run extends Runner {
  readonly settings: PublishSettings;
  readonly event: EventContext;
  readonly host: MachineHost;
}

async function reviewAndPublish(current: Run): Promise<Result> {
  const { settings, event, host, log } = current;
  const notes: string[] = [];
  const note = (sentence: string) => {
    notes.push(sentence);
    say(log, sentence);
  };
  const { token } = settings;
  const options = { token, ...event, log: (line: string) => say(log, line) };
  const github = token === '' ? undefined : openGitHub(options);
  const hurried = token === '' ? undefined : openGitHub({ ...options, limits: HURRIED });
  const publisher = new Publisher({ event, settings, github, hurried, note });

  const work = (async () => {
    await publisher.start();
    const report = await makeReport(current, github);
    host.cancelled.throwIfAborted();
    return publish(report, publisher, notes, note, current);
  })();
  // What is still under way when the run is cancelled may fail as it likes.
  work.catch(() => undefined);
  const cancelled = new Promise<undefined>((resolve) => {
    host.cancelled.addEventListener('abort', () => resolve(undefined), { once: true });
  });
  const result = await Promise.race([work, cancelled]);
  if (result) return result;
  say(log, 'The run was cancelled.');
  return { outputs: { ...bareOutputs('error'), 'check-url': await publisher.cancel() }, failed: true };
}

async function makeReport(
  { environment, log, settings, event, host }: Run,
  github: GitHub | undefined,
): Promise<Report> {
  try {
    if (settings.problem) throw settings.problem;
    const request = readRequest(environment);
    await refuseUntrustedBuild(event, request, host);
    const baseline = await openBaseline(event, host, github);
    const informed: Host = baseline ? { ...host, baseline } : host;
    return await review(request, informed);
  } catch (error) {
    host.cancelled.throwIfAborted();
    return failure(error, log);
  }
}

/** The report of an error; a bug also leaves its stack in the log. */
function failure(error: unknown, log: Log): Report {
  if (!(error instanceof ConfigurationError)) say(log, describeBug(error));
  return failureReport(error);
}

async function publish(
  report: Report,
  publisher: Publisher,
  notes: readonly string[],
  note: (sentence: string) => void,
  { environment, log, event }: Run,
): Promise<Result> {
  await folded(log, 'Review', async (line) => line(renderText(report, { color: false })));
  const files = await writeReportFiles(report, environment['RUNNER_TEMP'], note);
  const { checkUrl, commentUrl, annotated } = await publisher.publish(report);
  const missing = await writeJobSummary(report, linkTarget(event), notes);
  if (missing !== undefined) command(log, 'debug', missing);
  for (const [what, url] of Object.entries({
    'Check run': checkUrl,
    Comment: commentUrl,
    Report: files['report-json'],
  })) {
    if (url !== '') say(log, `${what}: ${url}`);
  }
  const outputs = { ...reportOutputs(report), ...files, 'comment-url': commentUrl, 'check-url': checkUrl };
  return { outputs, failed: announce(report, log, !annotated) };
}
