import { expect, test } from "vitest";
import { Combo, Extra, Group, Json, List, Moment, Radio, Select, Step, Steps, Text, Tick, Union, Whole } from "@photon/runtime/forms";
import { isAny, isInteger, isObject, isString, members, requiresWith, type Check } from "@photon/runtime/check";
import { anything, mount, turn } from "./kit";

test("a null that was handed in goes back, and can be typed over", async () => {
  const value = { a: null, tags: [null], list: null, union: null };
  const form = mount(
    () => (
      <>
        <Text at="a" label="A" required nullable />
        <List at="tags" label="Tags" itemLabel="Tag" item={() => <Text label="Tag" required />} />
        <List at="list" label="List" item={() => <Text label="Item" required />} itemLabel="Item" required nullable />
        <Union at="union" label="Union" required nullable cases={[{ label: "One", fields: () => <Text label="Text" required />, value: ["k", 1] }]} />
      </>
    ),
    anything,
    { value, noValidate: true },
  );
  await form.submit();
  expect(form.sent).toEqual([value]);
  expect((form.find("A") as HTMLInputElement).disabled).toBe(false);
  form.type("A", "x");
  form.click("Add Item");
  form.type("Item", "i");
  await form.submit();
  expect(form.sent[1]).toEqual({ ...value, a: "x", list: ["i"] });
});

test("what is read-only stays", async () => {
  const value = { s: "a", n: null, g: { t: "t", k: true }, c: "a", l: ["x"], r: "a" };
  const options = [
    ["a", "Ay"],
    ["b", "Be"],
  ] as const;
  const form = mount(
    () => (
      <>
        <Select at="s" label="S" options={options} readOnly />
        <Text at="n" label="N" nullable readOnly />
        <Group at="g" label="G" readOnly>
          <Text at="t" label="T" />
          <Tick at="k" label="K" />
        </Group>
        <Combo at="c" label="C" options={options} readOnly />
        <List at="l" label="L" item={() => <Text label="Item text" />} readOnly />
        <Radio at="r" label="R" options={options} readOnly />
      </>
    ),
    anything,
    { value },
  );
  form.type("S", "1");
  form.click("N: no value");
  form.type("T", "other");
  form.click("K");
  form.find("C").dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowDown" }));
  form.find("C").dispatchEvent(new KeyboardEvent("keydown", { key: "Enter" }));
  form.type("Item text", "y");
  form.click("Add Item");
  form.click("Be");
  await form.submit();
  expect(form.sent).toEqual([value]);
});

test("what can only be read and was not handed in is not sent", async () => {
  const form = mount(() => (
    <>
      <Group at="g" label="G" readOnly required>
        <List at="l" label="L" item={() => <Text label="Item text" />} required />
      </Group>
      <Tick at="k" label="K" readOnly required />
      <Text at="a" label="A" />
    </>
  ));
  form.type("A", "x");
  await form.submit();
  expect(form.sent).toEqual([{ a: "x" }]);
});

test("a kind that the contract does not know yet stays", async () => {
  const value = { pet: { kind: "lizard", tail: 1 } };
  const cases = ["cat", "dog"].map((kind) => ({ label: kind, value: ["kind", kind] as const, fields: () => <Text at="name" label="Name" /> }));
  const form = mount(() => <Union at="pet" label="Pet" cases={cases} required />, anything, { value });
  await form.submit();
  expect(form.sent).toEqual([value]);
  const unnamed = [...cases, { label: "other", check: (value: unknown, found: Parameters<Check>[1]) => void isString(value, found), fields: () => <Text label="Other" /> }];
  const mixed = mount(() => <Union at="pet" label="Pet" cases={unnamed} required />, anything, { value });
  await mixed.submit();
  expect(mixed.sent).toEqual([value]);
  form.click("dog");
  await form.submit();
  expect(form.sent[1]).toEqual({ pet: { kind: "dog" } });
});

test("the summary forgets what was removed", async () => {
  const form = mount(() => <List at="l" label="L" itemLabel="Line" item={() => <Whole at="n" label="N" required />} required min={2} />);
  await form.submit();
  expect(form.summary()).toEqual(["Line 1, N: Fill this in.", "Line 2, N: Fill this in."]);
  form.click("Remove Line 1");
  await turn();
  expect(form.summary()).toEqual(["Line 1, N: Fill this in."]);
});

