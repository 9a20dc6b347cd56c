import type { Dockerfile, Instruction, Pragma } from '../../src/model/dockerfile.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Policy, Waiver } from '../../src/model/policy.ts';

export const NOW = new Date('2026-11-23T12:00:00Z');

let count = 0;

/** A finding on line 3 of `Dockerfile`, with what a test wants otherwise. */
export function finding(fields: Partial<Finding> = {}): Finding {
  count += 1;
  return {
    ruleId: 'runs-as-root',
    severity: 'high',
    confidence: 'high',
    message: 'a message',
    fingerprint: count.toString(16).padStart(32, '0'),
    locations: [{ kind: 'file', uri: 'Dockerfile', region: { startLine: 3, endLine: 3 } }],
    blocking: false,
    ...fields,
  };
}

export function policy(fields: Partial<Policy> = {}): Policy {
  return {
    failOnSeverity: 'high',
    failOnConfidence: 'medium',
    warnOnly: false,
    failOnIncomplete: false,
    selfWaivers: 'allow',
    rules: {},
    waivers: [],
    source: 'a test',
    ...fields,
  };
}

export function waiver(fields: Partial<Waiver> = {}): Waiver {
  return {
    rule: 'runs-as-root',
    reason: 'reviewed',
    owner: 'team',
    expires: '2027-01-31',
    location: { kind: 'file', uri: 'container-risk-review.yml', region: { startLine: 2, endLine: 2 } },
    byPullRequest: false,
    ...fields,
  };
}

export function instruction(
  keyword: string,
  written: string,
  line: number,
  fields: Partial<Instruction> = {},
): Instruction {
  return {
    keyword,
    region: { startLine: line, endLine: line },
    text: `${keyword} ${written}`,
    flags: [],
    arguments: written,
    heredocs: [],
    pairs: [],
    commands: [],
    stage: 0,
    ...fields,
  };
}

export function pragma(rules: readonly string[], over: Instruction | undefined, reason?: string): Pragma {
  const line = (over?.region.startLine ?? 100) - 1;
  return {
    rules,
    region: { startLine: line, endLine: line },
    ...(reason === undefined ? {} : { reason }),
    ...(over ? { instruction: over } : {}),
  };
}

/** A Dockerfile of one stage from line 1 to 20, or of the stages that begin at the given lines. */
export function dockerfile(pragmas: readonly Pragma[], stageLines: readonly number[] = [1]): Dockerfile {
  return {
    uri: 'Dockerfile',
    directives: {},
    escape: '\\',
    globalArguments: [],
    stages: stageLines.map((startLine, index) => ({
      index,
      from: instruction('FROM', 'debian', startLine, { stage: index }),
      base: { kind: 'scratch' as const },
      instructions: [],
      region: { startLine, endLine: (stageLines[index + 1] ?? 21) - 1 },
    })),
    target: stageLines.length - 1,
    chain: [stageLines.length - 1],
    pragmas,
    remarks: [],
  };
}
