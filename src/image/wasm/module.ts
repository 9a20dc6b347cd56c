import { WASM } from './binary.generated.ts';

/** The compiled functions and the memory that they share with us: regions as in assembly/layout.ts. One a thread; nothing in it grows. */
export interface WasmModule {
  /** Compressed bytes on their way in. */
  readonly input: Buffer;
  /** The 32 KiB in front of the chunk: how the chunk before it ended, zeros before the first. */
  readonly window: Buffer;
  /** Plain bytes of a layer's tar: what readers fill, and searches look at in place. */
  readonly chunk: Buffer;
  /** Literals to look for and the tables made from them. */
  readonly tables: Buffer;
  readonly hits: Uint32Array;
  /** Key of the content hash. */
  readonly hashKey: Buffer;
  /** What assembly/index.ts exports, by name. */
  readonly call: WasmFunctions;
}

/** Grows with assembly/index.ts. */
export interface WasmFunctions {
  readonly [name: string]: ((...numbers: number[]) => number) | undefined;
}

let compiled: WebAssembly.Module | undefined;

/** Compiled once a thread, or once for all: a worker that is handed it shares the code, and what the engine learns of it while it runs. */
export function compileWasm(): WebAssembly.Module {
  compiled ??= new WebAssembly.Module(Buffer.from(WASM, 'base64'));
  return compiled;
}

/** A fresh memory, all zero, with the functions that work on it. */
export function instantiateWasm(module = compileWasm()): WasmModule {
  const { exports } = new WebAssembly.Instance(module, {});
  const { buffer } = exports['memory'] as WebAssembly.Memory;
  const number = (name: string) => (exports[name] as WebAssembly.Global).value;
  const region = (name: string) => Buffer.from(buffer, number(name), number(`${name}Size`));
  return {
    input: region('input'),
    window: region('window'),
    chunk: region('chunk'),
    tables: region('tables'),
    hits: new Uint32Array(buffer, number('hits'), number('hitsSize') / 4),
    hashKey: region('hashKey'),
    call: exports as unknown as WasmFunctions,
  };
}
