import { isSpace } from './spaces.ts';

/** Gathers words while a text is read: quoted text joins what is there, other text is split at white space. */
export class WordSplitter {
  readonly #words: string[] = [];
  #word = '';
  #inWord = false;

  /** Adds text that is kept together; gives it back. */
  join(text: string): string {
    this.#word += text;
    this.#inWord = true;
    return text;
  }

  /** Adds text that white space splits; gives it back. */
  split(text: string): string {
    for (const character of text) {
      if (!isSpace(character)) this.join(character);
      else if (this.#inWord && this.#word !== '') this.#end();
    }
    return text;
  }

  /** Forgets what the word has so far, but not that one has begun. */
  forget(): void {
    this.#word = '';
  }

  finish(): readonly string[] {
    this.#end();
    return this.#words;
  }

  #end(): void {
    if (this.#word !== '') this.#words.push(this.#word);
    this.#word = '';
    this.#inWord = false;
  }
}
