import type { Flag } from '../model/dockerfile.ts';
import { type FlagKind, nearest } from './keywords.ts';
import { readCsv } from './mount.ts';
import type { Complaint } from './unparsable.ts';

/** What BuildKit refuses about the flags of an instruction. */
export function checkFlags(
  keyword: string,
  flags: readonly Flag[],
  known: ReadonlyMap<string, FlagKind>,
): Complaint | undefined {
  const used = new Set<string>();
  for (const flag of flags) {
    const kind = known.get(flag.name);
    if (!kind) return unknownFlag(keyword, flag, known);
    if (used.has(flag.name) && kind !== 'many') return about(keyword, flag, 'stands there twice', 'Keep one of them');
    used.add(flag.name);
    if (kind === 'on' && flag.value !== undefined && !/^(?:true|false)$/i.test(flag.value)) {
      return about(keyword, flag, 'is neither true nor false', `Write --${flag.name} alone, or with true or false`);
    }
    if (kind !== 'on' && flag.value === undefined)
      return about(keyword, flag, 'has no value', `Write --${flag.name}=VALUE`);
    const complaint = checkValue(keyword, flag);
    if (complaint) return complaint;
  }
  return undefined;
}

function unknownFlag(keyword: string, flag: Flag, known: ReadonlyMap<string, FlagKind>): Complaint {
  const meant = nearest(flag.name, known.keys());
  const names = [...known.keys()].map((name) => `--${name}`).join(', ');
  const all = names === '' ? `${keyword} takes no flags` : `The flags of ${keyword} are ${names}`;
  return {
    problem: `${keyword} has a flag that it does not know`,
    remedy: meant === undefined ? all : `Did you mean --${meant}? ${all}`,
  };
}

const CHOICES: ReadonlyMap<string, readonly string[]> = new Map([
  ['RUN network', ['default', 'none', 'host']],
  ['RUN security', ['sandbox', 'insecure']],
]);

function checkValue(keyword: string, flag: Flag): Complaint | undefined {
  const value = flag.value ?? '';
  const choices = CHOICES.get(`${keyword} ${flag.name}`);
  if (choices && !choices.includes(value))
    return about(keyword, flag, 'has an unknown value', `Choose one of ${choices.join(', ')}`);
  if (keyword !== 'RUN' || (flag.name !== 'mount' && flag.name !== 'device')) return undefined;
  const fields = readCsv(value);
  if (!fields) return about(keyword, flag, 'has broken quotes or no value', `Write --${flag.name}=key=value,key=value`);
  return flag.name === 'mount' ? checkMount(fields) : checkDevice(fields);
}

function checkMount(fields: readonly string[]): Complaint | undefined {
  const from = fields.find((field) => /^from=.*\$./is.test(field));
  if (from === undefined) return undefined;
  return { problem: 'a mount of RUN has a variable in from=', remedy: 'Name a stage whose FROM uses the variable' };
}

const BOOLEANS: ReadonlySet<string> = new Set([
  '1',
  't',
  'T',
  'TRUE',
  'true',
  'True',
  '0',
  'f',
  'F',
  'FALSE',
  'false',
  'False',
]);

function checkDevice(fields: readonly string[]): Complaint | undefined {
  let name = '';
  for (const field of fields) {
    const equals = field.indexOf('=');
    const key = (equals < 0 ? field : field.slice(0, equals)).toLowerCase();
    const value = equals < 0 ? undefined : field.slice(equals + 1);
    if (key === 'required') {
      if (value !== undefined && !BOOLEANS.has(value)) return badDevice();
    } else if (name !== '') return badDevice();
    else name = key === 'name' && value !== undefined ? value : field;
  }
  return undefined;
}

function badDevice(): Complaint {
  return { problem: 'a device of RUN is not understood', remedy: 'Write --device=name=NAME,required' };
}

function about(keyword: string, flag: Flag, what: string, remedy: string): Complaint {
  return { problem: `--${flag.name} of ${keyword} ${what}`, remedy };
}
