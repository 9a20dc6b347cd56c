import type { Report } from '../model/review.ts';

/** 0 success or neutral, 1 something blocks, 2 an error that the user can fix, 3 incomplete where that fails. */
export function exitCode({ verdict, reviews }: Report): number {
  if (verdict === 'error') return 2;
  if (verdict !== 'failure') return 0;
  const blocks = reviews.some(({ findings }) => findings.some(({ blocking }) => blocking));
  return blocks ? 1 : 3;
}
