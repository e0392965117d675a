import solid from "vite-plugin-solid";
import { defineConfig } from "vitest/config";
import photon from "../obj/photon-ui/runtime/vite.mjs";

export default defineConfig({
  plugins: [photon(), solid()],
});
