import type { FileEntry, Image } from '../../model/image.ts';
import type { Problem } from '../../model/rule.ts';

/** Where programs are looked for beside the image's own `PATH`; distroless `:debug` images keep theirs in `busybox/`. */
const FOLDERS = [
  'bin',
  'sbin',
  'usr/bin',
  'usr/sbin',
  'usr/local/bin',
  'usr/local/sbin',
  'busybox',
  'opt/conda/bin',
  'root/.cargo/bin',
];
const EXECUTABLE = 0o111;
const MOST_FOLDERS = 40;

export interface Program {
  readonly name: string;
  /** The file that is run in the end: `busybox` behind its applets. */
  readonly file: FileEntry;
}

/** Which of these programs a process in the container can start: each name once, links followed. */
export function programsIn(image: Image, names: readonly string[]): Program[] {
  return names.flatMap((name) => {
    const file = foldersOf(image)
      .map((folder) => image.files.resolve(`${folder}/${name}`))
      .find((entry) => entry?.type === 'file' && (entry.mode & EXECUTABLE) !== 0);
    return file ? [{ name, file }] : [];
  });
}

/** One problem for all of them, at the layers that brought them. */
export function groupedProblem(
  image: Image,
  programs: readonly Program[],
  key: string,
  message: (list: string) => string,
): Problem {
  const files = new Map(programs.map(({ file }) => [file.path, file]));
  const list = programs.map(({ name, file }) =>
    file.path.endsWith(`/${name}`) || !/busybox|toybox/.test(file.path) ? `\`${name}\`` : `\`${name}\` (busybox)`,
  );
  return {
    message: message(list.join(', ')),
    locations: [...files.values()]
      .sort((a, b) => b.layer - a.layer)
      .map((file) => ({
        kind: 'layer' as const,
        index: file.layer,
        diffId: image.layers[file.layer]?.diffId ?? '',
        path: file.path,
      })),
    key,
  };
}

function foldersOf({ configuration: { config } }: Image): string[] {
  const path = (config.Env ?? []).find((entry) => entry.startsWith('PATH='))?.slice('PATH='.length) ?? '';
  const own = path.split(':').map((folder) => folder.replace(/^\/+|\/+$/g, ''));
  return [...new Set([...FOLDERS, ...own])].filter((folder) => folder !== '').slice(0, MOST_FOLDERS);
}
