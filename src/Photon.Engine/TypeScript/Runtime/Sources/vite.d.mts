import type { Plugin } from "vite";

/** What vite and vitest must know of generated files. `tests: false`: vitest does not run the tests that came with forms. */
export default function photon(options?: { tests?: boolean }): Plugin;
