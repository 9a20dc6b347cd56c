import { ConfigurationError } from '../model/configuration-error.ts';
import { LIMIT_NAMES, type LimitName, type Limits } from './limits.ts';

const UNITS: Readonly<Record<string, number>> = { '': 1, K: 1024, M: 1024 ** 2, G: 1024 ** 3 };

/** `NAME=VALUE` lines, VALUE a whole number from 1 on, with K, M or G behind it for its multiples of 1024. Throws ConfigurationError. */
export function parseLimits(lines: readonly string[]): Partial<Limits> {
  const found: { -readonly [Key in keyof Limits]?: number } = {};
  for (const line of lines) {
    const [name = '', value = ''] = line.split('=', 2).map((part) => part.trim());
    if (!isName(name)) throw wrong(`there is no limit ${JSON.stringify(name)}`);
    const number = parseNumber(value);
    if (number === undefined) throw wrong(`${JSON.stringify(value)} is no value for the limit ${name}`);
    found[LIMIT_NAMES[name]] = number;
  }
  return found;
}

function isName(name: string): name is LimitName {
  return Object.hasOwn(LIMIT_NAMES, name);
}

function parseNumber(text: string): number | undefined {
  const [, digits, unit = ''] = /^(\d{1,15})([KMG]?)$/i.exec(text) ?? [];
  const number = Number(digits) * (UNITS[unit.toUpperCase()] as number);
  return Number.isSafeInteger(number) && number > 0 ? number : undefined;
}

function wrong(message: string): ConfigurationError {
  const names = Object.keys(LIMIT_NAMES).join(', ');
  const remedy = `Write NAME=VALUE, such as layer-bytes=64G; the names are ${names}.`;
  return new ConfigurationError('limits-invalid', `the input \`limits\`: ${message}`, remedy);
}
