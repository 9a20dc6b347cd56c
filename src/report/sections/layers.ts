import type { LayerReport, Review } from '../../model/review.ts';
import { bytes, count, percent } from '../amounts.ts';
import { counts, subjectWords } from '../findings.ts';
import { codeCell, details, escapeMarkdown, table } from '../markdown.ts';
import { placeLink } from '../place.ts';
import { capped, type View } from './view.ts';

/** Which instruction made which layer, how large it is, and what was found in it. */
export function layerMap(view: View): string {
  const mapped = view.report.reviews.filter(({ layers }) => layers.length > 0);
  const amount = mapped.reduce((sum, { layers }) => sum + layers.length, 0);
  if (amount === 0) return '';
  const tables = mapped.map((review) => {
    const title = mapped.length > 1 ? `**${escapeMarkdown(subjectWords(review, view.report), 160)}**\n\n` : '';
    return `${title}${layerTable(review, view)}`;
  });
  return details(`Layers (${amount})`, tables.join('\n\n'));
}

function layerTable(review: Review, view: View): string {
  const largest = Math.max(1, ...review.layers.map(({ size }) => size));
  const { rows, more } = capped(review.layers, view, (layer) => layerRow(layer, review, largest, view));
  const total = efficiencyWords(review);
  return `${table(['Layer', 'Instruction', 'Line', 'Size', 'Findings'], rows)}${more}${total === '' ? '' : `\n\n${total}`}`;
}

/** With the figures of dive (https://github.com/wagoodman/dive), so that those who used it can compare. */
function efficiencyWords({ efficiency }: Review): string {
  if (!efficiency || efficiency.shippedBytes === 0) return '';
  const { shippedBytes, wastedBytes, copiedBytes = 0, score, dive } = efficiency;
  const copied = copiedBytes > 0 ? `, ${bytes(copiedBytes)} by shipping a file again for its mode or owner only` : '';
  const wasted = wastedBytes > 0 ? `${bytes(wastedBytes)} of it wasted${copied}` : 'none of it wasted';
  return `${bytes(shippedBytes)} shipped, ${wasted}: efficiency ${percent(score)}. dive would say ${percent(dive.score)}, with ${bytes(dive.wastedBytes)} wasted.`;
}

function layerRow(layer: LayerReport, review: Review, largest: number, view: View): string[] {
  const { instruction, origin } = layer;
  return [
    origin === 'base' ? `${layer.index}, base` : `${layer.index}`,
    instruction ? codeCell(instruction.text.replace(/\s+/g, ' '), 90) : 'not known',
    instruction ? lineCell(layer, view) : '–',
    sizeCell(layer, largest),
    findingsCell(layer, review),
  ];
}

function lineCell({ instruction, confidence }: LayerReport, { repository }: View): string {
  if (!instruction) return '–';
  const { uri, region } = instruction;
  const sure = confidence === 'inferred' ? ' (inferred)' : '';
  return `${placeLink({ kind: 'file', uri, region }, repository)}${sure}`;
}

function sizeCell({ size, wastedBytes }: LayerReport, largest: number): string {
  const bar = '█'.repeat(Math.max(size > 0 ? 1 : 0, Math.min(10, Math.round((size / largest) * 10))));
  const wasted = wastedBytes > 0 ? `, ${bytes(wastedBytes)} of it hidden by later layers` : '';
  return `${bytes(size)}${wasted}${bar === '' ? '' : ` ${bar}`}`;
}

function findingsCell({ index }: LayerReport, { findings }: Review): string {
  const here = findings.filter(({ locations }) =>
    locations.some((place) => place.kind === 'layer' && place.index === index),
  );
  const counted = here.filter(counts).length;
  const waived = here.length - counted;
  const words = [counted > 0 ? count(counted, 'finding') : '', waived > 0 ? `${waived} waived` : ''];
  return words.filter((word) => word !== '').join(', ') || '–';
}
