import { checkFlags } from './check-flags.ts';
import { flagsOf } from './keywords.ts';
import type { Statement } from './statement.ts';
import type { Complaint } from './unparsable.ts';

/** Units of Go's time.ParseDuration, in milliseconds. */
const UNITS: ReadonlyMap<string, number> = new Map([
  ['ns', 1e-6],
  ['us', 1e-3],
  ['µs', 1e-3],
  ['μs', 1e-3],
  ['ms', 1],
  ['s', 1e3],
  ['m', 6e4],
  ['h', 3.6e6],
]);

const DURATION = /^[+-]?(?:(?:\d+(?:\.\d*)?|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+$/;
const PART = /(\d+(?:\.\d*)?|\.\d+)(ns|us|µs|μs|ms|s|m|h)/g;
/** 2⁶³ nanoseconds. */
const LONGEST = 9_223_372_036_854.775;

export function checkHealthcheck(statement: Statement): Complaint | undefined {
  const { words, flags } = statement;
  const type = words[0]?.toUpperCase();
  if (type === 'NONE')
    return words.length === 1 ? undefined : complaint('HEALTHCHECK NONE has arguments', 'Remove what follows NONE');
  if (type === undefined) return complaint('HEALTHCHECK needs NONE or CMD', 'Write HEALTHCHECK CMD and a command');
  const flawed = checkFlags('HEALTHCHECK', flags, flagsOf('HEALTHCHECK') ?? new Map());
  if (flawed) return flawed;
  if (type !== 'CMD') return complaint('HEALTHCHECK has neither NONE nor CMD', 'Write HEALTHCHECK CMD and a command');
  if (words.length < 2) return complaint('HEALTHCHECK CMD has no command', 'Give HEALTHCHECK CMD a command');
  const bad = flags.find(
    (flag) => !(flag.name === 'retries' ? isCount(flag.value ?? '') : isDuration(flag.value ?? '')),
  );
  return (
    bad &&
    complaint(`--${bad.name} of HEALTHCHECK has a bad value`, 'Write a duration such as 30s, or for --retries a number')
  );
}

function isCount(value: string): boolean {
  return value === '' || (/^\+?\d+$/.test(value) && Number(value) <= 2_147_483_647) || /^-0+$/.test(value);
}

/** Nothing, zero, or at least a millisecond. */
function isDuration(value: string): boolean {
  if (value === '' || /^[+-]?0$/.test(value)) return true;
  if (!DURATION.test(value)) return false;
  let sum = 0;
  for (const [, amount, unit] of value.matchAll(PART)) sum += Number(amount) * (UNITS.get(unit ?? '') ?? 0);
  return Math.trunc(sum * 1e6) === 0 || (sum >= 1 && sum <= LONGEST && !value.startsWith('-'));
}

function complaint(problem: string, remedy: string): Complaint {
  return { problem, remedy };
}
