import type { Region } from '../model/location.ts';
import { DirectiveReader, detectDirective, isOfficialFrontend } from './directives.ts';
import { type HeredocStart, heredocsOf } from './heredoc.ts';
import { LineReader, type LogicalLine } from './line-reader.ts';
import { isTooLong, type Line, splitLines } from './lines.ts';
import { type Heredoc, heredocHolder, readStatement, type Statement, withHeredocs } from './statement.ts';
import { SubstitutionError } from './substitution.ts';
import type { Refuse } from './unparsable.ts';

/** A Dockerfile as a list of instructions, none of them checked yet. */
export interface Source {
  readonly statements: readonly Statement[];
  readonly directives: Readonly<Record<string, string>>;
  readonly escape: '\\' | '`';
  /** False when `# syntax=` names a frontend that is not Docker's. */
  readonly official: boolean;
  readonly lines: readonly Line[];
  /** Comment lines by number. */
  readonly comments: LineReader['comments'];
}

/** Reads all instructions. `frontend` overrides `# syntax=`, as the build argument BUILDKIT_SYNTAX does. */
export function readSource(text: string, refuse: Refuse, frontend: string | undefined): Source {
  const lines = splitLines(text);
  const long = lines.find((line) => isTooLong(line, text));
  if (long)
    refuse(
      {
        problem: 'the line is longer than 65535 bytes, which Docker refuses',
        remedy: 'Break the line with a backslash',
      },
      lineRegion(long.number),
    );
  return new SourceReader(lines, text, refuse).read(frontend);
}

class SourceReader {
  readonly #lines: readonly Line[];
  readonly #text: string;
  readonly #refuse: Refuse;
  readonly #reader: LineReader;
  readonly #directives = new DirectiveReader();
  readonly #statements: Statement[] = [];
  #escape: '\\' | '`' = '\\';
  #escapeIsSet = false;

  constructor(lines: readonly Line[], text: string, refuse: Refuse) {
    this.#lines = lines;
    this.#text = text;
    this.#refuse = refuse;
    this.#reader = new LineReader(lines, text);
  }

  read(frontend: string | undefined): Source {
    for (let line = this.#nextLine(); line; line = this.#nextLine()) {
      this.#statements.push(this.#statement(line));
    }
    const syntax = detectDirective('syntax', this.#text, this.#lines);
    const check = detectDirective('check', this.#text, this.#lines);
    return {
      statements: this.#statements,
      directives: {
        ...(syntax === undefined ? {} : { syntax }),
        ...(this.#escapeIsSet ? { escape: this.#escape } : {}),
        ...(check === undefined ? {} : { check }),
      },
      escape: this.#escape,
      official: isOfficialFrontend(frontend ?? syntax ?? 'docker/dockerfile'),
      lines: this.#lines,
      comments: this.#reader.comments,
    };
  }

  #nextLine(): LogicalLine | undefined {
    return this.#reader.next((line, trimmed) => this.#directive(line, trimmed));
  }

  #directive(line: Line, text: string): void {
    const directive = this.#directives.take(text);
    if (directive === 'duplicate') {
      this.#refuse(
        { problem: 'the same parser directive stands here a second time', remedy: 'Keep one of them' },
        lineRegion(line.number),
      );
    }
    if (directive?.name !== 'escape') return;
    if (directive.value !== '\\' && directive.value !== '`') {
      this.#refuse(
        {
          problem: 'the escape directive is neither a backslash nor a backtick',
          remedy: 'Write # escape=\\ or # escape=`',
        },
        lineRegion(line.number),
      );
    }
    this.#escape = directive.value;
    this.#escapeIsSet = true;
    this.#reader.escape = directive.value;
  }

  #statement(line: LogicalLine): Statement {
    const region = { startLine: line.startLine, endLine: line.endLine };
    const statement = readStatement(line.content, region, this.#escape);
    if ('problem' in statement) this.#refuse(statement, region);
    const holder = heredocHolder(statement);
    if (!holder || !line.content.text.includes('<<')) return statement;
    const heredocs = this.#starts(line.content.text, holder.keyword, region).map((start) =>
      this.#heredoc(start, holder.keyword, region),
    );
    return heredocs.length === 0
      ? statement
      : withHeredocs(statement, heredocs, { ...region, endLine: this.#reader.line });
  }

  #starts(text: string, keyword: string, region: Region): readonly HeredocStart[] {
    try {
      return heredocsOf(text);
    } catch (error) {
      if (!(error instanceof SubstitutionError)) throw error;
      return this.#refuse(
        {
          problem: `the delimiter of a heredoc of ${keyword} has a quote or a substitution that does not end`,
          remedy: 'Write a plain word behind <<',
        },
        region,
      );
    }
  }

  #heredoc(start: HeredocStart, keyword: string, region: Region): Heredoc {
    const body = this.#reader.heredoc(start);
    if (body) return { start, body };
    return this.#refuse(
      {
        problem: `a heredoc of ${keyword} does not end`,
        remedy: 'Write its delimiter alone on a line, without blanks around it',
      },
      region,
    );
  }
}

function lineRegion(line: number): Region {
  return { startLine: line, endLine: line };
}
