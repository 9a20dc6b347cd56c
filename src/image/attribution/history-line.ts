import type { History } from '../../model/oci.ts';
import { LONGEST_TEXT, squeeze } from './text.ts';

/** What one history entry says, taken out of the form that its builder gave it. */
export interface HistoryLine {
  /** Upper case; undefined when no instruction can be read from the entry (an import, another tool). */
  readonly keyword?: string;
  /** What follows the keyword; of a RUN, build arguments and shell included. White space squeezed. */
  readonly body: string;
  /** `nop`: the classic builder and Buildah, where COPY and ADD name a hash instead of their sources. */
  readonly form: 'nop' | 'plain' | 'none';
  /** The entry made no layer. */
  readonly empty: boolean;
}

const KEYWORDS = new Set(
  'ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE HEALTHCHECK LABEL MAINTAINER ONBUILD RUN SHELL STOPSIGNAL USER VOLUME WORKDIR'.split(
    ' ',
  ),
);

const NOP = ' #(nop) ';
/** A shell with its options stands before the marker; further in, it is a script's own text. */
const NOP_WITHIN = 300;
const WORD = /^\s*([A-Za-z]+)(?:\s+|$)/;
const BUILDKIT = / # buildkit$/;
/** Shell form after the build arguments of the classic builder and Buildah: `|2 A=1 B=2 /bin/sh -c …`, or an exec form's path. */
const CLASSIC_RUN = /^(?:\|\d+ |\/|[A-Za-z]:\\|cmd |powershell |pwsh )/;

export function readHistoryLine(entry: History): HistoryLine {
  const empty = entry.empty_layer === true;
  const text = entry.created_by ?? '';
  if (text === '' || text.length > LONGEST_TEXT) return { body: '', form: 'none', empty };
  const marker = text.indexOf(NOP);
  if (marker >= 0 && marker < NOP_WITHIN && !text.startsWith('|')) {
    const inner = readKeyword(text.slice(marker + NOP.length));
    if (inner) return { ...inner, form: 'nop', empty };
  }
  const plain = readKeyword(text);
  if (plain) return { ...plain, body: plain.body.replace(BUILDKIT, ''), form: 'plain', empty };
  return CLASSIC_RUN.test(text)
    ? { keyword: 'RUN', body: squeeze(text), form: 'nop', empty }
    : { body: squeeze(text), form: 'none', empty };
}

function readKeyword(text: string): { keyword: string; body: string } | undefined {
  const word = WORD.exec(text);
  const keyword = word?.[1]?.toUpperCase();
  return word && keyword && KEYWORDS.has(keyword) ? { keyword, body: squeeze(text.slice(word[0].length)) } : undefined;
}
