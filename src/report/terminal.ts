import { muteCommands, visible } from './visible.ts';

const ESCAPE = String.fromCharCode(0x1b);
/** What a terminal's colours are made of (ECMA-48 SGR), and nothing that moves the cursor. */
const COLOR = new RegExp(`(${ESCAPE}\\[[\\d;]{0,20}m)`);

/**
 * Text that cannot act on what prints it, terminal or workflow runner: controls are written out, line breaks and tabs stay. `keep` leaves our own colours in place: only for text without untrusted parts.
 */
export function plain(text: string, options: { keep?: boolean } = {}): string {
  return text
    .replace(/\r\n/g, '\n')
    .split('\n')
    .map((line) => plainLine(line, options.keep ?? false))
    .join('\n');
}

function plainLine(line: string, keep: boolean): string {
  const parts = keep ? line.split(COLOR) : [line];
  const shown = parts.map((part) => (keep && COLOR.test(part) ? part : visibleButTabs(part))).join('');
  return muteCommands(shown);
}

function visibleButTabs(text: string): string {
  return text.split('\t').map(visible).join('\t');
}

const STYLES = { bold: '1', dim: '2', red: '31', yellow: '33', green: '32', cyan: '36', magenta: '35' } as const;
export type Style = keyof typeof STYLES;
export type Paint = (style: Style, text: string) => string;

/** Wraps text that is plain already. */
export function painter(color: boolean): Paint {
  return (style, text) => (color && text !== '' ? `${ESCAPE}[${STYLES[style]}m${text}${ESCAPE}[0m` : text);
}
