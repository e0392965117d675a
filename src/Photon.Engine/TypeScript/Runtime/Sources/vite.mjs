// For vite.config.ts: `plugins: [photon(), solid()]`. Generated files lie beside no node_modules, so what they import is looked up where the UI's own files
// find it; imports that begin with @photon/ lead to them, and vitest runs the tests that came with the forms. While a person works, calls of the contract's
// paths go on to the app, and a contract that changed is generated anew.
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";

// As vite writes paths, on Windows too.
const folder = resolve(dirname(fileURLToPath(import.meta.url)), "..").replaceAll("\\", "/");

/**
 * @param {{ tests?: boolean, api?: string }} [options] `tests: false`: vitest does not run the tests of generated forms. `api`: where the app listens.
 * @returns {import("vite").Plugin}
 */
export default function photon(options = {}) {
  let root = "";
  const facts = readFacts();
  return {
    name: "photon",
    enforce: "pre",
    config(config) {
      root = resolve(config.root ?? ".");
      const api = options.api ?? process.env.PHOTON_API ?? launchAddress(facts) ?? "http://localhost:5000";
      return {
        resolve: { alias: [{ find: /^@photon\//, replacement: `${folder}/` }], dedupe: ["solid-js"] },
        server: {
          fs: { allow: [root, folder] },
          // The certificate of a development server is its own.
          proxy: Object.fromEntries(facts.paths.map((path) => [`^${path.replace(/[^\w/-]/g, "\\$&")}(?=[/?]|$)`, { target: api, secure: false }])),
        },
        test: {
          environment: "jsdom",
          include: ["src/**/*.test.{ts,tsx}", ...(options.tests === false ? [] : [`${folder}/**/*.test.tsx`])],
        },
      };
    },
    configureServer(server) {
      if (facts.project !== "" && server.config.mode !== "test") watchContracts(server, facts);
    },
    resolveId(source, importer, settings) {
      // A page of a person's own takes the place of the generated one: src/pages/products/list.tsx.
      const page = /^\.\/pages\/(.+)$/.exec(source)?.[1];
      const own = page && importer?.startsWith(`${folder}/`) && /\/pages\.ts$/.test(importer) ? resolve(root, "src/pages", `${page}.tsx`) : "";
      if (own && existsSync(own)) return own.replaceAll("\\", "/");
      const isBare = /^[a-z@]/i.test(source) && !source.startsWith("@photon/");
      return isBare && importer?.startsWith(`${folder}/`) ? this.resolve(source, resolve(root, "package.json"), { ...settings, skipSelf: true }) : null;
    },
  };
}

/** What the build wrote beside the runtime: the project, its contracts, and the beginnings of their paths. */
function readFacts() {
  const file = resolve(folder, "photon.json");
  const { project, contracts, paths } = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : { project: "", contracts: [], paths: [] };
  return { project: project === "" ? "" : resolve(folder, project), contracts: contracts.map((path) => resolve(folder, path).replaceAll("\\", "/")), paths };
}

/** The first address that `dotnet run` gives the app; one without a certificate goes before others. */
function launchAddress({ project }) {
  const file = project === "" ? "" : resolve(dirname(project), "Properties/launchSettings.json");
  if (file === "" || !existsSync(file)) return undefined;
  try {
    const { profiles = {} } = JSON.parse(readFileSync(file, "utf8").replace(/^\uFEFF/, ""));
    const addresses = Object.values(profiles).find((profile) => profile.commandName === "Project")?.applicationUrl?.split(";") ?? [];
    return (addresses.find((address) => address.startsWith("http:")) ?? addresses[0])?.replace(/\/\/(\*|\+|0\.0\.0\.0|\[::\])/, "//localhost");
  } catch {
    return undefined; // dotnet run says what is wrong with it
  }
}

/** Generates anew where a contract changed, one run after another, and loads the page again; what generation says against it is shown over the page. */
function watchContracts(server, { project, contracts }) {
  let running;
  let isStale = false;
  let isOver = false;
  const generate = () => {
    isStale = running !== undefined;
    if (isStale || isOver) return;
    // No node of MSBuild stays behind.
    running = spawn("dotnet", ["msbuild", project, "-t:PhotonGenerate", "-nologo", "-v:q", "-tl:off", "-nodeReuse:false"], { stdio: ["ignore", "pipe", "inherit"] });
    let said = "";
    running.stdout.on("data", (text) => (said += text));
    running.on("error", (error) => (said += error.message));
    running.on("close", (code) => {
      running = undefined;
      if (isOver) return;
      if (isStale) generate();
      else if (code === 0) server.ws.send({ type: "full-reload" });
      else {
        server.config.logger.error(said.trim(), { timestamp: true });
        server.ws.send({ type: "error", err: { message: said.trim(), stack: "", plugin: "photon" } });
      }
    });
  };
  const end = () => {
    isOver = true;
    running?.kill();
  };
  server.watcher.add(contracts);
  server.watcher.on("change", (path) => contracts.includes(path.replaceAll("\\", "/")) && generate());
  server.httpServer?.once("close", end);
  process.once("exit", end);
}
