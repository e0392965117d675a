// The same calls in the words of three clients.

const methods = ["get", "put", "post", "delete", "patch"];

/** Operations from all over a contract, each with what a call must be given. */
export function chosen(document, count) {
  const all = Object.entries(document.paths).flatMap(([path, item]) =>
    methods.filter((method) => item[method]).map((method) => {
      const parameters = [...(item.parameters ?? []), ...(item[method].parameters ?? [])].map((parameter) => resolve(document, parameter));
      const body = item[method].requestBody && resolve(document, item[method].requestBody);
      const needed = parameters.filter((parameter) => parameter.required);
      return { path, method, id: item[method].operationId, in: (place) => needed.filter((p) => p.in === place).map((p) => p.name), body: body?.content?.["application/json"] };
    }),
  );
  return Array.from({ length: count }, (_, i) => all[Math.floor((i * all.length) / count)]);
}

export const apps = () => [
  { name: "photon", files: ["photon/peer/types.ts", "photon/peer/client.ts"], write: photon },
  { name: "openapi-fetch", files: ["openapi-typescript/schema.ts"], write: openapiFetch },
  { name: "hey-api", files: ["hey-api/index.ts"], write: heyApi },
];

function photon(operations) {
  const calls = operations.map(({ id, in: names, body }) => {
    const members = [...names("path"), ...names("query"), ...names("header"), ...(body ? ["body"] : [])].map(member);
    return `console.log(await ${camel(id)}(client${members.length ? `, { ${members.join(", ")} }` : ""}));`;
  });
  return `import { createClient, ${operations.map(({ id }) => camel(id)).join(", ")} } from "./photon/peer/client";\nconst client = createClient();\n${calls.join("\n")}\n`;
}

function openapiFetch(operations) {
  const calls = operations.map(({ path, method, in: names, body }) => {
    const places = ["path", "query", "header"].filter((place) => names(place).length).map((place) => `${place}: { ${names(place).map(member).join(", ")} }`);
    const init = [...(places.length ? [`params: { ${places.join(", ")} }`] : []), ...(body ? ["body: {} as never"] : [])];
    return `console.log((await client.${method.toUpperCase()}(${JSON.stringify(path)}${init.length ? `, { ${init.join(", ")} }` : ""})).data);`;
  });
  return `import createClient from "openapi-fetch";\nimport type { paths } from "./openapi-typescript/schema";\nconst client = createClient<paths>({ baseUrl: "https://api.github.com" });\n${calls.join("\n")}\n`;
}

function heyApi(operations) {
  const calls = operations.map(({ id, in: names, body }) => {
    const places = ["path", "query", "header"].filter((place) => names(place).length).map((place) => `${place === "header" ? "headers" : place}: { ${names(place).map(member).join(", ")} }`);
    const init = [...places, ...(body ? ["body: {} as never"] : [])];
    return `console.log((await ${camel(id)}(${init.length ? `{ ${init.join(", ")} }` : ""})).data);`;
  });
  return `import { ${operations.map(({ id }) => camel(id)).join(", ")} } from "./hey-api";\n${calls.join("\n")}\n`;
}

const member = (name) => `${/^[a-z_]\w*$/i.test(name) ? name : JSON.stringify(name)}: ${name === "body" ? "{}" : '"x"'} as never`;

const camel = (id) => id.replace(/[^a-z0-9]+(.)/gi, (_, letter) => letter.toUpperCase());

const resolve = (document, value) => (value.$ref ? value.$ref.slice(2).split("/").reduce((node, key) => node[key.replaceAll("~1", "/").replaceAll("~0", "~")], document) : value);
