import type { Dockerfile, Instruction } from '../../model/dockerfile.ts';
import type { Image } from '../../model/image.ts';
import { secretsInLayers } from './in-layers.ts';
import { secretName } from './names.ts';
import type { Redactor } from './redact.ts';
import { isLiteral } from './values.ts';

/** Teaches a redactor every secret of a Dockerfile and an image: instructions, configuration, history, and the files whose content was read. */
export function learnSubject(
  redactor: Redactor,
  { dockerfile, image }: { readonly dockerfile?: Dockerfile; readonly image?: Image },
): void {
  if (dockerfile) learnDockerfile(redactor, dockerfile);
  if (image) learnImage(redactor, image);
}

function learnDockerfile(redactor: Redactor, dockerfile: Dockerfile): void {
  for (const instruction of [
    ...dockerfile.globalArguments,
    ...dockerfile.stages.flatMap((stage) => [stage.from, ...stage.instructions]),
  ]) {
    learnInstruction(redactor, instruction);
  }
}

function learnInstruction(redactor: Redactor, instruction: Instruction): void {
  redactor.learn(instruction.text);
  redactor.learn(instruction.arguments);
  for (const { key, value, expanded } of instruction.pairs) {
    learnPair(redactor, key, value);
    learnPair(redactor, key, expanded);
  }
  for (const word of instruction.exec ?? []) redactor.learn(word);
  redactor.learn((instruction.exec ?? []).join(' '));
  for (const heredoc of instruction.heredocs) redactor.learn(heredoc.content);
  for (const command of instruction.commands) {
    redactor.learn([command.name, ...command.words.map((word) => word.value)].join(' '));
    for (const { name, value } of command.assignments) learnPair(redactor, name, value);
  }
  if (instruction.onbuild) learnInstruction(redactor, instruction.onbuild);
}

function learnImage(redactor: Redactor, image: Image): void {
  const { config, history } = image.configuration;
  for (const entry of config.Env ?? [])
    learnPair(redactor, entry.slice(0, Math.max(0, entry.indexOf('='))), entry.slice(entry.indexOf('=') + 1));
  for (const [key, value] of Object.entries(config.Labels ?? {})) learnPair(redactor, key, value);
  const texts = [
    ...(config.Entrypoint ?? []),
    ...(config.Cmd ?? []),
    ...(config.Healthcheck?.Test ?? []),
    ...(config.OnBuild ?? []),
  ];
  for (const text of texts) redactor.learn(text);
  for (const list of [config.Entrypoint, config.Cmd, config.Healthcheck?.Test]) redactor.learn((list ?? []).join(' '));
  for (const { created_by } of history) redactor.learn(created_by ?? '');
  for (const { values } of secretsInLayers(image)) for (const value of values) redactor.remember(value);
}

/** A variable or substitution inside a value: what stands around it is still secret. */
const REFERENCE = /\$\{[^}]*\}|\$\w+|\$\([^)]*\)/;

/** A pair is known exactly, so its value may hold blanks and quotes that no text scan can delimit. */
function learnPair(redactor: Redactor, key: string, value: string | undefined): void {
  if (value === undefined || value === '') return;
  redactor.learn(`${key}=${value}`);
  if (!secretName(key)) return;
  for (const part of [value, ...value.split(REFERENCE)]) if (isLiteral(part)) redactor.remember(part);
}
