import { createSignal } from "solid-js";
import { render } from "solid-js/web";
import { expect, test } from "vitest";
import { Combo, Const, Day, draftIn, Entries, Form, Group, Json, List, Moment, Radio, Secret, Select, Text, Ticks, Time, Union, Upload, Whole, type DraftStore } from "@photon/runtime/forms";
import { ExactNumber, isObject, isOneOf, members, shape, type Check } from "@photon/runtime/check";
import { anything, mount, turn } from "./kit";

const box = (element: HTMLElement) => element as HTMLInputElement;

test.each([
  ["Moment", "2016-12-31T23:59:60Z"],
  ["Moment", "2016-12-31T23:59:60.123456+01:00"],
  ["Moment", "2026-02-30T10:00:00Z"],
  ["Moment", "yesterday"],
  ["Zoned", "23:59:60Z"],
  ["Time", "23:59:60"],
  ["Time", "10:20:30.123456"],
  ["Day", "2026-02-30"],
  ["Day", "2026-02-28T00:00:00Z"],
])("%s shows and keeps %s, and it can be edited", async (kind, given) => {
  const fields = { Moment: () => <Moment at="at" label="At" />, Zoned: () => <Time at="at" label="At" zone />, Time: () => <Time at="at" label="At" />, Day: () => <Day at="at" label="At" /> };
  const form = mount(fields[kind as keyof typeof fields], anything, { value: { at: given } });
  expect(box(form.find("At")).value).toBe(given);
  await form.submit();
  form.type("At", given + "x");
  await form.submit();
  expect(form.sent).toEqual([{ at: given }, { at: given + "x" }]);
});

test("line breaks are shown on lines of their own", async () => {
  const form = mount(() => <Text at="t" label="T" />, anything, { value: { t: "one\ntwo" } });
  expect(form.find("T").tagName).toBe("TEXTAREA");
  form.type("T", "one\ntwo\nthree");
  await form.submit();
  expect(form.sent).toEqual([{ t: "one\ntwo\nthree" }]);
});

test("a number is never another one than was typed", async () => {
  const form = mount(() => <Whole at="n" label="N" />, anything, { noValidate: true });
  for (const text of ["9007199254740993", "12345678901234567.5", "1e400"]) {
    form.type("N", text);
    await form.submit();
    expect(form.errors()).toEqual(["/n This number has more digits than can be kept. Use fewer."]);
  }
  form.type("N", "9007199254740992");
  await form.submit();
  expect(form.sent).toEqual([{ n: 9007199254740992 }]);
});

test("exact numbers are shown with all their digits wherever they are", async () => {
  const value = { n: new ExactNumber("9007199254740993"), json: { ids: [new ExactNumber("9007199254740993")] }, text: [new ExactNumber("1.50")] };
  const form = mount(
    () => (
      <>
        <Whole at="n" label="N" />
        <Json at="json" label="Json" />
        <Text at="text" label="Text" />
      </>
    ),
    anything,
    { value },
  );
  expect(["N", "Json", "Text"].map((name) => box(form.find(name)).value.replace(/\s/g, ""))).toEqual(["9007199254740993", '{"ids":[9007199254740993]}', "[1.50]"]);
  await form.submit();
  expect(form.sent).toEqual([value]);
  form.type("Json", '{"ids": [9007199254740995]}');
  await form.submit();
  expect(form.sent[1]).toEqual({ ...value, json: { ids: [new ExactNumber("9007199254740995")] } });
});

const options = [
  ["a", "Ay"],
  ["b", "Be"],
] as const;
const listed: Check = (value, found) => isOneOf(value, found, ["a", "b"]);

