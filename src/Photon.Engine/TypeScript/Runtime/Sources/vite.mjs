// For vite.config.ts: `plugins: [photon(), solid()]`. Generated files lie beside no node_modules, so what they import is looked up where the UI's own files
// find it; imports that begin with @photon/ lead to them, and vitest runs the tests that came with the forms.
import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";

// As vite writes paths, on Windows too.
const folder = resolve(dirname(fileURLToPath(import.meta.url)), "..").replaceAll("\\", "/");

/**
 * @param {{ tests?: boolean }} [options] `tests: false`: vitest does not run the tests of generated forms.
 * @returns {import("vite").Plugin}
 */
export default function photon(options = {}) {
  let root = "";
  return {
    name: "photon",
    enforce: "pre",
    config(config) {
      root = resolve(config.root ?? ".");
      return {
        resolve: { alias: [{ find: /^@photon\//, replacement: `${folder}/` }], dedupe: ["solid-js"] },
        server: { fs: { allow: [root, folder] } },
        test: {
          environment: "jsdom",
          include: ["src/**/*.test.{ts,tsx}", ...(options.tests === false ? [] : [`${folder}/**/*.test.tsx`])],
        },
      };
    },
    resolveId(source, importer, settings) {
      // A page of a person's own takes the place of the generated one: src/pages/products/list.tsx.
      const page = /^\.\/pages\/(.+)$/.exec(source)?.[1];
      const own = page && importer?.startsWith(`${folder}/`) && /\/pages\.ts$/.test(importer) ? resolve(root, "src/pages", `${page}.tsx`) : "";
      if (own && existsSync(own)) return own.replaceAll("\\", "/");
      const isBare = /^[a-z@]/i.test(source) && !source.startsWith("@photon/");
      return isBare && importer?.startsWith(`${folder}/`) ? this.resolve(source, resolve(root, "package.json"), { ...settings, skipSelf: true }) : null;
    },
  };
}
