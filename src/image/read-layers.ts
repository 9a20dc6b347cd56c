import type { Host } from '../host/host.ts';
import type { Notification } from '../model/review.ts';
import { Capture } from './capture.ts';
import { Damage } from './damage.ts';
import { Filesystem } from './filesystem/filesystem.ts';
import type { Version } from './filesystem/tree-node.ts';
import { readLayer } from './layer.ts';
import { Remarks } from './remarks.ts';
import type { LayerPlan } from './sources/plan.ts';

/** The layers of an image, read and merged. */
export interface ReadLayers {
  readonly filesystem: Filesystem;
  readonly notifications: readonly Notification[];
  /** Layers that could be read to their end. */
  readonly complete: number;
}

/** Bytes from which on people wonder what is going on. */
const LONG_WORK = 500e6;

/** Reads all layers, each in one pass, oldest first. A layer that cannot be read is said and does not stop the others. */
export async function readLayers(
  layers: readonly LayerPlan[],
  reads: readonly string[],
  host: Host,
): Promise<ReadLayers> {
  const filesystem = new Filesystem();
  const capture = new Capture(filesystem, reads);
  const notifications: Notification[] = [];
  let complete = 0;
  const bytes = layers.reduce((total, { blob }) => total + (blob?.size ?? 0), 0);
  if (bytes >= LONG_WORK) host.progress.say(`Reading ${layers.length} layers, ${Math.round(bytes / 1e6)} MB`);
  for (const [index, layer] of layers.entries()) {
    host.progress.debug(`layer ${index}: ${layer.diffId}, ${layer.blob?.size ?? 0} bytes`);
    const remarks = new Remarks();
    const trouble = await mergeLayer(layer, filesystem, capture, remarks, host);
    notifications.push(...remarks.notifications(index, layer.diffId), ...troubleOf(trouble, layer, index));
    if (!trouble) complete++;
  }
  await capture.readLate(layers, host.cancelled);
  return { filesystem, notifications, complete };
}

/** What went wrong, if anything did. */
async function mergeLayer(
  layer: LayerPlan,
  filesystem: Filesystem,
  capture: Capture,
  remarks: Remarks,
  host: Host,
): Promise<Damage | undefined> {
  const overlay = filesystem.beginLayer(remarks);
  const wanted = new Map<number, Version>();
  try {
    if (layer.problem !== undefined) throw new Damage(layer.problem);
    if (!layer.blob) return new Damage('the archive does not hold it', { kind: 'missing' });
    await readLayer(layer.blob, optionsOf(layer, host), {
      onEntry: (entry, ordinal) => {
        const version = overlay.add(entry, ordinal);
        if (!version || !capture.wants(version, entry, remarks)) return false;
        wanted.set(ordinal, version);
        return true;
      },
      onContent: (ordinal, content) => {
        const version = wanted.get(ordinal);
        if (version) filesystem.keep(version, content);
        wanted.delete(ordinal);
      },
    });
  } catch (error) {
    if (error instanceof Damage) return error;
    throw error;
  } finally {
    filesystem.endLayer(overlay);
  }
  return undefined;
}

function optionsOf(layer: LayerPlan, host: Host): { digest?: string; cancelled: AbortSignal } {
  return { cancelled: host.cancelled, ...(layer.verify === undefined ? {} : { digest: layer.verify }) };
}

const CODES = { damaged: 'layer-unreadable', 'too-large': 'layer-too-large', missing: 'layer-missing' } as const;
const REMEDIES = {
  damaged: 'Save or build the image again; what was read of the layer before that place was reviewed.',
  'too-large': 'Make the layer smaller; what was read of it before that was reviewed.',
  missing: 'Save the image with all its layers: foreign layers, as of Windows images, are left out of archives.',
} as const;

function troubleOf(damage: Damage | undefined, layer: LayerPlan, index: number): Notification[] {
  if (!damage) return [];
  const message = `Layer ${index} (${layer.diffId}) could not be read: ${damage.message}.`;
  const location = { kind: 'layer', index, diffId: layer.diffId } as const;
  return [{ level: 'error', code: CODES[damage.kind], message, location, remedy: REMEDIES[damage.kind] }];
}
