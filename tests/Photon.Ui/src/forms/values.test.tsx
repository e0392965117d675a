import { expect, test } from "vitest";
import { Area, Const, Decimal, Entries, Group, List, Radio, Select, Text, Tick, Ticks, Union, When, Whole, YesNo, Moment, Span, Time, Day, Tuple } from "@photon/runtime/forms";
import { ExactNumber, type Check } from "@photon/runtime/check";
import { mount } from "./kit";

test("what is left empty is absent, null or missing", async () => {
  const form = mount(() => (
    <>
      <Text at="optional" label="Optional" />
      <Text at="both" label="Both" nullable />
      <Text at="nullable" label="Nullable" required nullable />
      <Text at="text" label="Text" empty="text" />
      <Text at="null" label="Null" empty="null" />
      <Text at="blank" label="Blank" default="" />
      <List at="list" label="List" item={() => <Text label="Item" />} default={[]} />
    </>
  ));
  await form.submit();
  expect(form.sent).toEqual([{ nullable: null, text: "", null: null }]);
  form.click("Both: no value");
  form.type("Optional", "x");
  await form.submit();
  expect(form.sent[1]).toEqual({ optional: "x", both: null, nullable: null, text: "", null: null });
});

test("a required answer that is missing keeps the form", async () => {
  const form = mount(() => <Text at="name" label="Name" required />);
  await form.submit();
  expect(form.sent).toEqual([]);
  expect(form.errors()).toEqual(["/name Fill this in."]);
  expect(form.summary()).toEqual(["Name: Fill this in."]);
  expect(document.activeElement!.className).toBe("pf-summary");
  form.type("Name", "Tea");
  await form.leave("Name");
  expect(form.summary()).toEqual([]);
  await form.submit();
  expect(form.sent).toEqual([{ name: "Tea" }]);
});

test("what was handed in and not changed goes back as it came", async () => {
  const value = { name: null, at: "2026-01-02T03:04:05.678901+02:00", odd: "xyz", more: { deep: [1] }, list: [{ a: 1, b: 2 }], span: "P1DT2H", n: 1.5, tags: [], map: {}, ticks: [], pair: [] };
  const form = mount(
    () => (
      <>
        <Text at="name" label="Name" />
        <Moment at="at" label="At" />
        <Select at="odd" label="Odd" options={[["a", "A"]]} />
        <List at="list" label="List" item={() => <Whole at="a" label="A" />} />
        <Span at="span" label="Span" />
        <Decimal at="n" label="N" />
        <List at="tags" label="Tags" item={() => <Text label="Tag" />} />
        <Entries at="map" label="Map" value={() => <Text label="Value" />} />
        <Ticks at="ticks" label="Ticks" options={[["a", "A"]]} />
        <Tuple at="pair" label="Pair" items={[() => <Whole label="X" required />]} />
      </>
    ),
    undefined,
    { value },
  );
  await form.submit();
  expect(form.sent).toEqual([value]);
});

test("numbers keep their digits", async () => {
  const form = mount(() => (
    <>
      <Whole at="long" label="Long" exact />
      <Decimal at="tidy" label="Tidy" exact />
      <Decimal at="exact" label="Exact" exact />
      <Whole at="whole" label="Whole" />
      <Whole at="word" label="Word" />
    </>
  ));
  form.type("Long", "9223372036854775807");
  form.type("Tidy", "1.10");
  form.type("Exact", "0.1000000000000000000000001");
  form.type("Whole", " 12 ");
  form.type("Word", "twelve");
  await form.submit();
  expect(form.sent).toEqual([
    { long: new ExactNumber("9223372036854775807"), tidy: 1.1, exact: new ExactNumber("0.1000000000000000000000001"), whole: 12, word: "twelve" },
  ]);
});

test("choices, ticks, dates and durations", async () => {
  const options = [
    ["a", "Ay"],
    [2, "Two"],
    [null, "None"],
  ] as const;
  const form = mount(() => (
    <>
      <Radio at="radio" label="Radio" options={options} required />
      <Select at="select" label="Select" options={options} />
      <Ticks at="ticks" label="Ticks" options={options} />
      <Tick at="tick" label="Tick" required />
      <YesNo at="yes" label="Really" />
      <Day at="day" label="Day" />
      <Time at="time" label="Time" />
      <Time at="zoned" label="Zoned" zone />
      <Moment at="moment" label="Moment" />
      <Span at="span" label="Span" />
      <Area at="area" label="Area" max={3} />
      <Const at="const" value={1} required />
      <Const at="maybe" value={1} />
    </>
  ));
  form.click("Two");
  form.type("Select", "0");
  form.root.querySelectorAll<HTMLElement>("[role=group] input").forEach((box) => box.click());
  form.click("No");
  form.type("Day", "2026-02-03");
  form.type("Time", "10:30");
  form.type("Zoned", "10:30");
  form.type("Zoned: offset from UTC", "+01:00");
  form.type("Moment", "2026-02-03T10:30");
  form.type("Moment: offset from UTC", "Z");
  form.type("Span", "1 h 30 min");
  await form.submit();
  expect(form.sent).toEqual([
    {
      radio: 2,
      select: "a",
      ticks: ["a", 2, null],
      tick: false,
      yes: false,
      day: "2026-02-03",
      time: "10:30:00",
      zoned: "10:30:00+01:00",
      moment: "2026-02-03T10:30:00Z",
      span: "PT1H30M",
      const: 1,
    },
  ]);
});