test("choices that the contract does not know are shown, sent as they came, and stand in nobody's way", async () => {
  const value = { radio: "new", select: "new", combo: "new", ticks: ["a", "new"], odd: { deep: 1 } };
  const check: Check = (given, found) => void (isObject(given, found) && members(given, found, { radio: listed, select: listed, combo: listed, odd: listed }));
  const form = mount(
    () => (
      <>
        <Radio at="radio" label="Radio" options={options} required />
        <Select at="select" label="Select" options={options} />
        <Combo at="combo" label="Combo" options={options} />
        <Ticks at="ticks" label="Ticks" options={options} />
        <Select at="odd" label="Odd" options={options} />
        <Text at="name" label="Name" />
      </>
    ),
    check,
    { value },
  );
  expect(Array.from(form.root.querySelectorAll<HTMLInputElement>(":checked"), (one) => (one.labels?.[0] ?? one).textContent)).toEqual(["new", "new", "Ay", "new", '{\n  "deep": 1\n}']);
  expect(box(form.find("Combo")).value).toBe("new");
  form.type("Name", "x");
  await form.submit();
  expect(form.errors()).toEqual([]);
  expect(form.sent).toEqual([{ ...value, name: "x" }]);
  form.click("Be");
  await form.submit();
  expect(form.sent[1]).toEqual({ ...value, radio: "b", name: "x" });
  form.root.querySelectorAll<HTMLElement>("[data-at='/radio'] input")[2]!.click();
  await form.submit();
  expect(form.sent[2]).toEqual({ ...value, name: "x" });
});

test("a kind that no branch knows is none of those that share one, and a branch is found where only other members are wrong", async () => {
  const message = (role: string): Check => (given, found) => void (isObject(given, found, "type") && members(given, found, { type: (kind, inner) => isOneOf(kind, inner, ["message"]), role: (who, inner) => isOneOf(who, inner, [role]) }));
  const cases = ["user", "system"].map((role) => ({ label: role, check: message(role), fields: () => <Const at="type" value="message" required /> }));
  const call = { label: "call", check: ((given, found) => void isObject(given, found, "name", "of")) as Check, value: ["type", "call"] as const, fields: () => <Text at="name" label="Name" /> };
  const fields = () => <Union at="item" label="Item" cases={[...cases, call]} discriminator="type" required />;
  const sent = async (item: unknown) => {
    const form = mount(fields, anything, { value: { item }, noValidate: true });
    await form.submit();
    const chosen = Array.from(form.root.querySelectorAll<HTMLInputElement>(":checked"), (one) => one.labels![0]!.textContent);
    form.root.remove();
    return [form.sent[0], chosen];
  };
  expect(await sent({ type: "new", role: "user" })).toEqual([{ item: { type: "new", role: "user" } }, ["new"]]);
  expect((await sent({ type: "message", role: "tool" }))[1]).toEqual(["user"]);
  expect((await sent({ role: "system" }))[1]).toEqual(["system"]);
  expect((await sent({ type: "message", role: "system" }))[1]).toEqual(["system"]);
});

test("a kind that the contract does not know is shown and kept, and one can come back to it", async () => {
  const value = { pet: { "@odata.type": "#new.lizard", tail: new ExactNumber("9007199254740993") } };
  const cases = ["cat", "dog"].map((kind) => ({ label: kind, value: ["@odata.type", kind] as const, fields: () => <Text at="name" label="Name" /> }));
  const refuse: Check = (given, found) => void (isObject(given, found) && members(given, found, { pet: (_, inner) => inner.add("oneOf") }));
  const form = mount(() => <Union at="pet" label="Pet" cases={cases} required />, refuse, { value });
  expect(box(form.find("#new.lizard")).checked).toBe(true);
  expect(form.root.querySelector(".pf-kept")!.textContent).toContain("9007199254740993");
  await form.submit();
  form.click("dog");
  form.click("#new.lizard");
  await form.submit();
  expect(form.sent).toEqual([value, value]);
});

