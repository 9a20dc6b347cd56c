import { Kind } from '../survey/layer-survey.ts';
import type { VersionTable } from './version-table.ts';

/** Whether two versions of regular files have the same bytes; undefined where that is not known. */
export function sameContent(versions: VersionTable, a: number, b: number): 'same' | 'different' | undefined {
  if (versions.kinds[a] !== Kind.file || versions.kinds[b] !== Kind.file) return undefined;
  const [left, right] = [versions.ownerOf(a), versions.ownerOf(b)];
  if (left === right) return 'same';
  const size = versions.sizeOf(left);
  if (size !== versions.sizeOf(right)) return 'different';
  if (size === 0) return 'same';
  const [low, high] = hashOf(versions, left);
  const [otherLow, otherHigh] = hashOf(versions, right);
  if (low === undefined || otherLow === undefined) return undefined;
  return low === otherLow && high === otherHigh ? 'same' : 'different';
}

function hashOf(versions: VersionTable, owner: number): readonly (number | undefined)[] {
  const { contents } = versions.surveyOf(owner);
  const at = 2 * versions.entryOf(owner);
  return [contents[at], contents[at + 1]];
}
