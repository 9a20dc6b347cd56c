import type { Command, Dockerfile, Instruction, Stage } from '../../model/dockerfile.ts';
import type { Region } from '../../model/location.ts';
import { downloadsOf, hostOf, isLocal, isPinned, nameIn } from './downloads.ts';
import { executionOf, verifies } from './execution.ts';

/** A download that is run with nothing checked in between. */
export interface RunOfDownload {
  readonly message: string;
  readonly key: string;
  readonly region: Region;
  readonly shipped: boolean;
  /** False where the file that is run is told by its name only. */
  readonly sure: boolean;
}

/** Names of fetched files that were not checked yet → where they come from. */
type Pending = Map<string, string>;

/** Every one of a Dockerfile, in file order; files fetched in a parent stage may be run in its child. */
export function* runsOfDownloads(dockerfile: Dockerfile): Generator<RunOfDownload> {
  const left = new Map<number, Pending>();
  for (const stage of dockerfile.stages) {
    const pending: Pending = new Map(stage.base.kind === 'stage' ? left.get(stage.base.stage) : undefined);
    left.set(stage.index, pending);
    const shipped = dockerfile.chain.includes(stage.index);
    for (const run of runsOfStage(stage, pending)) yield { ...run, shipped };
  }
}

type Run = Omit<RunOfDownload, 'shipped'>;

function* runsOfStage(stage: Stage, pending: Pending): Generator<Run> {
  for (const written of stage.instructions) {
    const instruction = written.onbuild ?? written;
    if (instruction.keyword === 'ADD') addFetched(instruction, pending);
    yield* powershell(instruction);
    const flows = flowsOf(instruction.commands);
    for (const [at, command] of instruction.commands.entries()) {
      yield* direct(command, at, flows);
      yield* later(command, pending);
      if (verifies(command)) pending.clear();
      for (const { url, file } of downloadsOf(command)) if (file !== undefined) pending.set(nameIn(file), url);
    }
  }
}

/** `curl | sh`, `bash <(curl)`, `sh -c "$(curl)"`, `eval "$(curl)"`. */
function* direct(command: Command, at: number, flows: Flows): Generator<Run> {
  const execution = executionOf(command);
  if (!execution || flows.checked.has(command.pipeline)) return;
  const source =
    execution.kind === 'stdin'
      ? flows.piped.get(command.pipeline)
      : isMade(execution.word)
        ? flows.substituted.get(command.pipeline)
        : undefined;
  const isEarlier = source !== undefined && (execution.kind !== 'stdin' || source.at < at);
  if (isEarlier) yield runOf(source.url, command, 'straight', true);
}

/** What comes out of downloads in one instruction. */
interface Flows {
  /** Pipeline → the first download in it that goes to standard output. */
  readonly piped: ReadonlyMap<number, Source>;
  /** Pipeline → the first such download in a substitution that it receives. */
  readonly substituted: ReadonlyMap<number, Source>;
  /** Pipelines in which something is checked. */
  readonly checked: ReadonlySet<number>;
}

interface Source {
  readonly url: string;
  /** Position among the commands. */
  readonly at: number;
}

function flowsOf(commands: readonly Command[]): Flows {
  const piped = new Map<number, Source>();
  const substituted = new Map<number, Source>();
  const checked = new Set<number>();
  for (const [at, command] of commands.entries()) {
    if (verifies(command)) checked.add(command.pipeline);
    const url = downloadsOf(command).find(({ file }) => file === undefined)?.url;
    if (url === undefined) continue;
    if (!piped.has(command.pipeline)) piped.set(command.pipeline, { url, at });
    const receiver = command.substitutionOf;
    if (receiver !== undefined && !substituted.has(receiver)) substituted.set(receiver, { url, at });
  }
  return { piped, substituted, checked };
}

/** Whether a substitution makes the word: one that is a variable alone holds something else. */
function isMade({ value, dynamic }: { readonly value: string; readonly dynamic: boolean }): boolean {
  return dynamic && !/^\$\{?\w+\}?$/.test(value);
}

/** A fetched file that is run by name, or handed to an interpreter. */
function* later(command: Command, pending: Pending): Generator<Run> {
  const execution = executionOf(command);
  const names = [command.name, execution?.kind === 'file' ? nameIn(execution.word.value) : ''];
  const name = names.find((one) => one !== '' && pending.has(one));
  if (name === undefined) return;
  yield runOf(pending.get(name) ?? '', command, 'later', false);
  pending.delete(name);
}

function runOf(url: string, command: Command, when: 'straight' | 'later', sure: boolean): Run {
  const host = hostOf(url);
  const how =
    when === 'straight' ? `goes straight into \`${command.name}\`` : `is run by \`${command.name.slice(0, 60)}\``;
  const address = url.replace(/[?#].*$/, '').replace(/\/\/[^@/]*@/, '//');
  return {
    message: `What is downloaded from ${host} ${how} without a checksum or signature check`,
    key: `${when} ${command.name} ${address}`,
    region: command.region,
    sure,
  };
}

function addFetched(instruction: Instruction, pending: Pending): void {
  if (instruction.flags.some(({ name }) => name === 'checksum')) return;
  const words =
    instruction.exec ?? (instruction.expanded ?? instruction.arguments).split(/\s+/).filter((word) => word !== '');
  const target = words.at(-1) ?? '';
  for (const url of words.slice(0, -1)) {
    if (/^https?:\/\//i.test(url) && !isLocal(url) && !isPinned(url) && !url.endsWith('.git'))
      pending.set(nameIn(target.endsWith('/') || target === '.' ? url : target), url);
  }
}

const FETCHES = /\b(?:iwr|irm|curl|wget|invoke-webrequest|invoke-restmethod|downloadstring)\b/i;
const EVALUATES = /\b(?:iex|invoke-expression)\b/i;

/** `iex (iwr …)`: the shell is not read there, so the instruction is judged as a whole. */
function* powershell({ commands, arguments: text, keyword, region }: Instruction): Generator<Run> {
  if (
    commands.length > 0 ||
    !['RUN', 'CMD', 'ENTRYPOINT'].includes(keyword) ||
    !FETCHES.test(text) ||
    !EVALUATES.test(text)
  )
    return;
  const url = /https?:\/\/[^\s'")]{1,400}/i.exec(text)?.[0] ?? '';
  yield {
    message: `What is downloaded from ${hostOf(url)} goes straight into \`Invoke-Expression\` without a checksum or signature check`,
    key: `straight iex ${url.replace(/[?#].*$/, '')}`,
    region,
    sure: true,
  };
}
