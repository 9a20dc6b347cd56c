import type { Component } from '../../model/component.ts';
import type { Review } from '../../model/review.ts';
import { count } from '../amounts.ts';
import { subjectWords } from '../findings.ts';
import { countWords, distributionWords } from '../inventory.ts';
import { codeCell, details, escapeMarkdown, table } from '../markdown.ts';
import { placeLink } from '../place.ts';
import { capped, type View } from './view.ts';

/** Names of packages in one cell. */
const NAMED = 8;

/** What is installed, by the layer that brought it. */
export function packageList(view: View): string {
  const listed = view.report.reviews.filter(({ components }) => components.length > 0);
  const amount = listed.reduce((sum, { components }) => sum + components.length, 0);
  if (amount === 0) return '';
  const blocks = listed.map((review) => {
    const title = listed.length > 1 ? `**${escapeMarkdown(subjectWords(review, view.report), 160)}**\n\n` : '';
    return `${title}${sumWords(review)}\n\n${layerTable(review, view)}`;
  });
  return details(`Packages (${amount})`, blocks.join('\n\n'));
}

/** `Debian GNU/Linux 12 (bookworm): 127 packages (120 deb, 7 npm)`, as text that is not escaped. */
export function packageWords({ subject, components }: Review): string {
  const distribution = subject.image?.distribution;
  const known = distribution ? `${distributionWords(distribution)}: ` : '';
  return `${known}${countWords(components.map(({ purl }) => ({ type: typeOf(purl) })))}`;
}

function sumWords(review: Review): string {
  return `${escapeMarkdown(packageWords(review), 300)}.`;
}

function typeOf(purl: string): string {
  return /^pkg:([\w.+-]{1,40})\//.exec(purl)?.[1] ?? 'other';
}

function layerTable({ components, layers }: Review, view: View): string {
  const byLayer = new Map<number | undefined, Component[]>();
  for (const component of components) {
    const others = byLayer.get(component.layer);
    if (others) others.push(component);
    else byLayer.set(component.layer, [component]);
  }
  const groups = [...byLayer].sort(([a = Infinity], [b = Infinity]) => a - b);
  const { rows, more } = capped(groups, view, ([index, brought]) => {
    const layer = index === undefined ? undefined : layers[index];
    const { instruction } = layer ?? {};
    return [
      index === undefined ? 'not known' : `${index}${layer?.origin === 'base' ? ', base' : ''}`,
      instruction
        ? placeLink({ kind: 'file', uri: instruction.uri, region: instruction.region }, view.repository)
        : '–',
      `${count(brought.length, 'package')}: ${names(brought)}`,
    ];
  });
  return `${table(['Layer', 'Line', 'Packages'], rows)}${more}`;
}

function names(components: readonly Component[]): string {
  const shown = components.slice(0, NAMED).map(({ name, version }) => codeCell(`${name} ${version}`, 60));
  const left = components.length - shown.length;
  return `${shown.join(', ')}${left > 0 ? ` and ${left} more` : ''}`;
}
