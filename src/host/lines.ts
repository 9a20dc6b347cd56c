import { StringDecoder } from 'node:string_decoder';

/** Characters after which a line is cut: a program that never ends its line must not fill memory. */
const LONGEST = 64 * 1024;
/** A return alone starts a line over, as progress bars do; one at the end may still get its line feed. */
const BREAK = /\r\n|\n|\r(?!$)/;

/** Bytes as they come into lines of text. */
export class LineSplitter {
  readonly #decoder = new StringDecoder('utf8');
  readonly #onLine: (line: string) => void;
  #rest = '';

  constructor(onLine: (line: string) => void) {
    this.#onLine = onLine;
  }

  write(chunk: Buffer): void {
    this.#take(this.#decoder.write(chunk));
  }

  /** The last line may have no end. */
  end(): void {
    this.#take(this.#decoder.end());
    if (this.#rest !== '') this.#onLine(this.#rest.replace(/\r$/, ''));
    this.#rest = '';
  }

  #take(text: string): void {
    const lines = (this.#rest + text).split(BREAK);
    this.#rest = lines.pop() ?? '';
    for (const line of lines) this.#onLine(line);
    for (; this.#rest.length > LONGEST; this.#rest = this.#rest.slice(LONGEST)) {
      this.#onLine(this.#rest.slice(0, LONGEST));
    }
  }
}
