// Sizes and times of one object's validator. Arguments: a folder with main.ts and d/checks.ts (checkNewProduct), and its JSON schema.
import { build } from "esbuild";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import Ajv2020 from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";
import addFormats from "ajv-formats";
import Schema from "typebox/schema";

const [folder, schemaText] = process.argv.slice(2);
const schema = JSON.parse(schemaText);

async function bundle(contents, more = {}) {
  const result = await build({ stdin: { contents, resolveDir: folder, loader: "ts" }, bundle: true, minify: true, format: "esm", target: "es2022", write: false, logLevel: "error", ...more });
  return result.outputFiles[0].text;
}
const sizeOf = (code) => gzipSync(code, { level: 9 }).length;
const withoutImports = (code) => code.replace(/^import\{[^}]*\}from"[^"]*";/, "");

const own = withoutImports(await bundle(`export { checkNewProduct } from "./d/checks";`, { external: ["../runtime/check"] }));
const check = `import { issuesOf } from "./runtime/check"; import { checkNewProduct } from "./d/checks"; export const validate = (value) => issuesOf(checkNewProduct, value);`;
const whole = await bundle(check);
const ajv = new (Ajv2020.default ?? Ajv2020)({ strict: false, allErrors: true, code: { source: true, esm: true } });
(addFormats.default ?? addFormats)(ajv);
const compiled = ajv.compile(schema);
const standalone = await bundle((standaloneCode.default ?? standaloneCode)(ajv, compiled), { nodePaths: [join(process.cwd(), "node_modules")] });

const file = join(folder, "whole.mjs");
await writeFile(file, whole);
const { validate } = await import(pathToFileURL(file).href);
const typeBox = Schema.Compile(schema);
const good = { name: "Tea", sku: "ABC-123", category: "tea", price: 4.35, stock: 3, supplier: "a@example.com", website: "https://example.com", available: "2026-03-01", note: null, organic: true };
const bad = { ...good, name: "", price: -1, available: "tomorrow" };
const timeOf = (run) => {
  for (let i = 0; i < 20_000; i++) run(i % 2 ? good : bad);
  const start = process.cpuUsage().user;
  for (let i = 0; i < 200_000; i++) run(i % 2 ? good : bad);
  return (process.cpuUsage().user - start) / 200_000;
};
console.log(JSON.stringify({
  own: sizeOf(own), whole: sizeOf(whole), ajvStandalone: sizeOf(standalone), issues: validate(bad).length,
  photonTime: timeOf(validate), ajvTime: timeOf(compiled), typeBoxTime: timeOf((value) => typeBox.Check(value) || typeBox.Errors(value)),
}));
