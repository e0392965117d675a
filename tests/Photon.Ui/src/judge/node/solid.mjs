import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import babel from "@babel/core";

/** Compiles Solid's JSX as vite-plugin-solid does; what was compiled before is taken from a folder, as most files come again and again. */
export function solid(cacheFolder) {
  return {
    name: "solid",
    setup(build) {
      build.onLoad({ filter: /\.tsx$/ }, async ({ path }) => ({ contents: await compiled(path, cacheFolder), loader: "js" }));
    },
  };
}

async function compiled(path, cacheFolder) {
  const text = await readFile(path, "utf8");
  const kept = join(cacheFolder, `${createHash("sha256").update(text).digest("hex")}.js`);
  try {
    return await readFile(kept, "utf8");
  } catch {
    const { code } = await babel.transformAsync(text, {
      filename: path,
      babelrc: false,
      configFile: false,
      presets: ["babel-preset-solid", ["@babel/preset-typescript", { onlyRemoveTypeImports: true }]],
    });
    await mkdir(cacheFolder, { recursive: true });
    await writeFile(kept, code);
    return code;
  }
}
