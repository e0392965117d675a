import { spawn } from "node:child_process";
import { readFile, symlink, writeFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { build } from "esbuild";
import { solid } from "./solid.mjs";

const workspace = resolve(import.meta.dirname, "../../..");
const page = resolve(import.meta.dirname, "../page/start.ts");

/** Checks everything that was generated for a document with tsc, strictly; answers the errors. */
export async function typeErrors(folder, contract) {
  const base = JSON.parse(await readFile(join(workspace, "tsconfig.json"), "utf8")).compilerOptions;
  const { paths: _, ...options } = base;
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: options, include: ["runtime", contract] }));
  await linkModules(folder);
  const { code, output } = await run(join(workspace, "node_modules/.bin/tsc"), ["-p", folder, "--pretty", "false"]);
  const errors = output.split("\n").filter((line) => /error TS\d+/u.test(line)).map((line) => relative(folder, resolve(line.split("(")[0])) + line.slice(line.indexOf("(")));
  return code !== 0 && errors.length === 0 ? [`tsc: ${output.slice(0, 2000)}`] : errors;
}

/** Bundles the judged forms of a document with the judge's page; answers the path of the script. */
export async function bundle(folder, { contract, forms: judged }, cacheFolder) {
  const forms = join(folder, contract, "forms");
  const parts = await Promise.all(judged.map((form, i) => importOf(forms, form, i)));
  const entry = join(folder, "judge.entry.js");
  const start = `import { start } from ${JSON.stringify(page)};\nimport * as checks from ${JSON.stringify(join(folder, contract, "checks"))};`;
  await writeFile(entry, `${start}\n${parts.map((part) => part.imports).join("\n")}\nstart([\n${parts.map((part) => part.entry).join(",\n")}\n]);\n`);
  const out = join(folder, "judge.js");
  await build({
    entryPoints: [entry],
    outfile: out,
    bundle: true,
    format: "esm",
    target: "es2022",
    conditions: ["browser", "solid"],
    alias: { "@photon/runtime": join(folder, "runtime") },
    nodePaths: [join(workspace, "node_modules")],
    plugins: [solid(cacheFolder)],
    legalComments: "none",
    logLevel: "silent",
  });
  return out;
}

/** The form's own module says which shape it is of. */
async function importOf(forms, { name, plan: planName }, i) {
  const text = await readFile(join(forms, `${name}.tsx`), "utf8");
  const shape = /\bof=\{(\w+)\}/u.exec(text)?.[1];
  const file = JSON.stringify(join(forms, name));
  const plan = JSON.stringify(join(forms, `${name}.plan`));
  return {
    imports: `import * as form${i} from ${file};\nimport * as plan${i} from ${plan};`,
    entry: `{ name: ${JSON.stringify(name)}, form: form${i}[${JSON.stringify(`${name}Form`)}], plan: plan${i}.${planName}, check: ${shape === undefined ? "undefined" : `checks.${shape}?.check`} }`,
  };
}

async function linkModules(folder) {
  await symlink(join(workspace, "node_modules"), join(folder, "node_modules")).catch((reason) => {
    if (reason.code !== "EEXIST") throw reason;
  });
}

function run(program, args) {
  return new Promise((done, fail) => {
    const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    child.stdout.on("data", (data) => (output += data));
    child.stderr.on("data", (data) => (output += data));
    child.on("error", fail);
    child.on("close", (code) => done({ code, output }));
  });
}
