import type { Base } from '../model/dockerfile.ts';

const POSIX_SHELLS: ReadonlySet<string> = new Set([
  'sh',
  'bash',
  'dash',
  'ash',
  'ksh',
  'ksh93',
  'mksh',
  'zsh',
  'yash',
  'busybox',
]);

/** Whether a program is a POSIX shell, by its path. */
export function isPosixProgram(program: string): boolean {
  return POSIX_SHELLS.has(program.slice(program.lastIndexOf('/') + 1));
}

/** Whether the array of a SHELL instruction starts a POSIX shell: its first word, or `/usr/bin/env` and then one. */
export function isPosixShell(words: readonly string[]): boolean {
  const program = words.find((word) => !word.startsWith('-') && !word.includes('=') && !/(?:^|\/)env$/.test(word));
  return program !== undefined && isPosixProgram(program);
}

const WINDOWS_IMAGE =
  /nanoserver|windowsservercore|microsoft\.com\/(?:windows|powershell|dotnet\/framework)|microsoft\/(?:windows|iis)|(?:^|\/)windows(?:\/|-|$)/i;

/** What shell-form commands go to before any SHELL: cmd on Windows, /bin/sh elsewhere. */
export function initialShell(base: Base, escaper: string, platform: string | undefined): 'posix' | 'windows' {
  if (platform !== undefined && /^windows(?:\(|\/|$)/i.test(platform)) return 'windows';
  if (base.kind === 'image' && WINDOWS_IMAGE.test(base.reference)) return 'windows';
  // Backtick escapes exist for Windows paths: a file that has them and does not say otherwise is for Windows.
  return escaper === '`' ? 'windows' : 'posix';
}
