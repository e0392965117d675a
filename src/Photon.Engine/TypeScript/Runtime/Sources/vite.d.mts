import type { Plugin } from "vite";

/**
 * What vite and vitest must know of generated files. `tests: false`: vitest does not run the tests that came with forms. `api`: where the app listens to which
 * the contract's paths are handed on; by default PHOTON_API of the environment, else what launchSettings.json says, else http://localhost:5000.
 */
export default function photon(options?: { tests?: boolean; api?: string }): Plugin;
