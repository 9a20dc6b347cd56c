import type { Dockerfile, Instruction, Stage } from '../../model/dockerfile.ts';

/** Reads a build's log line by line and remembers where it stood: at the end, the instruction that failed. */
export interface FailureWatch {
  see(line: string): void;
  /** The failing instruction; undefined when the log does not tell. */
  instruction(): Instruction | undefined;
}

/** Characters of a line that are looked at; what tells the place stands at its start. */
const LOOKED_AT = 500;

/** `Step 3/4 : RUN …`: the classic builder counts every instruction of the file. */
const CLASSIC = /^Step (\d+)\/\d+ : (\w+)/;
/** `[2/2] STEP 3/4: RUN …`, Buildah and Podman: stage, and instruction of the stage, FROM included. */
const BUILDAH = /^(?:\[(\d+)\/\d+\] )?STEP (\d+)\/\d+: (\w+)/;
/** ` > [build 2/3] RUN …`, BuildKit's summary of an error: stage, and step of the stage. */
const BUILDKIT = /^ > \[(?:\S+ )??(?:([^\s\]]+) )?(\d+)\/\d+\] (\w+)/;
/** ` > [internal] load metadata for docker.io/library/nope:1:` */
const METADATA = /^ > \[internal\] load metadata for (\S+?):?$/;
/** `Dockerfile:12`, below the summary of newer BuildKits. */
const PLACE = /^([^\s|]+):(\d+)$/;
/** `dockerfile parse error line 3: …`, `Dockerfile parse error on line 3: …` */
const PARSE_ERROR = /parse error (?:on )?line (\d+):/i;

/** Instructions that BuildKit counts as steps. */
const STEPS = new Set(['RUN', 'COPY', 'ADD', 'WORKDIR']);

export function watchForFailure(dockerfile: Dockerfile): FailureWatch {
  let reached: Instruction | undefined;
  let failed: Instruction | undefined;
  return {
    see(whole) {
      const line = whole.slice(0, LOOKED_AT);
      const step = stepOfLog(dockerfile, line);
      if (step) reached = step.instruction ?? (opensHereDocument(reached) ? reached : undefined);
      failed = failedBy(dockerfile, line) ?? failed;
    },
    // A builder that works in order prints the output of a RUN as it is, and that may look like anything.
    instruction: () => reached ?? failed,
  };
}

/** Builders that do not know here-documents go on to count their lines as instructions. */
function opensHereDocument(instruction: Instruction | undefined): boolean {
  return instruction !== undefined && instruction.heredocs.length > 0;
}

/** Builders that work in order say what they begin. Without an instruction: a step that this Dockerfile does not have. */
function stepOfLog(dockerfile: Dockerfile, line: string): { instruction: Instruction | undefined } | undefined {
  const classic = CLASSIC.exec(line);
  if (classic) return { instruction: ifKeyword(inFileOrder(dockerfile)[Number(classic[1]) - 1], classic[2]) };
  const buildah = BUILDAH.exec(line);
  if (!buildah) return undefined;
  const stage = dockerfile.stages[Number(buildah[1] ?? 1) - 1];
  const instructions = stage ? [stage.from, ...stage.instructions] : [];
  return { instruction: ifKeyword(instructions[Number(buildah[2]) - 1], buildah[3]) };
}

/** BuildKit works on all stages at once, and says at the end what failed. */
function failedBy(dockerfile: Dockerfile, line: string): Instruction | undefined {
  const place = PLACE.exec(line);
  if (place) return isName(dockerfile, place[1] ?? '') ? atLine(dockerfile, Number(place[2])) : undefined;
  const unparsed = PARSE_ERROR.exec(line);
  if (unparsed) return atLine(dockerfile, Number(unparsed[1]));
  const metadata = METADATA.exec(line);
  if (metadata) return dockerfile.stages.find((stage) => startsFrom(stage, metadata[1] ?? ''))?.from;
  const step = BUILDKIT.exec(line);
  const stage = step && stageNamed(dockerfile, step[1]);
  return stage ? ifKeyword(stepOf(stage, Number(step[2])), step[3]) : undefined;
}

function ifKeyword(instruction: Instruction | undefined, keyword: string | undefined): Instruction | undefined {
  return instruction?.keyword === keyword?.toUpperCase() ? instruction : undefined;
}

function inFileOrder({ globalArguments, stages }: Dockerfile): readonly Instruction[] {
  return [...globalArguments, ...stages.flatMap(({ from, instructions }) => [from, ...instructions])];
}

function atLine(dockerfile: Dockerfile, line: number): Instruction | undefined {
  return inFileOrder(dockerfile).find(({ region }) => region.startLine <= line && line <= region.endLine);
}

function isName({ uri }: Dockerfile, name: string): boolean {
  return uri === name || uri.endsWith(`/${name}`);
}

/** Without a name (a platform may stand there): the only stage. `stage-2`: the third. */
function stageNamed({ stages, target }: Dockerfile, label: string | undefined): Stage | undefined {
  if (label === undefined || label.includes('/')) return stages[target];
  const numbered = /^stage-(\d+)$/.exec(label);
  return (
    stages.find(({ name }) => name === label.toLowerCase()) ?? (numbered ? stages[Number(numbered[1])] : undefined)
  );
}

/** FROM is the first step where it names an image. */
function stepOf(stage: Stage, step: number): Instruction | undefined {
  const first = stage.base.kind === 'image' || stage.base.kind === 'unknown' ? [stage.from] : [];
  return [...first, ...stage.instructions.filter(({ keyword }) => STEPS.has(keyword))][step - 1];
}

/** `docker.io/library/alpine:3` for `alpine:3`. */
function startsFrom({ base }: Stage, resolved: string): boolean {
  if (base.kind !== 'image') return false;
  return [base.reference, `${base.reference}:latest`].some(
    (name) => resolved === name || resolved.endsWith(`/${name}`),
  );
}
