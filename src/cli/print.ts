import type { Report } from '../model/review.ts';
import { type Console, wantsColor } from './console.ts';
import type { OutputOptions } from './options.ts';

/** A report in the format that was asked for. */
export async function print(
  report: Report,
  { output, checkName }: { readonly output: OutputOptions; readonly checkName: string },
  console: Console,
): Promise<string> {
  switch (output.format) {
    case 'json': {
      const { renderJson } = await import('../report/json.ts');
      return renderJson(report);
    }
    case 'sarif': {
      const { renderSarif } = await import('../report/sarif.ts');
      return renderSarif(report);
    }
    case 'markdown': {
      const { renderComment } = await import('../report/comment.ts');
      return renderComment(report, { checkName });
    }
    case 'text': {
      const { renderText } = await import('../report/text.ts');
      return renderText(report, { color: wantsColor(output, console) });
    }
  }
}
