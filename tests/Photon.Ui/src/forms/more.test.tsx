import { expect, test } from "vitest";
import { Bytes, Color, Combo, Entries, Extra, Json, Markdown, Secret, Step, Steps, Text, Upload, Whole } from "@photon/runtime/forms";
import { de } from "@photon/runtime/messages/de";
import { mount, turn } from "./kit";

test("entries and the members without a field", async () => {
  const form = mount(
    () => (
      <>
        <Text at="name" label="Name" />
        <Entries at="map" label="Map" value={() => <Whole label="Value" required />} keyLabel="Key" itemLabel="Entry" />
        <Extra label="Others" value={() => <Text label="Text" required />} keyLabel="Member" itemLabel="Other" />
      </>
    ),
    undefined,
    { value: { name: "n", map: { a: 1 }, more: "m" } },
  );
  form.click("Add Entry");
  const [, key] = Array.from(form.root.querySelectorAll<HTMLInputElement>("[data-at='/map'] input"), (input) => input).filter((input) => input.labels![0]!.textContent!.startsWith("Key"));
  key!.value = "a";
  key!.dispatchEvent(new Event("input"));
  await form.submit();
  expect(form.summary()).toEqual(["Entry 1, Key: This name is used twice. Change one.", "Entry 2, Key: This name is used twice. Change one.", "Entry 2, Value: Fill this in."]);
  key!.value = "__proto__";
  key!.dispatchEvent(new Event("input"));
  const last = Array.from(form.root.querySelectorAll<HTMLInputElement>("[data-at='/map'] input")).at(-1)!;
  last.value = "2";
  last.dispatchEvent(new Event("input"));
  form.type("Text", "changed");
  await form.submit();
  expect(JSON.stringify(form.sent)).toBe('[{"name":"n","map":{"a":1,"__proto__":2},"more":"changed"}]');
});

test("a combobox by keyboard", async () => {
  const options = ["Austria", "Österreich", "Australia"].map((name, index) => [index, name] as const);
  const form = mount(() => <Combo at="country" label="Country" options={options} required />);
  const input = form.find("Country") as HTMLInputElement;
  const press = (key: string) => input.dispatchEvent(new KeyboardEvent("keydown", { key }));
  form.type("Country", "ost");
  expect(Array.from(form.root.querySelectorAll("[role=option]"), (option) => option.textContent)).toEqual(["Österreich"]);
  await form.submit();
  expect(form.errors()).toEqual(["/country Choose one from the list."]);
  press("ArrowDown");
  press("Enter");
  expect(input.value).toBe("Österreich");
  await form.submit();
  form.type("Country", "australia");
  await form.submit();
  expect(form.sent).toEqual([{ country: 1 }, { country: 2 }]);
});

test("json, colour, secret, bytes, upload and markdown", async () => {
  const form = mount(() => (
    <>
      <Json at="json" label="Anything" />
      <Color at="color" label="Colour" />
      <Secret at="secret" label="Password" />
      <Bytes at="bytes" label="Bytes" />
      <Upload at="file" label="File" />
      <Markdown at="text" label="Story" />
    </>
  ));
  form.type("Anything", "{");
  await form.submit();
  expect(form.errors()).toEqual(["/json Enter JSON: texts in double quotes, no comma at the end."]);
  form.type("Anything", '{"a": [null]}');
  form.type("Colour", "#336699");
  form.type("Password", "s");
  form.click("Show Password");
  expect((form.find("Password") as HTMLInputElement).type).toBe("text");
  form.type("Bytes", "AAAA");
  const file = new File(["abc"], "a.txt");
  const input = form.find("File") as HTMLInputElement;
  Object.defineProperty(input, "files", { value: [file] });
  input.dispatchEvent(new Event("change"));
  form.type("Story", "# Title\n<b>x</b> **bold** [bad](javascript:alert(1)) [good](https://example.com)\n\n- one\n- two\n\n```\ncode\n```");
  form.click("Preview");
  const preview = form.root.querySelector(".pf-preview")!;
  expect(preview.querySelectorAll("b").length).toBe(0);
  expect(Array.from(preview.querySelectorAll("a"), (link) => link.href)).toEqual(["https://example.com/"]);
  expect(preview.querySelectorAll("li").length).toBe(2);
  expect(preview.querySelector("pre")!.textContent).toBe("code");
  await form.submit();
  const sent = form.sent[0] as Record<string, unknown>;
  expect({ ...sent, text: undefined }).toEqual({ json: { a: [null] }, color: "#336699", secret: "s", bytes: "AAAA", file, text: undefined });
});

test("steps are checked one by one, and keep what was entered", async () => {
  const form = mount(() => (
    <Steps>
      <Step label="Basics">
        <Text at="name" label="Name" required />
      </Step>
      <Step label="More">
        <Text at="note" label="Note" required />
      </Step>
    </Steps>
  ));
  await form.submit();
  expect(form.errors()).toEqual(["/name Fill this in."]);
  expect(document.activeElement).toBe(form.find("Name"));
  form.type("Name", "Tea");
  await form.submit();
  expect(form.has("Save")).toBe(true);
  await form.submit();
  expect(form.summary()).toEqual(["Note: Fill this in."]);
  form.type("Note", "n");
  form.click("Back");
  expect(form.has("Next")).toBe(true);
  await form.submit();
  await form.submit();
  expect(form.sent).toEqual([{ name: "Tea", note: "n" }]);
});

test("German", async () => {
  const form = mount(() => <Whole at="n" label="Zahl" required />, undefined, { messages: de });
  await form.submit();
  form.type("Zahl", "1,5");
  await form.submit();
  await turn();
  expect(form.sent).toEqual([{ n: 1.5 }]);
});
