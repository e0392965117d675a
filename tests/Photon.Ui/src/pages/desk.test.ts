// @vitest-environment node
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { openApp, type App } from "./app.mjs";
import { makeDesk, type Desk } from "./desk.mjs";
import { button, clean, heading, link } from "./see";

vi.setConfig({ testTimeout: 60_000 });
let app: App;
beforeAll(async () => {
  app = await openApp("pages-desk", "desk");
}, 240_000);
afterAll(() => app.close());

/** Goes to a page by way of signing in. */
async function enter(path: string, desk: Desk): Promise<{ page: Page; complaints: readonly string[] }> {
  const seen = await app.open(path, desk.api);
  await seen.page.getByRole("main").getByRole("link", { name: "Sign in" }).click();
  await seen.page.getByLabel("API key", { exact: true }).fill("letmein");
  await seen.page.getByRole("form", { name: "Key" }).getByRole("button", { name: "Sign in" }).click();
  return seen;
}

test("who is not known signs in and goes on", async () => {
  const desk = makeDesk();
  const { page, complaints } = await app.open("/customers", desk.api);
  await page.getByRole("heading", { name: "Sign in to go on" }).waitFor();
  await clean({ page, complaints });
  await page.getByRole("main").getByRole("link", { name: "Sign in" }).click();
  await heading(page, "Sign in").waitFor();
  await clean({ page, complaints });
  await page.getByLabel("API key", { exact: true }).fill("letmein");
  await page.getByRole("form", { name: "Key" }).getByRole("button", { name: "Sign in" }).click();
  await link(page, "Ada Lovelace").waitFor();
  await page.reload();
  await link(page, "Ada Lovelace").waitFor();
  await clean({ page, complaints });
  await page.close();
});

test("OAuth sends somebody away with a proof, and only back to where they were", async () => {
  const { page } = await app.open("/sign-in?to=%2Fcustomers", makeDesk().api);
  await page.getByLabel("Client ID", { exact: true }).fill("desk-ui");
  const left = page.waitForRequest((request) => request.url().startsWith("https://login.example/authorize"));
  await button(page, "Go on with Login").click();
  const { searchParams } = new URL((await left).url());
  expect([searchParams.get("response_type"), searchParams.get("code_challenge_method"), searchParams.get("client_id"), searchParams.get("scope")]).toEqual(["code", "S256", "desk-ui", "tickets"]);
  expect(searchParams.get("code_challenge")).toMatch(/^[\w-]{43}$/);
  await page.close();
});

test("a change that comes too late loses nothing, and overwrites nothing unasked", async () => {
  const desk = makeDesk();
  const { page, complaints } = await enter("/customers/1/edit", desk);
  await page.getByLabel("Name", { exact: true }).fill("A. Lovelace");
  desk.change();
  await button(page, "Save").click();
  await page.getByRole("heading", { name: "Somebody else has changed this" }).waitFor();
  await clean({ page, complaints });
  expect(desk.customers[0]!.name).toBe("Countess Lovelace");
  expect(await page.getByLabel("Name", { exact: true }).inputValue()).toBe("A. Lovelace");
  await button(page, "Save mine over theirs").click();
  await heading(page, "A. Lovelace").waitFor();
  expect(desk.asked.filter(({ method }) => method === "PATCH").map(({ body, headers }) => [headers["if-match"], body])).toEqual([
    ['"1"', { name: "A. Lovelace" }],
    ['"2"', { name: "A. Lovelace" }],
  ]);
  await page.close();
});

test("a list below an item is chosen from, ordered, and shown further", async () => {
  const desk = makeDesk();
  const { page, complaints } = await enter("/customers/1", desk);
  await heading(page, "Ada Lovelace").waitFor();
  await clean({ page, complaints });
  await link(page, "Tickets").click();
  await link(page, "Ticket 2").waitFor();
  await button(page, "Show more").click();
  await link(page, "Ticket 3").waitFor();
  await clean({ page, complaints });
  expect(await button(page, "Show more").count()).toBe(0);
  await button(page, "Title").click();
  await button(page, "Title").click();
  await expect.poll(() => page.getByRole("row").nth(1).textContent()).toContain("Ticket 3");
  expect(new URL(page.url()).search).toBe("?sort=-title");
  await page.getByLabel("State", { exact: true }).selectOption({ label: "Closed" });
  await link(page, "Ticket 5").waitFor();
  await page.close();
});

test("what else can be done with an item is done after a question, or by a form", async () => {
  const desk = makeDesk();
  const { page, complaints } = await enter("/customers/1/tickets/1", desk);
  await page.getByRole("main").getByRole("button", { name: "Close", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Close" }).click();
  await expect.poll(() => page.locator(".pg-fields").textContent()).toContain("StateClosed");
  await link(page, "Answer").click();
  await page.getByLabel("Text", { exact: true }).fill("It works again.");
  await clean({ page, complaints });
  await button(page, "Answer").click();
  await heading(page, "Ticket 1").waitFor();
  expect(desk.asked.find(({ path }) => path.endsWith("/answer"))!.body).toEqual({ text: "It works again." });
  await page.close();
});

test("what there is one of is shown and changed", async () => {
  const desk = makeDesk();
  const { page, complaints } = await enter("/settings", desk);
  await expect.poll(() => page.locator(".pg-fields").textContent()).toContain("GreetingHello");
  await link(page, "Edit").click();
  await page.getByLabel("Greeting", { exact: true }).fill("Good morning");
  await button(page, "Save").click();
  await expect.poll(() => page.locator(".pg-fields").textContent()).toContain("GreetingGood morning");
  await clean({ page, complaints });
  await page.close();
});