test("what the server said does not keep somebody in a step", async () => {
  const form = mount(
    () => (
      <Steps>
        <Step label="One">
          <Text at="a" label="A" />
          <Text at="b" label="B" />
        </Step>
        <Step label="Two">
          <Text at="c" label="C" />
        </Step>
      </Steps>
    ),
    anything,
    { onSubmit: () => Promise.reject({ status: 400, problem: { errors: { b: "not with this a" } } }) },
  );
  await form.submit();
  await form.submit();
  form.click("Back");
  form.type("A", "other");
  await form.submit();
  expect(form.has("Save")).toBe(true);
});

test("what is typed while a form is sent is not taken for saved", async () => {
  let end!: (value: unknown) => void;
  const events: boolean[] = [];
  const form = mount(() => <Text at="a" label="A" />, anything, {
    onSubmit: () => new Promise((resolve) => (end = resolve)),
    guard: (isDirty) => {
      events.push(isDirty());
      Object.assign(window, { isDirty });
      return () => undefined;
    },
  });
  form.type("A", "1");
  await form.submit();
  form.type("A", "2");
  end(undefined);
  await turn();
  expect((window as unknown as { isDirty: () => boolean }).isDirty()).toBe(true);
});

test("a row may not have the name of a field, and what cannot be read is not sent even unchecked", async () => {
  const form = mount(
    () => (
      <>
        <Text at="name" label="Own" />
        <Json at="json" label="Json" />
        <Extra label="Others" value={() => <Text label="Text" required />} itemLabel="Other" keyLabel="Member" />
      </>
    ),
    anything,
    { noValidate: true },
  );
  form.type("Own", "mine");
  form.click("Add Other");
  form.type("Member", "name");
  form.type("Text", "theirs");
  form.type("Json", "{");
  await form.submit();
  expect(form.sent).toEqual([]);
  expect(form.errors().length).toBe(2);
});

test("an exact label is that choice, whatever else is written alike", async () => {
  const options = [
    ["a", "resume"],
    ["b", "résumé"],
  ] as const;
  const form = mount(() => <Combo at="c" label="C" options={options} />);
  form.type("C", "résumé");
  await form.submit();
  expect(form.sent).toEqual([{ c: "b" }]);
});


test("a moment keeps the digits that a browser does not show", async () => {
  const form = mount(() => <Moment at="at" label="At" />, anything, { value: { at: "2026-01-02T03:04:05.678901Z" } });
  expect((form.find("At") as HTMLInputElement).value).toBe("2026-01-02T03:04:05.678");
  form.type("At: offset from UTC", "+01:00");
  await form.submit();
  expect(form.sent).toEqual([{ at: "2026-01-02T03:04:05.678901+01:00" }]);
});

test("a wrong kind is said to be one", async () => {
  const check: Check = (value, found) => void (isObject(value, found) && members(value, found, { n: (n, f) => isInteger(n, f), m: (m, f) => isAny(m, f, "null", "number") }));
  const form = mount(
    () => (
      <>
        <Whole at="n" label="N" />
        <Whole at="m" label="M" />
      </>
    ),
    check,
  );
  form.type("N", "x");
  form.type("M", "x");
  await form.submit();
  expect(form.errors()).toEqual(["/n Enter a whole number, such as 12.", "/m Enter a number, such as 12.5."]);
});

test("trying again leaves the focus on the button that stays", async () => {
  const form = mount(() => <Text at="a" label="A" />, anything, { onSubmit: () => Promise.reject(Object.assign(new Error("no"), { name: "NetworkError" })) });
  await form.submit();
  let focused: Element | null = null;
  form.find("Save").addEventListener("focus", () => (focused = document.activeElement));
  form.click("Try again");
  expect(focused).toBe(form.find("Save"));
});

test("an error goes with its cause, wherever it was", async () => {
  const check: Check = (value, found) => requiresWith(value, found, "a", "b");
  const form = mount(
    () => (
      <>
        <Text at="a" label="A" />
        <Text at="b" label="B" />
      </>
    ),
    check,
  );
  form.type("A", "x");
  await form.submit();
  expect(form.errors()).toEqual(["/b Fill this in."]);
  form.type("A", "");
  await turn();
  expect(form.errors()).toEqual([]);
});
