import type { Host, Progress } from '../host/host.ts';

/** The same host, whose log lines have known secrets taken out: a builder prints the very `RUN` line that holds one. */
export function redactingHost(host: Host, redact: (text: string) => string): Host {
  const { progress } = host;
  const quietly: Progress = {
    say: (line) => progress.say(redact(line)),
    ...(progress.far ? { far: (title, share) => progress.far?.(redact(title), share) } : {}),
    ...(progress.step ? { step: (line) => progress.step?.(redact(line)) } : {}),
    debug: (line) => progress.debug(redact(line)),
    group: (title, work) => progress.group(redact(title), (line) => work((text) => line(redact(text)))),
  };
  return { ...host, progress: quietly };
}
