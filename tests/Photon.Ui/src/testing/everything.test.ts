// @vitest-environment jsdom
import { expect, test } from "vitest";
import { ExactNumber } from "@photon/runtime/check";
import { fill } from "@photon/runtime/testing/fill";
import { formTest } from "@photon/runtime/testing/formTest";
import { Mounted } from "@photon/runtime/testing/mount";
import { EverythingForm, everythingPlan } from "./everything";

const whole = {
  text: "Tea",
  nullText: null,
  area: "two\nlines",
  markdown: "# Title",
  secret: "geheim",
  color: "#ff0000",
  whole: 12,
  long: new ExactNumber("9007199254740993"),
  decimal: 0.000001,
  money: new ExactNumber("12345678901234567.89"),
  tick: true,
  yesNo: false,
  radio: "green",
  select: "blue",
  combo: "red",
  ticks: ["blue", "red"],
  day: "2026-02-28",
  time: "10:20:30",
  moment: "2026-02-28T10:20:30.5+02:00",
  span: "PT1H30M",
  bytes: "aGVsbG8=",
  upload: new File(["text"], "file.txt", { type: "text/plain" }),
  json: { any: [1, null, "x"] },
  const: "always",
  home: { street: "Lane 1", zip: "123" },
  work: { street: "Lane 2" },
  lines: [{ street: "a" }, { street: "b", zip: "c" }],
  tags: ["one", "two"],
  pair: ["first", 2, "rest"],
  map: { one: 1, two: 2 },
  payment: { kind: "invoice", street: "Lane 3" },
  reason: "because",
  further: { deep: true },
};
const little = { text: "T", tick: false, const: "always", home: { street: "s" } };
const nothing = { ...little, nullText: null, work: null };

formTest("Everything", EverythingForm, everythingPlan, [whole, little, nothing]);

test("filling a form a second time takes back what the first time gave", { timeout: 60_000 }, async () => {
  const page = new Mounted(EverythingForm, "Everything");
  await fill(page.root, whole, everythingPlan);
  const { value } = await fill(page.root, { ...little, text: "Other" }, everythingPlan);
  expect(await page.submit()).toEqual(value);
  page.remove();
});
