// @vitest-environment node
import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { project } from "./app.mjs";

const options = {
  target: "es2022", lib: ["es2023", "dom", "dom.iterable", "dom.asynciterable"], module: "preserve", moduleResolution: "bundler", jsx: "preserve", jsxImportSource: "solid-js",
  strict: true, noUncheckedIndexedAccess: true, exactOptionalPropertyTypes: true, noImplicitOverride: true, noUnusedLocals: true, noUnusedParameters: true, verbatimModuleSyntax: true, isolatedModules: true,
  skipLibCheck: true, noEmit: true, types: [], preserveSymlinks: true,
};

test.each([["pages-shop", "shop"], ["pages-desk", "desk"]])("the pages of %s are good TypeScript", async (goldenCase, name) => {
  const { folder, remove } = await project(goldenCase, name);
  try {
    await writeFile(join(folder, "styles.d.ts"), 'declare module "*.css";\n');
    await writeFile(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: options, include: ["app", name, "styles.d.ts"], exclude: ["**/*.test.tsx"] }));
    const told = await promisify(execFile)("node_modules/.bin/tsc", ["-p", "."], { cwd: folder }).then(({ stdout }) => stdout, (error: { stdout?: string }) => error.stdout ?? String(error));
    expect(told).toBe("");
  } finally {
    await remove();
  }
}, 240_000);
