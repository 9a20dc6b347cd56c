import type { Location } from '../model/location.ts';
import type { Distribution, Package } from '../model/package.ts';
import type { ImageSubject } from '../model/review.ts';
import { count } from './amounts.ts';
import { pathLine } from './place.ts';
import { painter, plain } from './terminal.ts';
import { oneLine } from './visible.ts';

/** What the table is made from. */
export interface InventoryTable {
  readonly image: ImageSubject;
  readonly packages: readonly (Omit<Package, 'files'> & { readonly introducedBy?: Location })[];
}

/** Characters to which a column is filled up; longer cells stand out. */
const WIDEST = 60;

type Row = InventoryTable['packages'][number];

/** For a terminal: a line a package, and the sum of them last. */
export function renderInventory(table: InventoryTable, { color }: { color: boolean }): string {
  const paint = painter(color);
  const places = table.packages.some(({ introducedBy }) => introducedBy !== undefined);
  const header = ['Name', 'Version', 'Type', 'Layer', ...(places ? ['Instruction'] : [])];
  const rows = table.packages.map((row) => cells(row, places));
  const widths = header.map((title, column) =>
    Math.min(
      WIDEST,
      rows.reduce((width, row) => Math.max(width, row[column]?.length ?? 0), title.length),
    ),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  const lines = [...(rows.length > 0 ? [paint('bold', line(header))] : []), ...rows.map(line), '', summary(table)];
  return plain(lines.join('\n').trimStart(), { keep: color });
}

function cells({ name, version, type, layer, hidden, place, introducedBy }: Row, places: boolean): string[] {
  const gone = hidden ? `, ${hidden.by} in ${hidden.layer}` : '';
  const where = place === undefined ? '' : ` (${place})`;
  return [
    oneLine(`${name}${where}`, 200),
    oneLine(version, 100),
    oneLine(type, 20),
    `${layer}${gone}`,
    ...(places ? [introducedBy ? oneLine(pathLine(introducedBy), 200) : '–'] : []),
  ];
}

function summary({ image, packages }: InventoryTable): string {
  const visible = packages.filter(({ hidden }) => !hidden);
  const hidden = packages.length - visible.length;
  const words = [
    image.distribution ? distributionWords(image.distribution) : 'no distribution',
    countWords(visible),
    ...(hidden > 0 ? [`${count(hidden, 'package')} shipped but not visible`] : []),
  ];
  return oneLine(`${image.reference}: ${words.join(', ')}`, 1000);
}

/** `Debian GNU/Linux 12 (bookworm)`. */
export function distributionWords({ prettyName, id, versionId }: Distribution): string {
  return prettyName ?? (versionId === undefined ? id : `${id} ${versionId}`);
}

/** `127 packages: 120 deb, 7 npm`; one type needs no list. */
export function countWords(packages: readonly { readonly type: string }[]): string {
  const types = new Map<string, number>();
  for (const { type } of packages) types.set(type, (types.get(type) ?? 0) + 1);
  const parts = [...types]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([type, amount]) => `${amount} ${type}`);
  return parts.length === 0 ? 'no packages' : `${count(packages.length, 'package')} (${parts.join(', ')})`;
}
