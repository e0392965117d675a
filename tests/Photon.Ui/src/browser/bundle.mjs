// Builds one entry as a user's project would: vite, Solid, minified. Returns the files by name.
import { fileURLToPath } from "node:url";
import solid from "vite-plugin-solid";
import { build } from "vite";

const file = (path) => fileURLToPath(new URL(path, import.meta.url));

export const alias = [
  { find: "@photon/runtime", replacement: file("../../../../src/Photon.Engine/TypeScript/Runtime/Sources") },
  // The runtime lies outside of this folder and finds its packages here.
  { find: /^solid-js\/web$/, replacement: file("../../node_modules/solid-js/web/dist/web.js") },
  { find: /^solid-js$/, replacement: file("../../node_modules/solid-js/dist/solid.js") },
];

export async function bundle(entry, more = []) {
  const { output } = await build({
    root: file("../.."),
    configFile: false,
    logLevel: "error",
    plugins: [solid({ hot: false }), ...more],
    resolve: { alias },
    build: { write: false, modulePreload: false, cssCodeSplit: false, rollupOptions: { input: entry } },
  });
  return new Map(output.map((one) => [one.fileName, one.type === "asset" ? one.source : one.code]));
}
