const MARK = '…';

/** At most `limit` UTF-16 units, never half a character. */
export function cutCharacters(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const kept = text.slice(0, limit - MARK.length);
  return `${/[\uD800-\uDBFF]$/.test(kept) ? kept.slice(0, -1) : kept}${MARK}`;
}

/** At most `limit` bytes of UTF-8, never half a character. */
export function cutBytes(text: string, limit: number): string {
  const bytes = Buffer.from(text, 'utf8');
  if (bytes.length <= limit) return text;
  let end = limit - Buffer.byteLength(MARK);
  // 10xxxxxx continues a character: step back to where one starts.
  while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  return `${bytes.subarray(0, end).toString('utf8')}${MARK}`;
}
