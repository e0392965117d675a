// Holds values against schemas by Ajv and TypeBox. Arguments: a folder with schemas.jsonl (one schema on each line) and peers.jsonl ("<schema> <value>"); writes verdicts.jsonl: [Ajv, TypeBox], null where one can't say.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import Schema from "typebox/schema";

const folder = process.argv[2];
const linesOf = async (name) => (await readFile(join(folder, name), "utf8")).split("\n").filter((line) => line !== "");

function ajvOf(schema) {
  try {
    const ajv = new (Ajv2020.default ?? Ajv2020)({ strict: false, logger: false });
    (addFormats.default ?? addFormats)(ajv);
    const check = ajv.compile(schema);
    return (value) => check(value);
  } catch {
    return () => null;
  }
}

function typeBoxOf(schema) {
  try {
    const check = Schema.Compile(schema);
    return (value) => check.Check(value);
  } catch {
    return () => null;
  }
}

const guarded = (check) => (value) => {
  try {
    return check(value);
  } catch {
    return null;
  }
};
const peers = (await linesOf("schemas.jsonl")).map((line) => JSON.parse(line)).map((schema) => [guarded(ajvOf(schema)), guarded(typeBoxOf(schema))]);
const verdicts = [];
for (const line of await linesOf("peers.jsonl")) {
  const end = line.indexOf(" ");
  const value = JSON.parse(line.slice(end + 1));
  verdicts.push(JSON.stringify(peers[Number(line.slice(0, end))].map((check) => check(value))));
}
await writeFile(join(folder, "verdicts.jsonl"), verdicts.join("\n"));
