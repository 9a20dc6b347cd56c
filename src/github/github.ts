import { setTimeout as pause } from 'node:timers/promises';
import { caller, LIMITS, type Limits } from './call.ts';
import {
  type CheckResult,
  type CheckRun,
  type CompletedCheck,
  completeCheck,
  type NewCheck,
  startCheck,
} from './check.ts';
import { type CommentRequest, type CommentResult, upsertComment } from './comment.ts';
import { mergeBase, readFile } from './contents.ts';
import { askLogin } from './login.ts';
import { connect, type Repository } from './octokit.ts';
import type { Outcome } from './outcome.ts';

/** All that is ever asked of GitHub. No method rejects: publishing is best effort and the verdict never depends on it. */
export interface GitHub {
  startCheck(check: NewCheck): Promise<Outcome<CheckRun>>;
  completeCheck(check: CheckRun, result: CheckResult): Promise<Outcome<CompletedCheck>>;
  upsertComment(comment: CommentRequest): Promise<Outcome<CommentResult>>;
  /** Text of a file at a commit; undefined when the commit has none. */
  readFile(path: string, ref: string): Promise<Outcome<string | undefined>>;
  mergeBase(base: string, head: string): Promise<Outcome<string>>;
  /** The author of what this token writes. */
  login(): Promise<string>;
}

export interface GitHubOptions {
  readonly token: string;
  readonly apiUrl: string;
  readonly repository: Repository;
  readonly log: (line: string) => void;
  readonly limits?: Limits;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
  readonly sleep?: (milliseconds: number) => Promise<void>;
}

export function openGitHub(options: GitHubOptions): GitHub {
  const { token, apiUrl, repository, log, limits = LIMITS, now = Date.now, sleep = (ms) => pause(ms) } = options;
  const connection = connect(token, apiUrl, repository);
  const call = caller({ limits, now, sleep, log });
  let asked: Promise<string> | undefined;
  const login = () => {
    asked ??= askLogin(connection, call);
    return asked;
  };
  return {
    startCheck: (check) => startCheck(connection, call, check),
    completeCheck: (check, result) => completeCheck(connection, call, check, result),
    upsertComment: (comment) => upsertComment(connection, call, login, comment),
    readFile: (path, ref) => readFile(connection, call, path, ref),
    mergeBase: (base, head) => mergeBase(connection, call, base, head),
    login,
  };
}
