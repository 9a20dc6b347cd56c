import type { ReviewRequest } from '../model/request.ts';
import type { Subject } from './subjects.ts';

/** A word as a POSIX shell reads it back unchanged (Shell Command Language 2.2). */
function quote(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/** The command that makes the same review on a terminal. Build arguments are left out: their values may be secrets. */
export function reproduce(subject: Subject, request: ReviewRequest): string {
  const words = ['npx', 'container-risk-review', 'review'];
  if (subject.dockerfile !== undefined) words.push('--dockerfile', subject.dockerfile);
  if (subject.image && request.build.when !== 'always') words.push('--image', subject.image.reference);
  else if (request.build.when !== 'never') words.push(`--build=${request.build.when === 'always' ? 'true' : 'auto'}`);
  for (const name of ['context', 'target', 'platform'] as const) {
    const value = request.build[name];
    if (value !== undefined) words.push(`--${name}`, value);
  }
  if (request.configFile !== undefined) words.push('--config-file', request.configFile);
  return words.map(quote).join(' ');
}
