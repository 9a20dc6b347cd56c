export const id = 990;
export const ids = [990];
export const modules = {

/***/ 1990:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   STANDARD_INPUT: () => (/* binding */ STANDARD_INPUT),
/* harmony export */   spoolStandardInput: () => (/* binding */ spoolStandardInput)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6466);
/* harmony import */ var _file_range_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8051);
/* harmony import */ var _image_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3963);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5653);






/** How messages speak of it. */
const STANDARD_INPUT = 'standard input';
const PIPE = 'Pipe an archive into it: docker save IMAGE | container-risk-review review --image -.';
/**
 * Writes what is piped into the command to a temporary file, since layers come before the manifest that names them: it must be read twice.
 * Throws ConfigurationError, and the reason of `host.cancelled`.
 */
async function spoolStandardInput(host, most = _limits_js__WEBPACK_IMPORTED_MODULE_5__/* .limits */ .Fy.downloadedImage) {
    const input = host.standardInput();
    if (!input)
        throw (0,_image_error_js__WEBPACK_IMPORTED_MODULE_4__/* .imageError */ .wL)('standard-input-missing', STANDARD_INPUT, 'nothing is piped into it', PIPE);
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(await host.temporaryFolder(), 'standard-input');
    let size = 0;
    const count = async function* (source) {
        for await (const chunk of source) {
            size += chunk.length;
            if (size > most)
                throw tooLarge(most);
            yield chunk;
        }
    };
    try {
        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_2__.pipeline)(input, count, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream)(file, { mode: 0o600 }), { signal: host.cancelled });
    }
    catch (error) {
        host.cancelled.throwIfAborted();
        throw (0,_image_error_js__WEBPACK_IMPORTED_MODULE_4__/* .diskFull */ .xg)(STANDARD_INPUT, error);
    }
    if (size > 0)
        return (0,_file_range_js__WEBPACK_IMPORTED_MODULE_3__/* .rangeOfFile */ .lk)(file);
    throw (0,_image_error_js__WEBPACK_IMPORTED_MODULE_4__/* .imageError */ .wL)('standard-input-empty', STANDARD_INPUT, 'it is empty, or was read before', `${PIPE} It can be read once.`);
}
function tooLarge(most) {
    const remedy = 'Save the image to a file and give that: docker-archive:FILE.';
    return (0,_image_error_js__WEBPACK_IMPORTED_MODULE_4__/* .imageError */ .wL)('image-too-large', STANDARD_INPUT, `it has more than ${most / 1024 ** 3} GiB`, remedy);
}


/***/ })

};
