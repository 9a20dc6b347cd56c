/** Reserved words at which a list ends. */
export type Until = ReadonlySet<string>;

export const NOWHERE: Until = new Set();
/** For the word that opens a compound command, where its list ends. Words in between, such as `then` and `do`, are passed over. */
export const ENDS: ReadonlyMap<string, Until> = new Map([
  ['if', new Set(['fi'])],
  ['while', new Set(['done'])],
  ['until', new Set(['done'])],
  ['for', new Set(['done'])],
  ['select', new Set(['done'])],
  ['{', new Set(['}'])],
]);
export const CASE_ITEM: Until = new Set([';;', 'esac']);
