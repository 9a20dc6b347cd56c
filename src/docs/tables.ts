import { INPUTS, type Input } from '../action/inputs.ts';
import { OUTPUTS } from '../action/outputs.ts';
import { catalogue, LOOKS_AT } from '../review/catalogue.ts';

/** A Markdown table of our own texts: only the pipe needs care. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function defaultOf(input: Input): string {
  return input.default === undefined ? (input.otherwise ?? '') : `\`${input.default}\``;
}

export function inputsTable(): string {
  const rows = INPUTS.map((input) => [`\`${input.name}\``, defaultOf(input), input.description]);
  return table(['input', 'default', 'meaning'], rows);
}

export function outputsTable(): string {
  return table(
    ['output', 'meaning'],
    OUTPUTS.map(({ name, description }) => [`\`${name}\``, description]),
  );
}

export function rulesTable(): string {
  const rows = catalogue.map(({ id, severity, on, summary }) => [`\`${id}\``, severity, LOOKS_AT[on], summary]);
  return table(['rule', 'severity', 'looks at', 'finds'], rows);
}
