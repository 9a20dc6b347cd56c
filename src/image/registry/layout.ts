import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { blobPath } from '../compression/digest.ts';

/** A descriptor of https://github.com/opencontainers/image-spec/blob/main/descriptor.md */
export interface Descriptor {
  readonly mediaType: string;
  readonly digest: string;
  readonly size: number;
  readonly annotations?: Readonly<Record<string, string>>;
}

/** An OCI image layout in the making: https://github.com/opencontainers/image-spec/blob/main/image-layout.md */
export class LayoutFolder {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Where a blob goes; its folder is made. */
  async place(digest: string): Promise<string> {
    const file = join(this.folder, blobPath(digest));
    await mkdir(dirname(file), { recursive: true });
    return file;
  }

  async add(digest: string, content: Buffer): Promise<void> {
    await writeFile(await this.place(digest), content, { mode: 0o600 });
  }

  /** A blob that stays where it is. */
  async link(digest: string, file: string): Promise<void> {
    await symlink(file, await this.place(digest));
  }

  /** What makes it a layout of one image. */
  async finish(manifest: Descriptor): Promise<void> {
    const index = { schemaVersion: 2, mediaType: 'application/vnd.oci.image.index.v1+json', manifests: [manifest] };
    await writeFile(join(this.folder, 'index.json'), JSON.stringify(index));
    await writeFile(join(this.folder, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
  }
}