test("groups and lists", async () => {
  const Address = () => <Text at="street" label="Street" default="High Street" />;
  const form = mount(() => (
    <>
      <Group at="home" label="Home" fields={Address} required />
      <Group at="work" label="Work" fields={Address} />
      <List at="tags" label="Tags" item={() => <Text label="Tag" required />} itemLabel="Tag" />
      <List at="lines" label="Lines" item={() => <Whole at="qty" label="Quantity" required />} itemLabel="Line" required min={1} />
      <Tuple at="pair" label="Pair" items={[() => <Whole label="X" required />, () => <Whole label="Y" required />]} />
      <Tuple at="none" label="None" items={[() => <Whole label="Z" required />]} />
    </>
  ));
  expect(form.has("Street")).toBe(true);
  form.click("Add Work");
  form.click("Add Tag");
  expect(document.activeElement).toBe(form.find("Tag"));
  form.type("Tag", "one");
  form.click("Add Tag");
  (document.activeElement as HTMLInputElement).value = "two";
  document.activeElement!.dispatchEvent(new Event("input"));
  form.click("Move Tag 2 up");
  form.type("Quantity", "3");
  form.type("X", "1");
  form.type("Y", "2");
  await form.submit();
  expect(form.sent).toEqual([{ home: { street: "High Street" }, work: { street: "High Street" }, tags: ["two", "one"], lines: [{ qty: 3 }], pair: [1, 2] }]);
  form.click("Remove Tag 1");
  form.click("Remove Work");
  form.click("Add Line");
  await form.submit();
  expect(form.errors()).toEqual(["/lines/1/qty Fill this in."]);
  expect(form.summary()).toEqual(["Line 2, Quantity: Fill this in."]);
});

const text: Check = (value, found) => void (typeof value === "string" || found.add("type", "string"));
const whole: Check = (value, found) => void (typeof value === "number" || found.add("type", "integer"));

test("a union keeps what was typed in each branch", async () => {
  const form = mount(() => (
    <>
      <Union
        at="pay"
        label="Payment"
        required
        cases={[
          { label: "Card", value: ["kind", "card"], fields: () => <Text at="number" label="Number" default="4" /> },
          { label: "Iban", value: ["kind", "iban"], fields: () => (<><Text at="kind" label="Kind" required /><Text at="number" label="Iban number" /></>) },
        ]}
      />
      <Union
        at="plain"
        label="Plain"
        cases={[
          { label: "Text", check: text, fields: () => <Text label="As text" required /> },
          { label: "Number", check: whole, fields: () => <Whole label="As number" required /> },
        ]}
      />
    </>
  ));
  await form.submit();
  expect(form.errors()).toEqual(["/pay Choose one."]);
  form.click("Card");
  form.type("Number", "42");
  form.click("Iban");
  expect(form.has("Kind")).toBe(false);
  form.type("Iban number", "DE");
  form.click("Number");
  form.type("As number", "x");
  await form.submit();
  expect(form.errors()).toEqual(["/plain Enter a whole number, such as 12."]);
  form.type("As number", "7");
  await form.submit();
  form.click("Card");
  await form.submit();
  expect(form.sent).toEqual([
    { pay: { kind: "iban", number: "DE" }, plain: 7 },
    { pay: { kind: "card", number: "42" }, plain: 7 },
  ]);
});

test("fields under a condition belong to the value while it holds", async () => {
  const isGift: Check = (value, found) => void ((value as { gift?: boolean }).gift || found.add("const"));
  const form = mount(() => (
    <>
      <When test={isGift}>
        <Text at="greeting" label="Greeting" />
      </When>
      <When test={isGift} else>
        <Text at="reason" label="Reason" />
      </When>
      <Tick at="gift" label="Gift" required />
    </>
  ));
  form.type("Reason", "none");
  form.click("Gift");
  form.type("Greeting", "Hello");
  await form.submit();
  form.click("Gift");
  await form.submit();
  expect(form.sent).toEqual([
    { gift: true, greeting: "Hello" },
    { gift: false, reason: "none" },
  ]);
});
