// @vitest-environment jsdom
import type { JSX } from "solid-js";
import { afterEach, expect, test } from "vitest";
import { type Check, shape } from "@photon/runtime/check";
import { Form, type FormProps, Group, List, Text, Whole } from "@photon/runtime/forms";
import { fill } from "@photon/runtime/testing/fill";
import { type AnyForm, Mounted } from "@photon/runtime/testing/mount";
import type { FormPlan } from "@photon/runtime/testing/plan";
import { namesakes } from "@photon/runtime/testing/screen";
import { differences } from "@photon/runtime/testing/values";

// A judge who finds nothing wrong is worth nothing: each of these forms has one fault, which must be found.
const anything: Check = () => undefined;
const anyShape = shape<unknown>("Anything", anything);
const form = (fields: () => JSX.Element): AnyForm => (props: FormProps<unknown>) => (
  <Form of={anyShape} {...props}>
    {fields()}
  </Form>
);
const plan: FormPlan = [
  { kind: "text", at: "name", label: "Name" },
  { kind: "number", at: "size", label: "Size" },
  { kind: "group", at: "home", label: "Home", fields: () => [{ kind: "text", at: "name", label: "Name" }] },
  { kind: "list", at: "tags", label: "Tags", itemLabel: "Tag", item: () => [{ kind: "text", label: "Tag", required: true }] },
];
const value = { name: "a", size: 1, home: { name: "b" }, tags: ["c"] };
const home = (): JSX.Element => <Group at="home" label="Home" fields={() => <Text at="name" label="Name" />} />;
const tags = (): JSX.Element => <List at="tags" label="Tags" itemLabel="Tag" item={() => <Text label="Tag" required />} />;

let page: Mounted | undefined;
afterEach(() => page?.remove());

async function faultOf(fields: () => JSX.Element): Promise<string> {
  page = new Mounted(form(fields), "Faulty");
  try {
    const filled = await fill(page.root, value, plan);
    return [...filled.left.map(({ path, why }) => `${path.join("/")}: ${why}`), ...differences(filled.value, await page.submit())].join("; ");
  } catch (reason) {
    return (reason as Error).message;
  }
}

test("a form without a fault", async () =>
  expect(await faultOf(() => [<Text at="name" label="Name" />, <Whole at="size" label="Size" />, home(), tags()])).toBe(""));

test("a field that is missing", async () =>
  expect(await faultOf(() => [<Text at="name" label="Name" />, home(), tags()])).toContain('at size: There is no textbox named "Size"'));

test("a label that is another one", async () =>
  expect(await faultOf(() => [<Text at="name" label="Names" />, <Whole at="size" label="Size" />, home(), tags()])).not.toBe(""));

test("two fields of one label", async () =>
  expect(await faultOf(() => [<Text at="name" label="Name" />, <Text at="title" label="Name" />, <Whole at="size" label="Size" />, home(), tags()])).toContain("There are 2"));

test("two fields that a listener can't tell apart", () => {
  page = new Mounted(form(() => [<Text at="a" label="Name" />, <Text at="b" label="Name" />, home()]), "Faulty");
  expect(namesakes(page.root)).toEqual(['Two of textbox "Name" in the group "Faulty".']);
});

test("a field of another member", async () =>
  expect(await faultOf(() => [<Text at="title" label="Name" />, <Whole at="size" label="Size" />, home(), tags()])).toContain('name: "a" was expected, nothing came'));

test("a value of another kind", async () =>
  expect(await faultOf(() => [<Text at="name" label="Name" />, <Text at="size" label="Size" />, home(), tags()])).toContain('size: 1 was expected, "1" came'));

test("a list that keeps no item", async () =>
  expect(await faultOf(() => [<Text at="name" label="Name" />, <Whole at="size" label="Size" />, home(), <List at="tags" label="Tags" itemLabel="Tag" item={() => <Text at="x" label="Tag" />} />])).toContain("tags/0"));

test("members without a field are all named, at their places", async () => {
  page = new Mounted(form(() => [<Text at="name" label="Name" />, home()]), "Faulty");
  const { left } = await fill(page.root, { name: "a", one: 1, two: 2, home: { name: "b", three: 3, four: 4 } }, [plan[0]!, plan[2]!]);
  expect(left.map(({ path, why }) => `${path.join("/")}: ${why}`)).toEqual(["home/three: no field", "home/four: no field", "one: no field", "two: no field"]);
});
