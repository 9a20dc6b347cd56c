import { describe, expect, test } from '@jest/globals';
import { workflowProgress } from '../../src/action/progress.ts';
import { consoleProgress } from '../../src/cli/console.ts';

function said(terminal: boolean, quiet = false): { lines: string[]; run: () => void } {
  const lines: string[] = [];
  const console = {
    environment: {},
    workspace: '/',
    stdoutIsTerminal: false,
    stderrIsTerminal: terminal,
    out: () => undefined,
    err: (text: string) => lines.push(text),
  };
  const progress = consoleProgress(console, { quiet, debug: false });
  const run = () => {
    progress.far?.('Reading 8 layers, 500 MB', 0.26);
    progress.step?.('Read layer 0 of 7');
    progress.far?.('Reading 8 layers, 500 MB', 1);
  };
  return { lines, run };
}

describe('how far long work is', () => {
  test('a bar on a terminal, gone at the end', () => {
    const { lines, run } = said(true);
    run();
    expect(lines).toHaveLength(2);
    expect(lines[0]).toBe(`\rReading 8 layers, 500 MB ▕${`${'█'.repeat(6)}▏`.padEnd(24)}▏ 26 %\u001b[K`);
    expect(lines[1]).toBe('\r\u001b[K');
  });

  test('a line a part where no line can be drawn anew', () => {
    const { lines, run } = said(false);
    run();
    expect(lines).toEqual(['Read layer 0 of 7\n']);
  });

  test('nothing when it is to be quiet', () => {
    const { lines, run } = said(true, true);
    run();
    expect(lines).toEqual([]);
  });

  test('a line a part in a workflow log', () => {
    const lines: string[] = [];
    const progress = workflowProgress({ write: (text) => lines.push(text) });
    progress.far?.('Reading', 0.5);
    progress.step?.('Read layer 0 of 7');
    expect(lines.join('')).toContain('Read layer 0 of 7');
    expect(lines).toHaveLength(1);
  });
});
