import type { FileEntry, Image } from '../../model/image.ts';
import type { FilesystemRule, Problem } from '../../model/rule.ts';
import { isUsualSetuid } from '../programs/usual-setuid.ts';

const SETUID = 0o4000;
const SETGID = 0o2000;
const ANY_EXECUTE = 0o111;
const WRITABLE_FOLDER = /^(?:tmp|var\/tmp|dev\/shm|home|run|var\/run)\//;

export const rule: FilesystemRule = {
  id: 'setuid-file',
  catalogue: 'fs-setuid',
  on: 'filesystem',
  summary: 'A file runs with the rights of its owner, whoever starts it',
  severity: 'medium',
  confidence: 'high',
  controls: { cwe: [250, 732], cisDocker: ['4.8'], nist800190: ['4.1.2'], owasp: ['4'] },
  help: `A setuid file of root gives root to every user of the container who finds a way to bend it; with that, running as another user protects nothing unless \`no-new-privileges\` is set. Files that the
base image brings and those that every distribution ships (\`su\`, \`passwd\`, \`mount\`) are left alone as long as they are the base's: what counts is what this image adds. Outside the
places and names that packages use, or where others can write, it is rated high. Only files that can be seen in the final image count.`,
  fix: 'Take the bits away in the same `RUN` that brings the file: `chmod a-s /path`; give a capability with `setcap`, or run the container with `no-new-privileges`.',
  examples: {
    bad: [
      {
        title: 'A tool made setuid',
        dockerfile: 'FROM alpine:3.22\nCOPY --chmod=4755 backup /usr/local/bin/backup\n',
        layers: [
          {
            base: true,
            createdBy: 'ADD rootfs.tar.gz / # buildkit',
            files: { 'bin/bbsuid': { mode: 0o4711, content: 'elf' } },
          },
          {
            createdBy: 'COPY --chmod=4755 backup /usr/local/bin/backup # buildkit',
            files: { 'usr/local/bin/backup': { mode: 0o4755, content: 'elf' } },
          },
        ],
      },
    ],
    good: [
      {
        title: 'Only what the base has',
        dockerfile: 'FROM debian:12\nCOPY app /app\n',
        layers: [
          {
            base: true,
            createdBy: 'ADD rootfs.tar.gz / # buildkit',
            files: { 'usr/bin/su': { mode: 0o4755, content: 'elf' }, 'var/mail': { type: 'directory', mode: 0o2775 } },
          },
          { createdBy: 'COPY app /app # buildkit', files: { app: { mode: 0o755, content: 'elf' } } },
        ],
      },
    ],
  },
  *check({ image }) {
    for (const entry of image.files.visible()) {
      if (!isSetuid(entry) || isOfBase(entry, image)) continue;
      const layer = image.layers[entry.layer];
      const usual = isUsualSetuid(entry.path);
      // Without a Dockerfile nobody can say what the base had: then only the unusual is told.
      if (usual && layer?.origin !== 'dockerfile') continue;
      yield {
        ...judged(entry, image, usual),
        locations: [{ kind: 'layer', index: entry.layer, diffId: layer?.diffId ?? '', path: entry.path }],
        key: entry.path,
      };
    }
  },
};

function isSetuid({ type, mode }: FileEntry): boolean {
  // Without the right to execute, setgid means mandatory locking.
  return type === 'file' && (mode & (SETUID | SETGID)) !== 0 && (mode & ANY_EXECUTE) !== 0;
}

/** Of a base layer, or packed anew by an upgrade of a file that was setuid there already. */
function isOfBase(entry: FileEntry, image: Image): boolean {
  const ofBase = ({ layer }: FileEntry) => image.layers[layer]?.origin === 'base';
  const bits = entry.mode & (SETUID | SETGID);
  return (
    ofBase(entry) ||
    image.files
      .versionsOf(entry.path)
      .some(
        (version) =>
          version.layer !== entry.layer &&
          ofBase(version) &&
          isSetuid(version) &&
          (version.mode & bits) === bits &&
          version.uid === entry.uid,
      )
  );
}

function judged(
  entry: FileEntry,
  image: Image,
  usual: boolean,
): Pick<Problem, 'message' | 'severity' | 'confidence' | 'fix'> {
  const setuid = (entry.mode & SETUID) !== 0;
  const who = setuid
    ? entry.uid === 0
      ? 'as root'
      : `as user ${entry.uid}`
    : entry.gid === 0
      ? 'with the group root'
      : `with group ${entry.gid}`;
  const writable = isWritable(entry, image);
  const severity = writable || (!usual && setuid && entry.uid === 0) ? 'high' : 'medium';
  const known = image.layers[entry.layer]?.origin === 'dockerfile';
  return {
    message: `\`${entry.path}\` is ${setuid ? 'setuid' : 'setgid'} and runs ${who}${writable ? ', in a place where others can write' : ''}`,
    severity,
    confidence: known ? 'high' : 'medium',
    fix: {
      description: `Run \`chmod a-s /${entry.path}\` in the instruction that brings the file, or leave the file out`,
    },
  };
}

function isWritable(entry: FileEntry, { files }: Image): boolean {
  const folder = files.get(entry.path.slice(0, Math.max(0, entry.path.lastIndexOf('/'))));
  return (entry.mode & 0o002) !== 0 || WRITABLE_FOLDER.test(entry.path) || ((folder?.mode ?? 0) & 0o002) !== 0;
}
