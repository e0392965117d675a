import { createSignal } from "solid-js";
import { expect, test, vi } from "vitest";
import { FormsProvider, Form, leavingGuard, List, localDraft, Secret, Text, Whole, type WidgetProps } from "@photon/runtime/forms";
import { shape } from "@photon/runtime/check";
import { render } from "solid-js/web";
import { anything, mount, turn } from "./kit";

const Fields = () => (
  <>
    <Text at="name" label="Name" />
    <List at="lines" label="Lines" itemLabel="Line" item={() => <Whole at="qty" label="Quantity" />} />
  </>
);

const value = { name: "n", lines: [{ qty: 1 }] };

test("what the server says of a field is shown at the field until it changes", async () => {
  const problem = { errors: { Name: ["is taken"], "lines[0].qty": ["is too much"], "lines[0].other": ["is odd"], nowhere: ["is unknown"] } };
  const form = mount(Fields, anything, { value, onSubmit: () => Promise.reject({ status: 400, problem }) });
  await form.submit();
  expect(form.summary()).toEqual(["nowhere: is unknown", "Name: is taken", "Lines: 0 › other: is odd", "Line 1, Quantity: is too much"]);
  expect(form.errors()).toContain("/name is taken");
  expect(document.activeElement!.className).toBe("pf-summary");
  form.type("Name", "other");
  await turn();
  expect(form.errors()).not.toContain("/name is taken");
  expect(form.errors()).toContain("/lines/0/qty is too much");
});

test("a problem without fields says what it is, and a network failure can be tried again", async () => {
  const answers = [() => Promise.reject({ status: 409, problem: { title: "Conflict", detail: "Somebody was faster." } }), () => Promise.reject(new TypeError("failed to fetch")), (sent: unknown) => Promise.resolve(sent)];
  const saved = vi.fn();
  const form = mount(Fields, anything, { value, onSubmit: (sent) => answers.shift()!(sent), onSaved: saved });
  await form.submit();
  expect(form.summary()).toEqual(["Conflict. Somebody was faster."]);
  expect(form.has("Try again")).toBe(false);
  await form.submit();
  expect(form.summary()).toEqual(["The server could not be reached. Nothing that you entered is lost."]);
  expect((form.find("Name") as HTMLInputElement).value).toBe("n");
  form.click("Try again");
  await turn();
  expect(saved).toHaveBeenCalledWith(value);
  expect(form.summary()).toEqual([]);
  expect(form.root.querySelector(".pf-status")!.textContent).toBe("Saved.");
});

test("a form is sent once", async () => {
  let end!: (value: unknown) => void;
  const send = vi.fn(() => new Promise((resolve) => (end = resolve)));
  const form = mount(Fields, anything, { onSubmit: send });
  await form.submit();
  await form.submit();
  expect(send).toHaveBeenCalledTimes(1);
  end(undefined);
  await turn();
  await form.submit();
  expect(send).toHaveBeenCalledTimes(2);
});

test("sending is given up with the form", async () => {
  let signal: AbortSignal | undefined;
  const root = document.body.appendChild(document.createElement("div"));
  const end = render(() => <Form of={shape("X", anything)} onSubmit={(_, init) => ((signal = init.signal), new Promise(() => undefined))} />, root);
  root.querySelector("form")!.dispatchEvent(new Event("submit", { cancelable: true }));
  end();
  expect(signal!.aborted).toBe(true);
});

test("a draft outlives the form, without secrets, and goes when it was saved", async () => {
  localStorage.clear();
  const fields = () => (
    <>
      <Fields />
      <Secret at="password" label="Password" />
    </>
  );
  const first = mount(fields, anything, { draft: localDraft("d") });
  first.type("Name", "half");
  first.type("Password", "secret");
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(localStorage.getItem("photon-draft:d")).toBe('{"name":"half"}');
  const second = mount(fields, anything, { draft: localDraft("d") });
  expect((second.root.querySelector("input") as HTMLInputElement).value).toBe("half");
  await second.submit();
  expect(second.sent).toEqual([{ name: "half" }]);
  expect(localStorage.getItem("photon-draft:d")).toBe(null);
  second.type("Name", "more");
  await new Promise((resolve) => setTimeout(resolve, 500));
  const third = mount(fields, anything, { draft: localDraft("d") });
  third.click("Start afresh");
  expect((third.root.querySelector("input") as HTMLInputElement).value).toBe("");
});

test("leaving is guarded while something is not saved", async () => {
  const form = mount(Fields, anything, { guard: leavingGuard });
  const leave = () => !window.dispatchEvent(new Event("beforeunload", { cancelable: true }));
  expect(leave()).toBe(false);
  form.type("Name", "x");
  expect(leave()).toBe(true);
  await form.submit();
  expect(leave()).toBe(false);
});

test("a value that arrives later fills an untouched form, and no other", () => {
  const [late, setLate] = createSignal<unknown>();
  const root = document.body.appendChild(document.createElement("div"));
  const end = render(() => <Form of={shape<unknown>("X", anything)} value={late()} onSubmit={() => undefined}><Fields /></Form>, root);
  setLate({ name: "late" });
  const input = () => root.querySelector("input")!;
  expect(input().value).toBe("late");
  input().value = "mine";
  input().dispatchEvent(new Event("input"));
  setLate({ name: "later" });
  expect(input().value).toBe("mine");
  end();
});

test("custom widgets stand in for controls", async () => {
  const Stars = (props: WidgetProps) => <input id={props.id} type="range" min="0" max="5" value={Number(props.value ?? 0)} on:input={(event) => props.set(Number(event.currentTarget.value))} />;
  const root = document.body.appendChild(document.createElement("div"));
  const sent: unknown[] = [];
  const end = render(
    () => (
      <FormsProvider widgets={{ stars: Stars }}>
        <Form of={shape<unknown>("X", anything)} onSubmit={(value) => sent.push(value)}>
          <Whole at="rating" label="Rating" widget="stars" />
        </Form>
      </FormsProvider>
    ),
    root,
  );
  const range = root.querySelector<HTMLInputElement>("input[type=range]")!;
  range.value = "4";
  range.dispatchEvent(new Event("input"));
  root.querySelector("form")!.dispatchEvent(new Event("submit", { cancelable: true }));
  await turn();
  expect(sent).toEqual([{ rating: 4 }]);
  end();
});
