import type { Command, Dockerfile, Instruction, Stage } from '../../model/dockerfile.ts';
import type { Region } from '../../model/location.ts';
import { downloadsOf, hostOf, isLocal, nameIn } from './downloads.ts';
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
    for (const command of instruction.commands) {
      yield* direct(command, instruction.commands);
      yield* later(command, pending);
      if (verifies(command)) pending.clear();
      for (const { url, file } of downloadsOf(command)) if (file !== undefined) pending.set(nameIn(file), url);
    }
  }
}

/** `curl | sh`, `bash <(curl)`, `sh -c "$(curl)"`, `eval "$(curl)"`. */
function* direct(command: Command, all: readonly Command[]): Generator<Run> {
  const execution = executionOf(command);
  if (!execution) return;
  const feeds = all.filter((other) =>
    execution.kind === 'stdin' ? isBefore(other, command) : feedsWord(other, command, execution.word),
  );
  const download = feeds.flatMap(downloadsOf).find(({ file }) => file === undefined);
  const checked = all.some((other) => other.pipeline === command.pipeline && verifies(other));
  if (download && !checked) yield runOf(download.url, command, 'straight', true);
}

function isBefore(other: Command, command: Command): boolean {
  return (
    other.pipeline === command.pipeline &&
    other !== command &&
    other.region.startLine * 1e5 + (other.region.startColumn ?? 0) <
      command.region.startLine * 1e5 + (command.region.startColumn ?? 0)
  );
}

/** The word must be made by the substitution: one that is a variable alone holds something else. */
function feedsWord(
  other: Command,
  command: Command,
  word: { readonly value: string; readonly dynamic: boolean },
): boolean {
  return other.substitutionOf === command.pipeline && word.dynamic && !/^\$\{?\w+\}?$/.test(word.value);
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
    if (/^https?:\/\//i.test(url) && !isLocal(url) && !url.endsWith('.git'))
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
