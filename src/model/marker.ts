/** What a comment of ours is about: two jobs with different check names keep their own comments. */
export interface Marker {
  readonly checkName: string;
  /** The commit that the comment speaks of. */
  readonly headSha: string;
}

const OPENING = '<!-- container-risk-review ';
const CLOSING = ' -->';
/** Base64url has no character that could end the HTML comment. */
const PATTERN = /<!-- container-risk-review ([A-Za-z0-9_-]{1,1400}) ([0-9a-f]{1,64}|-) -->/;

/** A line that no reader sees and that `parseMarker` finds again. */
export function marker({ checkName, headSha }: Marker): string {
  const name = Buffer.from(checkName, 'utf8').toString('base64url') || '-';
  return `${OPENING}${name} ${/^[0-9a-f]{1,64}$/.test(headSha) ? headSha : '-'}${CLOSING}`;
}

/** The last marker of a comment's text: ours is written last, so that quoted text cannot stand in for it. Undefined when there is none. */
export function parseMarker(body: string): Marker | undefined {
  const start = body.lastIndexOf(OPENING);
  const match = start < 0 ? null : PATTERN.exec(body.slice(start, start + 1600));
  if (match?.[1] === undefined || match[2] === undefined) return undefined;
  const checkName = match[1] === '-' ? '' : Buffer.from(match[1], 'base64url').toString('utf8');
  return { checkName, headSha: match[2] === '-' ? '' : match[2] };
}
