export const id = 406;
export const ids = [406];
export const modules = {

/***/ 7406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderJson: () => (/* binding */ renderJson)
/* harmony export */ });
/** What `--format json` prints; `schema/report.schema.json` describes it and `readReport` reads it. */
function renderJson(report) {
    return `${JSON.stringify(report, undefined, 2)}\n`;
}


/***/ })

};
