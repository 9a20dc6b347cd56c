const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Names in tar are bytes: those that are not UTF-8 stand as `\xNN`, so that nothing is lost and nothing is mistaken. */
export function decodeName(bytes: Buffer): string {
  for (let at = 0; at < bytes.length; at++) {
    if ((bytes[at] as number) >= 0x80) return decodeWide(bytes);
  }
  return bytes.toString('latin1', 0, bytes.length);
}

/** The same for a field of a header, which ends at the first NUL. Written for speed: it is asked twice an entry. */
export function decodeField(bytes: Buffer, start: number, length: number): string {
  let end = start;
  let seen = 0;
  for (; end < start + length && bytes[end] !== 0; end++) seen |= bytes[end] as number;
  return seen < 0x80 ? bytes.toString('latin1', start, end) : decodeName(bytes.subarray(start, end));
}

function decodeWide(bytes: Buffer): string {
  try {
    return strict.decode(bytes);
  } catch {
    return escapeInvalid(bytes);
  }
}

/** Decodes sequence by sequence: what decodes alone is text, every other byte is escaped. */
function escapeInvalid(bytes: Buffer): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes[at] as number);
    const text = length === 0 ? undefined : decodeSequence(bytes.subarray(at, at + length));
    parts.push(text ?? `\\x${(bytes[at] as number).toString(16).padStart(2, '0')}`);
    at += text === undefined ? 1 : length;
  }
  return parts.join('');
}

function sequenceLength(first: number): number {
  if (first < 0x80) return 1;
  if (first >= 0xc2 && first < 0xe0) return 2;
  if (first >= 0xe0 && first < 0xf0) return 3;
  return first >= 0xf0 && first < 0xf5 ? 4 : 0;
}

function decodeSequence(bytes: Buffer): string | undefined {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
}

const UNCLEAN = /(?:^|\/)\.{0,2}(?:\/|$)/;

/** The path inside the root: no leading or trailing slash, no empty, `.` or `..` component. */
export function cleanPath(name: string): string {
  // Folders end with a slash, and mostly nothing else is wrong with them.
  const bare = name.endsWith('/') ? name.slice(0, -1) : name;
  return UNCLEAN.test(bare) ? cleanComponents(bare).join('/') : bare;
}

/** Whether `..` components would lead out of the root. They are held at the root, as in a chroot. */
export function leavesRoot(name: string): boolean {
  if (!name.includes('..')) return false;
  let depth = 0;
  for (const component of name.split('/')) {
    if (component === '' || component === '.') continue;
    depth += component === '..' ? -1 : 1;
    if (depth < 0) return true;
  }
  return false;
}

function cleanComponents(name: string): string[] {
  const clean: string[] = [];
  for (const component of name.split('/')) {
    if (component === '..') clean.pop();
    else if (component !== '' && component !== '.') clean.push(component);
  }
  return clean;
}
