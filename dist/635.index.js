export const id = 635;
export const ids = [635];
export const modules = {

/***/ 4303:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

module.exports = __webpack_require__.p + "4a43781f67da8c8303de.js";

/***/ }),

/***/ 7635:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   surveyInWorkers: () => (/* binding */ surveyInWorkers),
/* harmony export */   workersFor: () => (/* binding */ workersFor)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5919);
/* harmony import */ var _wasm_module_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6559);
/* harmony import */ var _survey_builder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8878);




/** More would only wait for one another: few images have more layers of weight. */
const MOST_WORKERS = 4;
/** MiB of JavaScript's own; columns and contents lie outside of it. What is young is an entry or two: more room for it would only stay in use. */
const HEAP = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 4 };
/** How many threads help with so many layers. */
function workersFor(layers) {
    return Math.min((0,node_os__WEBPACK_IMPORTED_MODULE_0__.availableParallelism)(), MOST_WORKERS, layers);
}
/**
 * Reads layers on threads of their own, in the order in which they are given. Each survey is handed over as soon as it is
 * there. Rejects when the run is cancelled, and with the error of a worker that is none of the bytes'.
 */
async function surveyInWorkers(orders, workers, { wishes, meter, cancelled }, take) {
    const queue = orders.values();
    const start = { wishes, counters: meter.shared, module: (0,_wasm_module_js__WEBPACK_IMPORTED_MODULE_3__/* .compileWasm */ .U)() };
    const work = async () => {
        let worker;
        try {
            for (const [layer, order] of queue) {
                cancelled.throwIfAborted();
                worker ??= startWorker(start);
                const surveyed = await ask(worker, order, cancelled);
                if (surveyed === 'too large')
                    worker = undefined;
                take(layer, surveyed === 'too large' ? TOO_LARGE : surveyed);
            }
        }
        finally {
            await worker?.terminate();
        }
    };
    const ends = await Promise.allSettled(Array.from({ length: workers }, work));
    for (const end of ends)
        if (end.status === 'rejected')
            throw end.reason;
}
const TOO_LARGE = {
    survey: new _survey_builder_js__WEBPACK_IMPORTED_MODULE_2__/* .SurveyBuilder */ .c().finish(),
    remarks: [],
    damage: { kind: 'too-large', message: 'it takes more memory to read than there is' },
};
/** The worker as scripts/bundle.mjs makes it, from src/ and lib/ the same file; a bundle brings its own copy. */
function startWorker(start) {
    return new node_worker_threads__WEBPACK_IMPORTED_MODULE_1__.Worker(new URL(/* asset import */ __webpack_require__(4303), __webpack_require__.b), {
        workerData: start,
        resourceLimits: HEAP,
    });
}
function ask(worker, order, cancelled) {
    const done = new AbortController();
    const { signal } = done;
    const asked = new Promise((resolve, reject) => {
        worker.once('message', resolve);
        worker.once('error', (error) => {
            if (error.code === 'ERR_WORKER_OUT_OF_MEMORY')
                resolve('too large');
            else
                reject(error);
        });
        worker.once('exit', (code) => reject(new Error(`a worker ended with ${code} before it answered`)));
        cancelled.addEventListener('abort', () => reject(cancelled.reason), { signal });
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, not a window.
        worker.postMessage(order);
    });
    // Not all listeners: Node's own are among them.
    return asked.finally(() => {
        done.abort();
        for (const event of OURS)
            worker.removeAllListeners(event);
    });
}
const OURS = ['message', 'error', 'exit'];


/***/ })

};
