import type { Host } from '../host/host.ts';
import type { Component } from '../model/component.ts';
import type { Finding } from '../model/finding.ts';
import type { Image } from '../model/image.ts';
import type { Basis, NotAssessed, Notification } from '../model/review.ts';
import type { RuleDescriptor } from '../model/rule.ts';

/** The image as it lies on disk. `oci`: a folder with an image layout, or a tar file of one. */
export interface Archive {
  readonly kind: 'docker-archive' | 'oci';
  readonly path: string;
}

/** What all scanners together add to a review. */
export interface ScanResult {
  readonly findings: Finding[];
  readonly rules: RuleDescriptor[];
  readonly components: Component[];
  readonly notifications: Notification[];
  readonly notAssessed: NotAssessed[];
  readonly scanners: Basis['scanners'];
}

/** What one scanner said. An error-level notification means that it could not be relied on. */
export interface ScannerReport {
  readonly findings: readonly Finding[];
  readonly components: readonly Component[];
  readonly notifications: readonly Notification[];
  /** Absent when it did not get as far as a report. */
  readonly scanner?: Basis['scanners'][number];
}

/** Of a scanner that said nothing that can be used. */
export function failedReport(notification: Notification): ScannerReport {
  return { findings: [], components: [], notifications: [notification] };
}

/** A program of somebody else's that knows vulnerabilities. */
export interface Scanner {
  /** The word that users choose it by. */
  readonly name: string;
  /** As its makers write it. */
  readonly title: string;
  /** How to get it, in one sentence. */
  readonly installation: string;
  /** `program` is the absolute path of the executable. Never throws for what the program does or says. */
  run(program: string, image: Image, archive: Archive, host: Host): Promise<ScannerReport>;
}
