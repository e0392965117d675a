import type { JSX } from "solid-js";
import {
  Area, Bytes, Color, Combo, Const, Day, Decimal, Entries, Extra, Form, type FormProps, Group, Json, List, Markdown, Moment, Money, Radio, Secret, Section, Select, Span, Text, Tick, Ticks, Time,
  Tuple, Union, Upload, When, Whole, YesNo,
} from "@photon/runtime/forms";
import { type Check, shape } from "@photon/runtime/check";
import type { FormPlan } from "@photon/runtime/testing/plan";
import { isObject } from "@photon/runtime/testing/values";

export const colours = [["red", "Red"], ["green", "Green"], ["blue", "Blue"]] as const;

/** A form of every kind of field there is. */
const is = (name: string, wanted: unknown): Check => (value, found) => {
  if (!isObject(value) || value[name] !== wanted) found.add("const", wanted);
};
const everything = shape<Record<string, unknown>>("Everything", (value, found) => {
  if (isObject(value) && value["text"] === undefined) {
    found.path.push("text");
    found.add("required");
    found.path.pop();
  }
});

const Address = (): JSX.Element => (
  <>
    <Text at="street" label="Street" required />
    <Text at="zip" label="Zip" />
  </>
);
const addressPlan: FormPlan = [
  { kind: "text", at: "street", label: "Street", required: true },
  { kind: "text", at: "zip", label: "Zip" },
];
const cases = [
  { label: "Card", check: is("kind", "card"), value: ["kind", "card"] as const, fields: () => <Text at="number" label="Number" required /> },
  { label: "Invoice", check: is("kind", "invoice"), value: ["kind", "invoice"] as const, fields: Address },
];

export function EverythingForm(props: FormProps<Record<string, unknown>>): JSX.Element {
  return (
    <Form of={everything} {...props}>
      <Text at="text" label="Text" required help="Some help." />
      <Text at="nullText" label="Null text" nullable />
      <Area at="area" label="Area" max={200} />
      <Markdown at="markdown" label="Markdown" />
      <Secret at="secret" label="Secret" />
      <Color at="color" label="Colour of the roof" />
      <Whole at="whole" label="Whole" />
      <Whole at="long" label="Long" exact />
      <Decimal at="decimal" label="Decimal" />
      <Money at="money" label="Money" exact />
      <Tick at="tick" label="Tick" required />
      <YesNo at="yesNo" label="Yes or no" />
      <Radio at="radio" label="Radio" options={colours} />
      <Select at="select" label="Select" options={colours} default="red" />
      <Combo at="combo" label="Combo" options={colours} />
      <Ticks at="ticks" label="Ticks" options={colours} />
      <Day at="day" label="Day" />
      <Time at="time" label="Time" />
      <Moment at="moment" label="Moment" />
      <Span at="span" label="Span" />
      <Bytes at="bytes" label="Bytes" />
      <Upload at="upload" label="Upload" />
      <Json at="json" label="Json" />
      <Const at="const" value="always" required />
      <Group at="home" label="Home" fields={Address} required />
      <Group at="work" label="Work" fields={Address} nullable />
      <Section label="Several">
        <List at="lines" label="Lines" itemLabel="Line" item={Address} />
        <List at="tags" label="Tags" item={() => <Text label="Tag" required />} />
        <Tuple at="pair" label="Pair" items={[() => <Text label="First" required />, () => <Whole label="Second" required />]} rest={() => <Text label="Rest" required />} />
        <Entries at="map" label="Map" value={() => <Whole label="Value" required />} />
      </Section>
      <Union at="payment" label="Payment" cases={cases} discriminator="kind" />
      <When test={is("tick", true)}>
        <Text at="reason" label="Reason" />
      </When>
      <Extra label="Others" value={() => <Json label="Value" required />} />
    </Form>
  );
}

export const everythingPlan: FormPlan = [
  { kind: "text", at: "text", label: "Text", required: true },
  { kind: "text", at: "nullText", label: "Null text", nullable: true },
  { kind: "area", at: "area", label: "Area" },
  { kind: "area", at: "markdown", label: "Markdown" },
  { kind: "text", at: "secret", label: "Secret" },
  { kind: "text", at: "color", label: "Colour of the roof" },
  { kind: "number", at: "whole", label: "Whole" },
  { kind: "number", at: "long", label: "Long", exact: true },
  { kind: "number", at: "decimal", label: "Decimal" },
  { kind: "number", at: "money", label: "Money", exact: true },
  { kind: "tick", at: "tick", label: "Tick", required: true },
  { kind: "yesNo", at: "yesNo", label: "Yes or no" },
  { kind: "choice", at: "radio", label: "Radio", options: colours },
  { kind: "choice", at: "select", label: "Select", options: colours },
  { kind: "choice", at: "combo", label: "Combo", options: colours },
  { kind: "ticks", at: "ticks", label: "Ticks", options: colours },
  { kind: "date", at: "day", label: "Day" },
  { kind: "time", at: "time", label: "Time" },
  { kind: "moment", at: "moment", label: "Moment" },
  { kind: "text", at: "span", label: "Span" },
  { kind: "bytes", at: "bytes", label: "Bytes" },
  { kind: "upload", at: "upload", label: "Upload" },
  { kind: "json", at: "json", label: "Json" },
  { kind: "const", at: "const", label: "", value: "always", required: true },
  { kind: "group", at: "home", label: "Home", fields: () => addressPlan, required: true },
  { kind: "group", at: "work", label: "Work", fields: () => addressPlan, nullable: true },
  {
    kind: "section",
    label: "Several",
    fields: () => [
      { kind: "list", at: "lines", label: "Lines", itemLabel: "Line", item: () => addressPlan },
      { kind: "list", at: "tags", label: "Tags", item: () => [{ kind: "text", label: "Tag", required: true }] },
      {
        kind: "tuple",
        at: "pair",
        label: "Pair",
        items: [() => [{ kind: "text", label: "First", required: true }], () => [{ kind: "number", label: "Second", required: true }]],
        item: () => [{ kind: "text", label: "Rest", required: true }],
      },
      { kind: "entries", at: "map", label: "Map", item: () => [{ kind: "number", label: "Value", required: true }] },
    ],
  },
  {
    kind: "union",
    at: "payment",
    label: "Payment",
    cases: () => [
      { label: "Card", check: is("kind", "card"), value: ["kind", "card"], fields: () => [{ kind: "text", at: "number", label: "Number", required: true }] },
      { label: "Invoice", check: is("kind", "invoice"), value: ["kind", "invoice"], fields: () => addressPlan },
    ],
  },
  { kind: "when", label: "", test: is("tick", true), fields: () => [{ kind: "text", at: "reason", label: "Reason" }] },
  { kind: "extra", label: "Others", item: () => [{ kind: "json", label: "Value", required: true }] },
];
