import { ConfigurationError } from '../model/configuration-error.ts';
import type { InventoryRequest } from '../review/inventory.ts';
import { list, OUTPUT, type OutputOptions, parse, readOutput } from './options.ts';

const INVENTORY = {
  ...OUTPUT,
  dockerfile: { type: 'string', short: 'f' },
  platform: { type: 'string' },
  type: { type: 'string', multiple: true },
  layer: { type: 'string', multiple: true },
  name: { type: 'string', multiple: true },
  hidden: { type: 'boolean' },
} as const;

export interface InventoryOptions {
  readonly help: boolean;
  readonly request: InventoryRequest;
  readonly output: OutputOptions;
  /** Empty: any. */
  readonly types: readonly string[];
  readonly layers: readonly number[];
  /** Globs. */
  readonly names: readonly string[];
  /** Whether packages are shown that a later layer changed or removed. */
  readonly hidden: boolean;
}

export function readInventoryOptions(args: readonly string[]): InventoryOptions {
  const { values, positionals } = parse(args, INVENTORY);
  const [reference, ...rest] = positionals;
  if (rest.length > 0) {
    throw new ConfigurationError(
      'usage',
      'inventory wants one image',
      'Name one, or leave it out for the image.tar here.',
    );
  }
  const output = readOutput(values);
  if (output.format !== 'text' && output.format !== 'json') {
    throw new ConfigurationError('option-value', `--format ${output.format} is for reviews`, 'Use text or json.');
  }
  return {
    help: values.help ?? false,
    request: { reference, dockerfile: values.dockerfile, platform: values.platform },
    output,
    types: words(values.type),
    layers: words(values.layer).map(readLayer),
    names: words(values.name),
    hidden: values.hidden ?? false,
  };
}

function words(values: readonly string[] | undefined): readonly string[] {
  return list(values)
    .flatMap((value) => value.split(','))
    .map((word) => word.trim());
}

function readLayer(word: string): number {
  if (/^\d{1,4}$/.test(word)) return Number(word);
  throw new ConfigurationError(
    'option-value',
    '--layer has a value that is not allowed',
    'Layers count from 0, the oldest.',
  );
}
