import { ConfigurationError } from '../model/configuration-error.ts';
import { TOOL } from '../model/tool.ts';
import { matchesGlob } from '../policy/glob.ts';
import { renderInventory } from '../report/inventory.ts';
import { type InventoryReport, type InventoryRow, inventory } from '../review/inventory.ts';
import { type Console, deliver, errorLine, wantsColor } from './console.ts';
import { onThisMachine } from './console-host.ts';
import type { InventoryOptions } from './inventory-options.ts';

/** Something could not be read: what is printed is not all. */
const INCOMPLETE = 3;

/** Prints what is in an image. What could not be told goes to standard error, and makes the exit code 3. */
export async function runInventory(options: InventoryOptions, console: Console): Promise<number> {
  const { output, request } = options;
  const found = await onThisMachine(console, output, (host) => inventory(request, host));
  const packages = found.packages.filter((row) => isWanted(row, options));
  checkLayer(options, found);
  for (const notification of found.notifications) {
    const isError = notification.level === 'error';
    if (isError || !output.quiet) console.err(isError ? errorLine(notification) : wordsOf(notification));
  }
  const shown = { ...found, packages };
  const text =
    output.format === 'json'
      ? JSON.stringify({ schemaVersion: '1', tool: TOOL, ...shown }, undefined, 2)
      : renderInventory(shown, { color: wantsColor(output, console) });
  deliver(text, output, console);
  return found.notifications.some(({ level }) => level === 'error') ? INCOMPLETE : 0;
}

function wordsOf(notification: InventoryReport['notifications'][number]): string {
  return errorLine(notification).replace(/^error/, notification.level);
}

function isWanted({ type, layer, name, hidden }: InventoryRow, options: InventoryOptions): boolean {
  return (
    (options.hidden || hidden === undefined) &&
    (options.types.length === 0 || options.types.includes(type)) &&
    (options.layers.length === 0 || options.layers.includes(layer)) &&
    (options.names.length === 0 || options.names.some((glob) => matchesGlob(glob, name)))
  );
}

/** A filter that can match nothing is a mistake of whoever wrote it; an empty answer would hide that. */
function checkLayer({ layers }: InventoryOptions, { image, layerCount }: InventoryReport): void {
  const wrong = layers.find((layer) => layer >= layerCount);
  if (wrong === undefined) return;
  throw new ConfigurationError(
    'option-value',
    `--layer ${wrong}: ${image.reference} has no such layer`,
    layerCount === 0 ? 'The image has no layers.' : `Its layers are 0 to ${layerCount - 1}.`,
  );
}
