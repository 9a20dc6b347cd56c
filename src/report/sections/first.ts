import type { Finding } from '../../model/finding.ts';
import { adviceOn, type Group, type Placed } from '../findings.ts';
import { code, codeBlock, escapeMarkdown, escapeSentence } from '../markdown.ts';
import { lineWords, primaryPlace } from '../place.ts';
import { type View, where } from './view.ts';

const MOST = 3;

/** The few things that help most: place, what to do, and the lines to paste. Empty when nothing is worth it. */
export function doThisFirst(view: View): string {
  const steps = stepsOf(view.groups).slice(0, MOST);
  if (steps.length === 0) return '';
  return ['### Do this first', '', ...steps.map((step, index) => `${index + 1}. ${stepText(step, view)}`)].join('\n');
}

/** Groups that the same step mends, as one. */
function stepsOf(groups: readonly Group[]): Group[] {
  const steps = new Map<string, [Placed, ...Placed[]]>();
  for (const group of groups) {
    const { finding } = group[0];
    const key = JSON.stringify([finding.ruleId, adviceOf(group[0]), finding.fix?.replacement ?? null]);
    const step = steps.get(key);
    if (step) step.push(...group);
    else steps.set(key, [...group]);
  }
  return [...steps.values()];
}

function adviceOf(placed: Placed): string {
  return adviceOn(placed) ?? placed.finding.message;
}

function stepText(step: Group, view: View): string {
  const [first] = step;
  const { severity, ruleId } = first.finding;
  const advice = escapeSentence(adviceOf(first));
  const line = `**${placesText(step, view)}:** ${advice} (${code(ruleId, 80)}, ${severity})`;
  const lines = replacementText(first.finding);
  return lines === '' ? line : `${line}\n${lines}`;
}

function placesText(step: Group, view: View): string {
  const places = [...new Set(step.map((placed) => where(placed, view)))];
  const more = places.length > 2 ? ` and ${places.length - 2} more` : '';
  return `${places.slice(0, 2).join(', ')}${more}`;
}

function replacementText(finding: Finding): string {
  const replacement = finding.fix?.replacement;
  if (!replacement) return '';
  const { region, text, uri } = replacement;
  const place = primaryPlace(finding);
  const file = place.kind === 'file' && place.uri === uri ? '' : ` of ${escapeMarkdown(uri, 120)}`;
  const lines = lineWords(region);
  if (text === '') return `   Delete ${lines}${file}.`;
  return `   Replace ${lines}${file} with:\n${codeBlock(text, { language: 'dockerfile', indent: '   ', lines: 6 })}`;
}
