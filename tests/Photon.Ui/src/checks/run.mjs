// Holds values against generated checks. Arguments: a folder with main.ts (exports checks, issuesOf, ExactNumber) and cases.jsonl; writes answers.jsonl.
import { build } from "esbuild";
import { createReadStream } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const folder = process.argv[2];
const outfile = join(folder, "main.mjs");
await build({ entryPoints: [join(folder, "main.ts")], bundle: true, format: "esm", target: "es2022", outfile, logLevel: "error" });
const { checks, issuesOf, ExactNumber } = await import(pathToFileURL(outfile).href);

/** A number with more digits than JavaScript's hold is written as { "\u0000exact": "…" }. */
function revive(_, value) {
  const text = value?.["\u0000exact"];
  return typeof text === "string" ? new ExactNumber(text) : value;
}

const shown = (value) => (value instanceof ExactNumber ? value.text : value);
const answers = [];
for await (const line of createInterface({ input: createReadStream(join(folder, "cases.jsonl")) })) {
  const end = line.indexOf(" ");
  const check = checks[Number(line.slice(0, end))];
  try {
    const value = JSON.parse(line.slice(end + 1), revive);
    const issues = issuesOf(check, value).map(({ path, code, args }) => ({ path: path.map(String), code, args: (args ?? []).map(shown) }));
    answers.push(JSON.stringify({ issues }));
  } catch (error) {
    answers.push(JSON.stringify({ thrown: String(error?.stack ?? error) }));
  }
}
await writeFile(join(folder, "answers.jsonl"), answers.join("\n"));
