import { Filesystem, type LayerCounts } from '../../src/image/filesystem/filesystem.ts';
import { DEFAULT_LIMITS } from '../../src/image/limits.ts';
import { Remarks } from '../../src/image/remarks.ts';
import { EntryTaker } from '../../src/image/survey/entry-taker.ts';
import type { LayerSurvey } from '../../src/image/survey/layer-survey.ts';
import { Meter } from '../../src/image/survey/meter.ts';
import { SurveyBuilder } from '../../src/image/survey/survey-builder.ts';
import { TarScanner } from '../../src/image/tar/scanner.ts';
import type { Efficiency, FileEntry, FileTree } from '../../src/model/image.ts';
import type { Notification } from '../../src/model/review.ts';
import { type TarEntrySketch, tarFile } from './tar-bytes.ts';

export interface Stack {
  readonly files: FileTree;
  readonly counts: readonly LayerCounts[];
  readonly remarks: readonly Notification[];
  readonly efficiency: Efficiency;
  readonly filesystem: Filesystem;
}

export type LayerBytes = readonly TarEntrySketch[] | Buffer;

/** Merges layers from their tar bytes, keeping the content of the files that `reads` names: of every file, if it is left out. */
export function mergeStack(layers: readonly LayerBytes[], reads: readonly string[] = ['**']): Stack {
  const filesystem = new Filesystem();
  const remarks: Notification[] = [];
  for (const [index, layer] of layers.entries()) {
    const seen = new Remarks();
    filesystem.addLayer(surveyOf(layer, seen, reads), seen);
    remarks.push(...seen.notifications(index, `sha256:${index}`));
  }
  const [files, counts, efficiency] = [filesystem.tree(), filesystem.counts(), filesystem.efficiency()];
  return { files, counts, remarks, efficiency, filesystem };
}

/** What a layer ships, read from its tar bytes. */
export function surveyOf(layer: LayerBytes, remarks = new Remarks(), reads: readonly string[] = []): LayerSurvey {
  const builder = new SurveyBuilder();
  const wishes = { reads, seeks: [], scanContent: false, hashKey: new Uint8Array(16), limits: DEFAULT_LIMITS };
  const taker = new EntryTaker(builder, wishes, new Meter(), undefined);
  const scanner = new TarScanner((entry) => taker.take(entry));
  scanner.write(Buffer.isBuffer(layer) ? layer : tarFile(layer));
  scanner.end();
  taker.end();
  remarks.take(taker.remarks.list());
  return builder.finish();
}

/** One line a visible path, sorted: `-rw-r--r-- …` would say less. */
export function listing(files: FileTree): string[] {
  return [...files.visible()].map(describeEntry).sort();
}

export function describeEntry(entry: FileEntry): string {
  const link = entry.linkname === undefined ? '' : ` -> ${entry.linkname}`;
  const hardlink = entry.hardlink === undefined ? '' : ` = ${entry.hardlink}`;
  return `${entry.path} ${entry.type} ${entry.mode.toString(8)} ${entry.uid} ${entry.size}${link}${hardlink} @${entry.layer}`;
}
