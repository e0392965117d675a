// Has the engine write forms of the schemas, and pages that show them.
import { execFile } from "node:child_process";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { fifty, formNames } from "./fifty.mjs";
import { hundred, order, orderValue, product } from "./schemas.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const folder = here("../../../../artifacts/ui/figures");
const schemas = { Product: product, PurchaseOrder: order, HundredFields: hundred, ...fifty };

/** The paths of pages by name: one form of each rival's schema, and of the first so many of the fifty. */
export async function generatedPages() {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}/contract.json`, JSON.stringify(contract()));
  await promisify(execFile)("dotnet", ["run", "-v", "q", "--project", here("../../../Photon.Generate"), "--", `${folder}/contract.json`, folder, "ui"]);
  return {
    product: await page("product", "Product"),
    order: await page("order", "PurchaseOrder", ` value={${JSON.stringify(orderValue)} as never}`),
    hundred: await page("hundred", "HundredFields"),
    some: (count) => several(count),
  };
}

/** Each schema is what some operation is sent. */
function contract() {
  const bodyOf = (name) => ({ required: true, content: { "application/json": { schema: { $ref: `#/components/schemas/${name}` } } } });
  const operations = Object.keys(schemas).map((name) => [`/${name}`, { post: { operationId: `send${name}`, requestBody: bodyOf(name), responses: { 204: { description: "Taken." } } } }]);
  return { openapi: "3.1.0", info: { title: "Figures", version: "1.0.0" }, paths: Object.fromEntries(operations), components: { schemas } };
}

async function page(name, form, props = "") {
  return write(name, `import { render } from "solid-js/web";
import { ${form}Form } from "./peer/forms/${form}";
import "./runtime/forms.css";

render(() => <${form}Form${props} onSubmit={(value) => Object.assign(window, { sent: value })} />, document.getElementById("here")!);
`);
}

async function several(count) {
  const forms = formNames.slice(0, count);
  return write(`some${count}`, `import { render } from "solid-js/web";
${forms.map((name) => `import { ${name}Form } from "./peer/forms/${name}";`).join("\n")}

const forms = { ${forms.map((name) => `${name}Form`).join(", ")} };
const Shown = forms[location.hash.slice(1) as keyof typeof forms];
render(() => <Shown onSubmit={() => undefined} />, document.body);
`);
}

async function write(name, text) {
  const path = `${folder}/${name}.tsx`;
  await writeFile(path, text);
  return path;
}