test("constants and hidden defaults never overwrite what was handed in", async () => {
  const fields = () => (
    <>
      <Const at="type" value="base" required />
      <Text at="name" label="Name" />
    </>
  );
  const form = mount(fields, (_, found) => members(_, found, { type: (value, inner) => void (value === "base" || inner.add("const", "base")) }), { value: { type: "derived", more: 1 } });
  form.type("Name", "x");
  await form.submit();
  expect(form.sent).toEqual([{ type: "derived", name: "x", more: 1 }]);
  const fresh = mount(fields);
  await fresh.submit();
  expect(fresh.sent).toEqual([{ type: "base" }]);
});

test("what is of another kind than its field goes back as it came", async () => {
  const value = { group: "text", list: "text", map: ["a"], file: "https://example.com/a.png" };
  const form = mount(
    () => (
      <>
        <Group at="group" label="Group" fields={() => <Text at="a" label="A" />} required />
        <List at="list" label="List" item={() => <Text label="Item text" />} required />
        <Entries at="map" label="Map" value={() => <Text label="Value" />} required />
        <Upload at="file" label="File" />
      </>
    ),
    anything,
    { value },
  );
  expect(form.root.querySelector(".pf-file-name")!.textContent).toBe(value.file);
  await form.submit();
  expect(form.sent).toEqual([value]);
});

function memory(): DraftStore & { kept: string | undefined } {
  return {
    kept: undefined,
    load() {
      return this.kept === undefined ? undefined : (JSON.parse(this.kept) as unknown);
    },
    save(value) {
      this.kept = JSON.stringify(value);
    },
    clear() {
      this.kept = undefined;
    },
  };
}

const Accounts = () => (
  <>
    <Text at="name" label="Name" />
    <List at="accounts" label="Accounts" itemLabel="Account" item={() => [<Text at="user" label="User" />, <Secret at="password" label="Password" />]} />
    <Upload at="file" label="File" />
  </>
);

test("a draft over a value keeps its secrets and files, each where it belongs", async () => {
  const file = new File(["x"], "x.txt");
  const value = { name: "n", accounts: [{ user: "a", password: "1" }, { user: "b", password: "2" }, { user: "c" }], file };
  const store = memory();
  const pause = () => new Promise((resolve) => setTimeout(resolve, 450));
  const first = mount(Accounts, anything, { value, draft: draftIn(store) });
  first.click("Move Account 2 up");
  first.type("Name", "other");
  await pause();
  expect(store.kept).not.toMatch(/"[12]"/);
  const moved = { name: "other", accounts: [value.accounts[1], value.accounts[0], value.accounts[2]], file };
  const second = mount(Accounts, anything, { value, draft: draftIn(store) });
  await second.submit();
  expect(second.sent).toEqual([moved]);
  second.click("Move Account 2 up");
  second.type("Name", "third");
  await pause();
  const third = mount(Accounts, anything, { value, draft: draftIn(store) });
  await third.submit();
  expect(third.sent).toEqual([{ ...value, name: "third" }]);
});

test("a value that arrives after its draft was restored brings the secrets", async () => {
  const store = memory();
  store.kept = '{"accounts":[{"user":"other","password":{"$kept":["accounts",0,"password"]}}]}';
  const [value, setValue] = createSignal<unknown>();
  const sent: unknown[] = [];
  const root = document.body.appendChild(document.createElement("div"));
  const end = render(() => <Form of={shape<unknown>("X", anything)} value={value()} draft={draftIn(store)} onSubmit={(given) => sent.push(given)}><Accounts /></Form>, root);
  setValue({ accounts: [{ user: "a", password: "1" }] });
  const submit = async () => {
    root.querySelector("form")!.dispatchEvent(new Event("submit", { cancelable: true }));
    await turn();
  };
  await submit();
  expect(sent).toEqual([{ accounts: [{ user: "other", password: "1" }] }]);
  setValue({ accounts: [{ user: "newer", password: "3" }] });
  await submit();
  expect(sent[1]).toEqual({ accounts: [{ user: "newer", password: "3" }] });
  end();
});
