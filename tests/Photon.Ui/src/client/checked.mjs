// Answers operations of a generated client with JSON, and checks what they make of it: `node checked.mjs FOLDER CALL...`, where FOLDER has client.ts and
// checks.ts, and a call is { operation, shape, json, status } as JSON. For each it says where exact numbers are, and the issues.
import { build } from "esbuild";

const [folder, ...calls] = process.argv.slice(2);
const contents = ["client", "checks"].map((name) => `export * as ${name} from ${JSON.stringify(`${folder}/${name}`)};`).join("") + `export { ExactNumber, issuesOf } from ${JSON.stringify(`${folder}/../runtime/check`)};`;
const { outputFiles } = await build({ stdin: { contents, resolveDir: folder, loader: "ts" }, bundle: true, format: "esm", platform: "node", write: false, logLevel: "error" });
const { client, checks, ExactNumber, issuesOf } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);

for (const call of calls) {
  const { operation, shape, json, status = 200 } = JSON.parse(call);
  const fetch = async () => new Response(json, { status, headers: { "content-type": "application/json" } });
  const { body } = await client[operation].answer({ baseUrl: "https://x.test", fetch });
  const issues = shape ? issuesOf(checks[shape].check, body).map(({ path, code }) => `${path.join(".")} ${code}`) : [];
  console.log(JSON.stringify({ exact: [...placesOf(body)].sort(), issues }));
}

function* placesOf(value, path = "") {
  if (value instanceof ExactNumber) yield path;
  else for (const [name, member] of Object.entries(Object(value))) if (typeof value === "object") yield* placesOf(member, `${path}/${name}`);
}
