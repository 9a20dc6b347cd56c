import { LIMITS, type Limits } from '../../src/github/call.ts';
import { type GitHub, openGitHub } from '../../src/github/github.ts';
import { type LoopbackGitHub, WORKFLOW_TOKEN } from './loopback/server.ts';

export interface Opened {
  readonly github: GitHub;
  readonly log: string[];
  /** Milliseconds that it wanted to sleep, one entry a pause. */
  readonly pauses: number[];
}

/** The real client against the loopback server; pauses pass in no time, but count. */
export function open(server: LoopbackGitHub, options: { token?: string; limits?: Partial<Limits> } = {}): Opened {
  const log: string[] = [];
  const pauses: number[] = [];
  let slept = 0;
  const github = openGitHub({
    token: options.token ?? WORKFLOW_TOKEN,
    apiUrl: server.url,
    repository: { owner: 'octo', repo: 'storefront' },
    log: (line) => log.push(line),
    limits: { ...LIMITS, ...options.limits },
    now: () => Date.now() + slept,
    sleep: async (milliseconds) => {
      pauses.push(milliseconds);
      slept += milliseconds;
    },
  });
  return { github, log, pauses };
}

export const HEAD = 'a'.repeat(40);
export const OLDER = 'b'.repeat(40);
export const BASE = 'c'.repeat(40);
