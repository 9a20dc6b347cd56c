import { CHUNK, CHUNK_SIZE, HASH_KEY, HASH_KEY_SIZE, HITS, HITS_SIZE, INPUT, INPUT_SIZE, TABLES, TABLES_SIZE, WINDOW, WINDOW_SIZE } from './layout';

export const input: usize = INPUT;
export const inputSize: usize = INPUT_SIZE;
export const tables: usize = TABLES;
export const tablesSize: usize = TABLES_SIZE;
export const hits: usize = HITS;
export const hitsSize: usize = HITS_SIZE;
export const window: usize = WINDOW;
export const windowSize: usize = WINDOW_SIZE;
export const chunk: usize = CHUNK;
export const chunkSize: usize = CHUNK_SIZE;

export const hashKey: usize = HASH_KEY;
export const hashKeySize: usize = HASH_KEY_SIZE;

export { hashBegin, hashEnd, hashHigh, hashUpdate } from './hash';
export { search, searchedTo } from './search';
export { inflate, inflateMember, inflatePosition, inflateSlide, inflateStart, inflateWritten } from './inflate';
