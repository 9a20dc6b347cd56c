import { ConfigurationError } from '../model/configuration-error.ts';
import type { Example, Rule, RuleDescriptor } from '../model/rule.ts';
import { nearest } from '../policy/nearest.ts';
import { table } from '../report/markdown.ts';
import { controlWords } from '../report/sections/controls.ts';
import { plain } from '../report/terminal.ts';
import { catalogue, LOOKS_AT } from '../review/catalogue.ts';
import { type Console, deliver, wantsColor } from './console.ts';
import type { PlainOptions } from './options.ts';

type Described = RuleDescriptor & Partial<Pick<Rule, 'examples'>>;

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '    ');
}

/** An example as one would write it: the Dockerfile, or the paths of the layers. */
function showExample({ title, dockerfile, config, created, layers }: Example): string {
  const parts: string[] = [];
  if (dockerfile !== undefined) parts.push(dockerfile.trimEnd());
  if (config !== undefined) parts.push(`image configuration: ${JSON.stringify(config)}`);
  if (created !== undefined) parts.push(`created: ${created}`);
  for (const [index, layer] of (layers ?? []).entries()) {
    const from = layer.base ? ' (base)' : '';
    const files = Object.entries(layer.files).map(([path, file]) => {
      const mode = typeof file === 'object' && file.mode !== undefined ? `  mode ${file.mode.toString(8)}` : '';
      return `  ${path}${mode}`;
    });
    parts.push([`layer ${index}${from}:`, ...files].join('\n'));
  }
  return `  ${title}\n${indent(parts.join('\n'))}`;
}

function explainText(rule: Described, color: boolean): string {
  const bold = (text: string) => (color ? `\u001b[1m${text}\u001b[0m` : text);
  const sections = [
    `${bold(rule.id)}: ${rule.summary}`,
    `Severity ${rule.severity}, confidence ${rule.confidence}. Looks at: ${LOOKS_AT[rule.on]}.`,
    rule.help,
    `${bold('Fix')}\n  ${rule.fix}`,
  ];
  const controls = controlWords(rule.controls);
  if (controls.length > 0) sections.push(`${bold('Controls')}\n  ${controls.join('\n  ')}`);
  if (rule.examples) {
    sections.push(`${bold('Found in')}\n${rule.examples.bad.map(showExample).join('\n\n')}`);
    sections.push(`${bold('Not found in')}\n${rule.examples.good.map(showExample).join('\n\n')}`);
  }
  sections.push(`${bold('Accept it')}\n  # container-risk-review: allow ${rule.id} -- reason`);
  return plain(sections.join('\n\n'), { keep: color });
}

function explainMarkdown(rule: Described): string {
  const example = (title: string, list: readonly Example[]) => [
    `## ${title}`,
    ...list.map((one) => `\`\`\`\n${showExample(one)}\n\`\`\``),
  ];
  return [
    `# ${rule.id}`,
    `${rule.summary}. Severity **${rule.severity}**, confidence **${rule.confidence}**. Looks at: ${LOOKS_AT[rule.on]}.`,
    rule.help,
    `## Fix\n\n${rule.fix}`,
    `## Controls\n\n${controlWords(rule.controls)
      .map((line) => `- ${line}`)
      .join('\n')}`,
    ...(rule.examples
      ? [...example('Found in', rule.examples.bad), ...example('Not found in', rule.examples.good)]
      : []),
  ].join('\n\n');
}

function describe({
  id,
  on,
  catalogue: slug,
  summary,
  severity,
  confidence,
  controls,
  help,
  fix,
  examples,
}: Described) {
  return { id, on, catalogue: slug, summary, severity, confidence, controls, help, fix, examples };
}

function refuseSarif({ output }: PlainOptions): void {
  if (output.format === 'sarif')
    throw new ConfigurationError('option-value', '--format sarif is for reviews', 'Use text, markdown or json.');
}

export async function runExplain(options: PlainOptions, console: Console): Promise<number> {
  refuseSarif(options);
  const [id, ...rest] = options.positionals;
  const ids = catalogue.map((rule) => rule.id).join(', ');
  if (id === undefined || rest.length > 0)
    throw new ConfigurationError('usage', 'explain wants one rule', `Rules: ${ids}.`);
  const rule: Described | undefined = catalogue.find(
    (one) => one.id === id || one.catalogue === id || one.deprecatedIds?.includes(id),
  );
  if (rule === undefined) {
    const near = nearest(
      id,
      catalogue.map((one) => one.id),
    );
    throw new ConfigurationError(
      'rule-unknown',
      `there is no rule ${id}`,
      near === undefined ? `Rules: ${ids}.` : `Did you mean ${near}?`,
    );
  }
  const { format } = options.output;
  const text =
    format === 'json'
      ? JSON.stringify(describe(rule), undefined, 2)
      : format === 'markdown'
        ? explainMarkdown(rule)
        : explainText(rule, wantsColor(options.output, console));
  deliver(text, options.output, console);
  return 0;
}

function listText(): string {
  const width = Math.max(...catalogue.map((rule) => rule.id.length));
  return catalogue.map((rule) => `${rule.severity.padEnd(8)}  ${rule.id.padEnd(width)}  ${rule.summary}`).join('\n');
}

function listMarkdown(): string {
  const rows = catalogue.map(({ id, severity, on, summary }) => [`\`${id}\``, severity, LOOKS_AT[on], summary]);
  return table(['rule', 'severity', 'looks at', 'finds'], rows);
}

export async function runRules(options: PlainOptions, console: Console): Promise<number> {
  refuseSarif(options);
  const { format } = options.output;
  const text =
    format === 'json'
      ? JSON.stringify(catalogue.map(describe), undefined, 2)
      : format === 'markdown'
        ? listMarkdown()
        : listText();
  deliver(text, options.output, console);
  return 0;
}
