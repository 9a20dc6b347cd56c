import { checkFlags } from './check-flags.ts';
import { checkHealthcheck } from './check-healthcheck.ts';
import { readHeredocStart } from './heredoc.ts';
import { flagsOf, KEYWORDS, nearestKeyword } from './keywords.ts';
import { trim } from './spaces.ts';
import type { Statement } from './statement.ts';
import type { Complaint } from './unparsable.ts';

/** What BuildKit refuses about one instruction before it builds anything. */
export function checkStatement(statement: Statement): Complaint | undefined {
  const { keyword } = statement;
  if (!KEYWORDS.has(keyword)) return unknownKeyword(keyword);
  if (keyword === 'HEALTHCHECK') return checkHealthcheck(statement);
  const flags = flagsOf(keyword);
  return checkArguments(statement) ?? (flags ? checkFlags(keyword, statement.flags, flags) : undefined);
}

function unknownKeyword(written: string): Complaint {
  const meant = nearestKeyword(written);
  return {
    problem: 'the line starts with no known instruction',
    remedy:
      meant === undefined
        ? 'Look for a missing backslash at the end of the line before'
        : `Write ${meant} if that is what was meant`,
  };
}

function checkArguments(statement: Statement): Complaint | undefined {
  const { keyword, words, pairs } = statement;
  switch (keyword) {
    case 'ADD':
    case 'COPY':
      return checkCopy(statement);
    case 'FROM':
      return checkFrom(words);
    case 'MAINTAINER':
    case 'STOPSIGNAL':
    case 'USER':
    case 'WORKDIR':
      return words.length === 1 ? undefined : missing(keyword, 'an argument');
    case 'ARG':
    case 'ENV':
    case 'LABEL':
      if (pairs.length === 0) return missing(keyword, 'at least one name');
      return pairs.every((pair) => pair.key !== '')
        ? undefined
        : { problem: `${keyword} has an empty name`, remedy: 'Write a name before the equals sign' };
    case 'EXPOSE':
      return words.length > 0 ? undefined : missing(keyword, 'at least one port');
    case 'VOLUME':
      return words.length > 0 && words.every((word) => trim(word) !== '')
        ? undefined
        : missing(keyword, 'paths that are not empty');
    case 'SHELL':
      return statement.exec && words.length > 0
        ? undefined
        : missing(keyword, 'a JSON array such as ["/bin/bash", "-c"]');
    case 'ONBUILD':
      return checkOnbuild(words);
    default:
      return undefined;
  }
}

function checkCopy({ keyword, words }: Statement): Complaint | undefined {
  if (words.length < 2) return missing(keyword, 'at least one source and a destination');
  const destination = words.at(-1) ?? '';
  return isHeredoc(destination)
    ? { problem: `the destination of ${keyword} is a heredoc`, remedy: 'Write the destination after the heredoc' }
    : undefined;
}

function isHeredoc(word: string): boolean {
  try {
    return readHeredocStart(word) !== undefined;
  } catch {
    return false;
  }
}

function checkFrom(words: readonly string[]): Complaint | undefined {
  if (words.length !== 1 && (words.length !== 3 || words[1]?.toLowerCase() !== 'as'))
    return missing('FROM', 'an image, or an image, AS and a name');
  const name = words[2];
  if (name === undefined || /^[a-z][a-z0-9\-_.]*$/.test(name.toLowerCase())) return undefined;
  return {
    problem: 'the name of a stage has characters that are not allowed',
    remedy: 'Begin with a letter and go on with letters, digits, dash, dot or underscore',
  };
}

function checkOnbuild(words: readonly string[]): Complaint | undefined {
  const trigger = words[0];
  if (trigger === undefined) return missing('ONBUILD', 'an instruction');
  if (trigger !== 'FROM' && trigger !== 'MAINTAINER') return undefined;
  return { problem: `${trigger} is not allowed behind ONBUILD`, remedy: 'Remove the line' };
}

function missing(keyword: string, what: string): Complaint {
  return { problem: `${keyword} needs ${what}`, remedy: `Give ${keyword} ${what}` };
}
