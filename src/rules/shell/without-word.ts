import type { Instruction, Word } from '../../model/dockerfile.ts';
import type { Fix } from '../../model/finding.ts';

/** The line with one word replaced, or taken out with the blank before it; undefined when the line does not show the word exactly as it was read. */
export function withoutWord(uri: string, instruction: Instruction, word: Word, left: string): Fix['replacement'] {
  const { startLine, endLine, startColumn, endColumn } = word.region;
  if (startLine !== endLine || startColumn === undefined || endColumn === undefined) return undefined;
  const line = instruction.text.split(/\r?\n/)[startLine - instruction.region.startLine];
  if (line === undefined || line.slice(startColumn - 1, endColumn) !== word.value) return undefined;
  const before = line.slice(0, startColumn - 1);
  const after = line.slice(endColumn);
  const text = left === '' ? `${before.replace(/[ \t]$/, '')}${after}` : `${before}${left}${after}`;
  return { uri, region: { startLine, endLine }, text };
}
