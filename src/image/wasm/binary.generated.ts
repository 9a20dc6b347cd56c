// Generated from src/image/wasm/assembly by `npm run generate`. Do not edit.

/** WebAssembly in base64. */
export const WASM = 'AGFzbQEAAAAFBAEBEhIGRwp/AEGAgAQLfwBBgIAQC38AQYCAFAt/AEGAgAgLfwBBgIAcC38AQYCABAt/AEGAgCQLfwBBgIACC38AQYCAJgt/AEGAgBALB3ALBWlucHV0AwAJaW5wdXRTaXplAwEGdGFibGVzAwIKdGFibGVzU2l6ZQMDBGhpdHMDBAhoaXRzU2l6ZQMFBndpbmRvdwMGCndpbmRvd1NpemUDBwVjaHVuawMICWNodW5rU2l6ZQMJBm1lbW9yeQIA';
