/** What the server remembers. Tests read it, and put things into it. */

export interface StoredComment {
  readonly id: number;
  /** Number of the issue or pull request. */
  readonly number: number;
  readonly login: string;
  body: string;
  minimized?: boolean;
  edits: number;
}

export interface StoredAnnotation {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  readonly start_column?: number;
  readonly end_column?: number;
  readonly annotation_level: string;
  readonly title?: string;
  readonly message: string;
}

export interface StoredCheck {
  readonly id: number;
  readonly name: string;
  readonly headSha: string;
  readonly externalId: string | null;
  readonly detailsUrl: string | null;
  status: string;
  conclusion: string | null;
  title: string | null;
  summary: string | null;
  text: string | null;
  readonly annotations: StoredAnnotation[];
}

export interface StoredPull {
  readonly number: number;
  headSha: string;
  readonly baseSha: string;
}

/** Whose token it is. An App's cannot be asked through `GET /user`. */
export interface Owner {
  readonly login: string;
  readonly app: boolean;
}

export class State {
  readonly comments: StoredComment[] = [];
  readonly checks: StoredCheck[] = [];
  readonly pulls = new Map<number, StoredPull>();
  /** `SHA:PATH` → content; null for a directory. */
  readonly files = new Map<string, string | Buffer | null>();
  /** `BASE...HEAD` → merge base. */
  readonly mergeBases = new Map<string, string>();
  readonly commits = new Set<string>();
  readonly owners = new Map<string, Owner>();
  private last = 0;

  nextId(): number {
    this.last += 1;
    return 1000 + this.last;
  }

  addComment(fields: Pick<StoredComment, 'number' | 'login' | 'body'> & { minimized?: boolean }): StoredComment {
    const comment = { id: this.nextId(), edits: 0, ...fields };
    this.comments.push(comment);
    return comment;
  }

  addFile(sha: string, path: string, content: string | Buffer | null): void {
    this.commits.add(sha);
    this.files.set(`${sha}:${path}`, content);
  }
}
