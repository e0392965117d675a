// @vitest-environment node
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { openPages, type Pages } from "./pages.mjs";

// What only a browser can tell: pointers, focus, and a policy that forbids everything but the page's own files.

let pages: Pages;
beforeAll(async () => {
  pages = await openPages(decodeURIComponent(new URL("../gallery/page.tsx", import.meta.url).pathname));
}, 120_000);
afterAll(() => pages.close());

async function open(query: Record<string, string>): Promise<{ page: Page; complaints: readonly string[]; sent: () => Promise<unknown> }> {
  const { page, complaints } = await pages.open(query);
  return { page, complaints, sent: () => page.evaluate(() => (globalThis as { sent?: unknown }).sent) };
}

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent);

async function withTags(...tags: string[]) {
  const opened = await open({ fields: "Order", value: JSON.stringify({ tags, customer: "c", address: { street: "s", city: "c", postcode: "p" }, lines: [{ article: "a", quantity: 1, price: 1 }] }) });
  return { ...opened, tags: async () => ((await opened.sent()) as { tags: string[] }).tags };
}

test("an item is moved by keyboard, and the button keeps the focus", async () => {
  const { page, tags, complaints } = await withTags("a", "b", "c");
  await button(page, "Move Tag 1 down").focus();
  await page.keyboard.press("Enter");
  expect(await focused(page)).toBe("Move Tag 2 down");
  expect(await page.locator(".pf-said").textContent()).toBe("Tag 1 is now number 2 of 3.");
  await page.keyboard.press("Enter");
  expect(await focused(page)).toBe("Move Tag 3 up");
  await page.keyboard.press("Enter");
  await button(page, "Save").click();
  expect(await tags()).toEqual(["b", "a", "c"]);
  expect(complaints).toEqual([]);
});

test("an item is dragged with a pointer", async () => {
  const { page, tags } = await withTags("a", "b", "c");
  const grips = page.locator("[data-at='/tags'] .pf-grip");
  await grips.nth(2).scrollIntoViewIfNeeded();
  const from = (await grips.nth(2).boundingBox())!;
  const to = (await grips.nth(0).boundingBox())!;
  await page.mouse.move(from.x + 8, from.y + 8);
  await page.mouse.down();
  for (let part = 1; part <= 12; part++) {
    await page.mouse.move(from.x + 8, from.y + 8 + ((to.y - from.y) * part) / 12);
  }
  expect(await page.locator("[data-dragged]").count()).toBe(1);
  await page.mouse.up();
  await button(page, "Save").click();
  expect(await tags()).toEqual(["c", "a", "b"]);
});

test("removing an item leaves the focus where the work goes on", async () => {
  const { page } = await withTags("a", "b");
  await button(page, "Remove Tag 2").click();
  expect(await focused(page)).toBe("Remove Tag 1");
  await button(page, "Remove Tag 1").click();
  expect(await focused(page)).toBe("Add Tag");
});

test("an error that appears as the focus leaves does not move the button from under the pointer", async () => {
  const { page } = await open({});
  await page.getByLabel("Stock", { exact: true }).fill("-1");
  await button(page, "Save").click();
  expect(await page.locator(".pf-summary li").allTextContents()).toEqual(["Name: Fill this in.", "Category: Choose one.", "Price: Fill this in.", "Stock: Enter 0 or more."]);
  expect(await page.evaluate(() => document.activeElement?.className)).toBe("pf-summary");
  await page.getByRole("link", { name: "Stock: Enter 0 or more." }).click();
  expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe("-1");
});

test("a combobox is used by keyboard, and says which choice is active", async () => {
  const { page, sent } = await open({ fields: "Choices" });
  await page.getByLabel("Small", { exact: true }).check();
  const combo = page.getByRole("combobox", { name: "Country of origin" });
  await combo.fill("bel");
  await page.keyboard.press("ArrowDown");
  const active = await combo.getAttribute("aria-activedescendant");
  expect(await page.locator(`#${active}`).textContent()).toBe("Belgium");
  await page.keyboard.press("Escape");
  expect(await combo.inputValue()).toBe("");
  await combo.fill("b");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  expect(await combo.inputValue()).toBe("Bulgaria");
  await page.keyboard.press("Enter");
  await expect.poll(sent).toEqual({ size: "s", country: "Bulgaria" });
});

test("a half-typed date is said to be one", async () => {
  const { page } = await open({ fields: "Dates" });
  await page.getByLabel("Opens at", { exact: true }).focus();
  await page.keyboard.type("1");
  await page.keyboard.press("Shift+Tab");
  await expect.poll(() => page.locator("[data-at='/opens'] .pf-error").textContent()).toBe("Enter a whole date or time, or clear it.");
});

test("a file is dropped", async () => {
  const { page } = await open({ fields: "Files" });
  const transfer = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(["12345"], "leaf.png", { type: "image/png" }));
    return data;
  });
  await page.dispatchEvent(".pf-drop", "drop", { dataTransfer: transfer });
  expect(await page.locator(".pf-file-name").textContent()).toBe("leaf.png (5 byte)");
});

test("a summary's link opens the step that its field is in", async () => {
  const { page } = await open({ fields: "Wizard", send: "refuse" });
  await page.getByLabel("Name", { exact: true }).fill("Sencha");
  await page.getByLabel("Category", { exact: true }).selectOption("Tea");
  await button(page, "Next").click();
  await page.getByLabel("Price", { exact: true }).fill("1");
  await button(page, "Next").click();
  await button(page, "Save").click();
  await page.getByRole("link", { name: "Name: This name is taken." }).click();
  expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe("Sencha");
});

test("a draft is there after a reload", async () => {
  const { page } = await open({ draft: "1" });
  await page.getByLabel("Name", { exact: true }).fill("Sencha");
  await page.waitForTimeout(600);
  await page.reload();
  expect(await page.getByLabel("Name", { exact: true }).inputValue()).toBe("Sencha");
  await button(page, "Start afresh").click();
  expect(await page.getByLabel("Name", { exact: true }).inputValue()).toBe("");
});

// vite's minifier rewrites what older browsers lack; what is left must still be colours.
test.each([
  ["light", "light", "rgb(29, 95, 184)"],
  ["light", "dark", "rgb(29, 95, 184)"],
  ["dark", "light", "rgb(143, 188, 255)"],
  ["none", "light", "rgb(29, 95, 184)"],
  ["none", "dark", "rgb(143, 188, 255)"],
  ["auto", "light", "rgb(29, 95, 184)"],
  ["auto", "dark", "rgb(143, 188, 255)"],
] as const)("theme %s on a %s system", async (theme, system, color) => {
  const { page } = await open({ theme });
  await page.emulateMedia({ colorScheme: system });
  await expect.poll(() => button(page, "Save").evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(color);
});

test("a number in JSON keeps its digits", async () => {
  const { page } = await open({ fields: "Anything" });
  await page.getByLabel("Anything", { exact: true }).fill('{"id": 9007199254740993, "other": 1.50}');
  await button(page, "Save").click();
  await expect.poll(() => page.evaluate(() => Object.values((globalThis as unknown as { sent: { json: object } }).sent.json).map(String))).toEqual(["9007199254740993", "1.5"]);
});
