import type { Notification } from '../model/review.ts';
import type { DamageReport } from './damage.ts';
import { raising } from './limits.ts';
import type { LayerPlan } from './sources/plan.ts';

const CODES = { damaged: 'layer-unreadable', 'too-large': 'layer-too-large', missing: 'layer-missing' } as const;
const REMEDIES = {
  damaged: 'Save or build the image again; what was read of the layer before that place was reviewed.',
  'too-large': 'Make the layer smaller; what was read of it before that was reviewed.',
  missing: 'Save the image with all its layers: foreign layers, as of Windows images, are left out of archives.',
} as const;

/** What is said of a layer that could not be read to its end. */
export function troubleNotification(damage: DamageReport, layer: LayerPlan, index: number): Notification {
  const message = `Layer ${index} (${layer.diffId}) could not be read: ${damage.message}.`;
  const location = { kind: 'layer', index, diffId: layer.diffId } as const;
  return { level: 'error', code: CODES[damage.kind], message, location, remedy: remedyOf(damage) };
}

function remedyOf({ kind, limit }: DamageReport): string {
  if (limit === undefined) return REMEDIES[kind];
  return `Make the image smaller, or ${raising(limit)}; what was read of the layer before that was reviewed.`;
}
