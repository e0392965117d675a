// @vitest-environment node
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { openApp, type App } from "./app.mjs";
import { button, clean, heading, link } from "./see";
import { makeShop } from "./shop.mjs";

vi.setConfig({ testTimeout: 60_000 });
let app: App;
beforeAll(async () => {
  app = await openApp("pages-shop", "shop");
}, 240_000);
afterAll(() => app.close());

test("the first load is at most 45 kB", () => {
  expect(app.firstLoad).toBeLessThan(45_000);
});

test("home shows what the API offers and its health", async () => {
  const { page, complaints } = await app.open("/", makeShop().api);
  await expect.poll(() => page.locator(".pg-health").textContent()).toBe("Status: Healthy");
  await clean({ page, complaints });
  await page.locator(".pg-card a").click();
  await heading(page, "Products").waitFor();
  expect(await page.title()).toBe("Products · Shop");
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
  await page.close();
});

test("a list has pages and filters in its address", async () => {
  const shop = makeShop();
  const { page, complaints } = await app.open("/products", shop.api);
  await page.getByRole("row").nth(20).waitFor();
  expect(await page.locator(".pg-pager").textContent()).toContain("1 to 20 of 30 products");
  await clean({ page, complaints });
  await link(page, "Next").click();
  await expect.poll(() => page.locator(".pg-pager").textContent()).toContain("21 to 30 of 30 products");
  expect(new URL(page.url()).search).toBe("?page=2");
  await page.getByLabel("Category", { exact: true }).selectOption({ label: "Coffee" });
  await expect.poll(() => new URL(page.url()).search).toBe("?category=coffee");
  await expect.poll(() => page.getByRole("row").count()).toBe(1 + shop.products.filter(({ category }) => category === "coffee").length);
  await page.goBack();
  await page.reload();
  await expect.poll(() => page.locator(".pg-pager").textContent()).toContain("21 to 30");
  await page.close();
});

test("an empty list says what to do, and a search without result how to go on", async () => {
  const { page, complaints } = await app.open("/products", makeShop(0).api);
  await page.getByRole("heading", { name: "No products yet" }).waitFor();
  await clean({ page, complaints });
  await page.getByLabel("Search").fill("zzz");
  await page.keyboard.press("Enter");
  await button(page, "Clear filters").click();
  await page.getByRole("heading", { name: "No products yet" }).waitFor();
  await page.close();
});

test("where the server is not there, a list says so and tries again", async () => {
  const shop = makeShop();
  let isThere = false;
  const { page, complaints } = await app.open("/products", (asked) => (isThere ? shop.api(asked) : undefined));
  await page.getByRole("heading", { name: "The server could not be reached" }).waitFor();
  await clean({ page, complaints });
  isThere = true;
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await page.getByRole("row").nth(5).waitFor();
  await page.close();
});

test("a product is looked at, changed, and the change taken back", async () => {
  const shop = makeShop();
  const { page, complaints } = await app.open("/products", shop.api);
  await link(page, "Assam").click();
  await heading(page, "Assam").waitFor();
  expect(await page.locator(".pg-fields").textContent()).toContain("CategoryTea");
  await clean({ page, complaints });
  await link(page, "Edit").click();
  await page.getByLabel("Name", { exact: true }).fill("Assam gold");
  await clean({ page, complaints });
  await button(page, "Save").click();
  await heading(page, "Assam gold").waitFor();
  expect(shop.asked.find(({ method }) => method === "PUT")!.body).toEqual({ name: "Assam gold", category: "tea", price: 4.9, note: "First harvest, from the hills.", packaging: { kind: "loose", grams: 100 } });
  await button(page, "Undo").click();
  await expect.poll(() => shop.products[0]!.name).toBe("Assam");
  await page.close();
});

test("a product is added, and what the server refuses is said in the form", async () => {
  const shop = makeShop();
  const { page, complaints } = await app.open("/products/new", shop.api);
  await page.getByLabel("Name", { exact: true }).fill("Sencha");
  await page.getByRole("radio", { name: "Tea", exact: true }).check();
  await page.getByLabel("Price", { exact: true }).fill("7.5");
  await button(page, "Save").click();
  await expect.poll(() => page.locator(".pf-summary").textContent()).toContain("There is a product named Sencha already.");
  await clean({ page, complaints });
  await page.getByLabel("Name", { exact: true }).fill("Gyokuro");
  await button(page, "Save").click();
  await heading(page, "Gyokuro").waitFor();
  await expect.poll(() => page.locator(".pg-toast").textContent()).toContain("Gyokuro was added.");
  await page.close();
});

test("a product is deleted after a question, and comes back", async () => {
  const shop = makeShop();
  const { page, complaints } = await app.open(`/products/${makeShop().products[1]!.id}`, shop.api);
  await heading(page, "Darjeeling").waitFor();
  await button(page, "Delete").click();
  await clean({ page, complaints });
  await page.keyboard.press("Escape");
  expect(shop.products.length).toBe(30);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Delete");
  await button(page, "Delete").click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
  await heading(page, "Products").waitFor();
  expect(shop.products.length).toBe(29);
  await button(page, "Undo").click();
  await heading(page, "Darjeeling").waitFor();
  expect(shop.products.at(-1)).toMatchObject({ name: "Darjeeling", category: "tea" });
  await page.close();
});

test("nobody leaves what is not saved without being asked", async () => {
  const { page, complaints } = await app.open("/products/new", makeShop().api);
  await page.getByLabel("Name", { exact: true }).fill("Gyokuro");
  await link(page, "Products").click();
  await page.getByRole("dialog").waitFor();
  await clean({ page, complaints });
  await button(page, "Keep editing").click();
  expect(await page.getByLabel("Name", { exact: true }).inputValue()).toBe("Gyokuro");
  await link(page, "Products").click();
  await button(page, "Leave without saving").click();
  await heading(page, "Products").waitFor();
  await page.close();
});

test("what is not there is said", async () => {
  const { page, complaints } = await app.open("/products/7f1bb7a4-9a0f-4b46-9d0a-6b7a3a1c9999", makeShop().api);
  await page.getByRole("heading", { name: "This is not there any more" }).waitFor();
  await clean({ page, complaints });
  const other = await app.open("/nowhere", makeShop().api);
  await heading(other.page, "There is no such page").waitFor();
  await clean(other);
  await page.close();
  await other.page.close();
});

test.each([
  [320, false],
  [320, true],
  [768, true],
  [1280, true],
] as const)("a list and a form fit %i pixels (dark: %s) without barriers", async (width, dark) => {
  const { page, complaints } = await app.open("/products", makeShop().api, { width, dark });
  await page.getByRole("row").nth(5).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await clean({ page, complaints });
  await page.close();
});
