// Takes pictures of every page kind and state: `node src/pages/pictures.mjs [--out folder] [--only name]`.
import { mkdir } from "node:fs/promises";
import { parseArgs } from "node:util";
import { openApp } from "./app.mjs";
import { makeShop } from "./shop.mjs";

const { values } = parseArgs({ options: { out: { type: "string", default: "/tmp/pages" }, only: { type: "string", default: "" } } });
await mkdir(values.out, { recursive: true });
const id = makeShop().products[0].id;
const press = (name) => (page) => page.getByRole("button", { name, exact: true }).click();
const scenes = [
  { name: "home", path: "/", wait: ".pg-health[data-state=good]" },
  { name: "list", path: "/products", wait: "tbody tr" },
  { name: "empty", path: "/products", count: 0, wait: ".pg-state" },
  { name: "offline", path: "/products", api: () => undefined, wait: ".pg-state" },
  { name: "loading", path: "/products", api: () => new Promise(() => undefined), wait: ".pg-skeleton" },
  { name: "detail", path: `/products/${id}`, wait: "dl" },
  { name: "delete", path: `/products/${id}`, wait: "dl", acts: [press("Delete")] },
  { name: "edit", path: `/products/${id}/edit`, wait: "form.pf-form" },
  { name: "create", path: "/products/new", wait: "form.pf-form", acts: [press("Save")] },
];
const app = await openApp("pages-shop", "shop");
console.log(`first load ${app.firstLoad} bytes`);
try {
  for (const { name, path, count, api, wait, acts = [] } of scenes.filter((scene) => scene.name.startsWith(values.only))) {
    for (const [width, dark] of [[1280, false], [320, false], [768, true]]) {
      const { page, complaints } = await app.open(path, api ?? makeShop(count).api, { width, dark, height: width === 320 ? 640 : 800 });
      await page.waitForSelector(wait);
      for (const act of acts) await act(page);
      await page.waitForTimeout(400);
      await page.screenshot({ path: `${values.out}/${name}-${width}${dark ? "-dark" : ""}.png` });
      if (complaints.length) console.log(name, complaints);
      await page.close();
    }
  }
} finally {
  await app.close();
}
