import { fileURLToPath } from "node:url";
import solid from "vite-plugin-solid";
import { defineConfig } from "vitest/config";

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  plugins: [solid({ hot: false })],
  resolve: {
    alias: [
      { find: "@photon/runtime", replacement: file("../../src/Photon.Engine/TypeScript/Runtime/Sources") },
      { find: /^(axe-core|dom-accessibility-api|vitest)$/, replacement: file("node_modules") + "/$1" },
      // The runtime lies outside of this folder and finds its packages here.
      { find: /^@solidjs\/router$/, replacement: file("node_modules/@solidjs/router/dist/index.js") },
      { find: /^solid-js\/web$/, replacement: file("node_modules/solid-js/web/dist/web.js") },
      { find: /^solid-js$/, replacement: file("node_modules/solid-js/dist/solid.js") },
      { find: /^(axe-core|dom-accessibility-api|vitest)$/, replacement: file("node_modules") + "/$1" },
    ],
  },
  test: { environment: "jsdom", testTimeout: 60_000, include: ["src/**/*.test.{ts,tsx}"], server: { deps: { inline: [/solid-?js/] } } },
});
