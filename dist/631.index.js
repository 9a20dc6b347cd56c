export const id = 631;
export const ids = [631];
export const modules = {

/***/ 615:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ LayoutFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _compression_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7998);



/** An OCI image layout in the making: https://github.com/opencontainers/image-spec/blob/main/image-layout.md */
class LayoutFolder {
    folder;
    constructor(folder) {
        this.folder = folder;
    }
    /** Where a blob goes; its folder is made. */
    async place(digest) {
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.folder, (0,_compression_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .blobPath */ .nD)(digest));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file), { recursive: true });
        return file;
    }
    async add(digest, content) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(await this.place(digest), content, { mode: 0o600 });
    }
    /** A blob that stays where it is. */
    async link(digest, file) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.symlink)(file, await this.place(digest));
    }
    /** What makes it a layout of one image. */
    async finish(manifest) {
        const index = { schemaVersion: 2, mediaType: 'application/vnd.oci.image.index.v1+json', manifests: [manifest] };
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.folder, 'index.json'), JSON.stringify(index));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.folder, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
    }
}


/***/ }),

/***/ 6631:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   planDirectory: () => (/* binding */ planDirectory)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _compression_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7998);
/* harmony import */ var _file_range_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8051);
/* harmony import */ var _image_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3963);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7383);
/* harmony import */ var _registry_layout_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(615);
/* harmony import */ var _oci_layout_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4916);







const MANIFEST = 'manifest.json';
const BLOB = /^blobs\/(sha\d+)\/([0-9a-f]+)$/;
/**
 * What skopeo, podman and buildah write as `dir:`: a registry's blobs as files beside their manifest
 * (https://github.com/containers/image/blob/main/docs/containers-transports.5.md). Read as the OCI layout that it nearly is; a scanner is given
 * one that links to the blobs.
 */
async function planDirectory(folder, selection, host) {
    const file = folder.find(MANIFEST);
    if (!file)
        throw notOne(folder, 'it holds neither index.json nor manifest.json, so it is no image');
    const { value, bytes } = (0,_image_error_js__WEBPACK_IMPORTED_MODULE_3__/* .readingPart */ .mz)(folder.name, MANIFEST, () => (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .readJson */ .Vh)(file, folder.limits));
    if (Array.isArray(value))
        throw notOne(folder, 'it looks like an archive of docker save that was unpacked');
    const top = { mediaType: mediaTypeOf(value), digest: (0,_compression_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(bytes), size: bytes.length };
    const layout = new _registry_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .LayoutFolder */ .L(await host.temporaryFolder());
    await layout.finish(top);
    const find = (path) => path === 'index.json' ? (0,_file_range_js__WEBPACK_IMPORTED_MODULE_2__/* .rangeOfFile */ .lk)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(layout.folder, path)) : findBlob(folder, path, top.digest);
    const plan = (0,_oci_layout_js__WEBPACK_IMPORTED_MODULE_6__/* .planOciLayout */ .p)({ ...folder, scheme: 'dir', find }, selection);
    await linkBlobs(plan, layout, find, folder.limits);
    return { ...plan, archive: { kind: 'oci', path: layout.folder } };
}
/** Of several images only the chosen one is left to find. */
async function linkBlobs(plan, layout, find, limits) {
    const digests = new Set([plan.digest, plan.imageId, ...plan.layers.map(({ digest }) => digest)]);
    for (const digest of digests) {
        const blob = digest === undefined ? undefined : find((0,_compression_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .blobPath */ .nD)(digest));
        if (digest !== undefined && blob)
            await layout.link(digest, blob.file);
    }
    const manifest = plan.digest === undefined ? undefined : find((0,_compression_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .blobPath */ .nD)(plan.digest));
    if (plan.digest === undefined || !manifest)
        return;
    const { value } = (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .readJson */ .Vh)(manifest, limits);
    await layout.finish({ mediaType: mediaTypeOf(value), digest: plan.digest, size: manifest.size });
}
/** Blobs are called by their digest, without the algorithm when that is sha256; manifests of an index have an ending. */
function findBlob(folder, path, top) {
    const [, algorithm, hex] = BLOB.exec(path) ?? [];
    if (hex === undefined)
        return undefined;
    if (`${algorithm}:${hex}` === top)
        return folder.find(MANIFEST);
    const name = algorithm === 'sha256' ? hex : `${algorithm}-${hex}`;
    return folder.find(`${name}.${MANIFEST}`) ?? folder.find(name) ?? folder.find(hex);
}
function mediaTypeOf(manifest) {
    const kind = (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .property */ .MZ)(manifest, 'manifests') === undefined ? 'manifest' : 'index';
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .stringProperty */ .NQ)(manifest, 'mediaType') ?? `application/vnd.oci.image.${kind}.v1+json`;
}
function notOne({ name }, why) {
    const remedy = `Give a folder that holds an OCI layout or that skopeo wrote as dir:, or pack it: tar -C ${name} -cf image.tar .`;
    return (0,_image_error_js__WEBPACK_IMPORTED_MODULE_3__/* .imageError */ .wL)('image-unrecognised', name, why, remedy);
}


/***/ })

};
