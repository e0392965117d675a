import type { Component } from "solid-js";
import { render } from "solid-js/web";
import { Form, FormsProvider, localDraft, type WidgetProps } from "@photon/runtime/forms";
import { shape, type Check } from "@photon/runtime/check";
import { de } from "@photon/runtime/messages/de";
import { en, type Messages } from "@photon/runtime/messages/en";
import "@photon/runtime/forms.css";
import "./page.css";
import * as fields from "./fields";

/** Enough of a check for pictures: prices and numbers. */
const check: Check = (value, found) => {
  for (const [name, member] of Object.entries((value ?? {}) as Record<string, unknown>)) {
    found.path.push(name);
    if (["price", "stock"].includes(name)) {
      if (typeof member !== "number") {
        found.add("type", "number");
      } else if (member < 0) {
        found.add("minimum", 0);
      }
    } else if (name === "brew" && !/^P/.test(String(member))) {
      found.add("format", "duration");
    }
    found.path.pop();
  }
};

/** Answers as a server would that is asked for: none, one that refuses, one that cannot be reached. */
function send(how: string | null): (value: unknown) => Promise<unknown> {
  return (value) => {
    (window as { sent?: unknown }).sent = value;
    if (how === "refuse") {
      return Promise.reject({ status: 400, problem: { title: "One or more validation errors occurred.", errors: { "$.name": ["This name is taken."], Price: ["The price is below its cost."] } } });
    }
    return how === "offline" ? Promise.reject(Object.assign(new Error("no answer"), { name: "NetworkError" })) : Promise.resolve(value);
  };
}

const Stars: Component<WidgetProps> = (props) => (
  <input id={props.id} type="range" min="0" max="5" aria-describedby={props.describedBy} value={Number(props.value ?? 0)} on:input={(event) => props.set(Number(event.currentTarget.value))} />
);

/** As much of a language written from right to left as one picture shows. */
const hebrew: Messages = { ...en, lang: "he", must: "שדות המסומנים ב־* הם חובה.", choose: "בחירה", add: (label) => `הוספת ${label}` };
const languages: Readonly<Record<string, Messages>> = { de, he: hebrew };

const query = new URLSearchParams(location.search);
const Fields = fields[(query.get("fields") ?? "Product") as keyof typeof fields];
document.documentElement.dir = query.get("dir") ?? "ltr";
document.documentElement.dataset.theme = query.get("theme") ?? "light";

render(
  () => (
    <FormsProvider widgets={{ stars: Stars }}>
      <Form
        of={shape<unknown>("NewProduct", check)}
        label={query.get("label") ?? "New product"}
        style={(query.get("style") ?? "stacked") as "stacked"}
        submit={query.get("submit") ?? undefined}
        value={query.has("value") ? JSON.parse(query.get("value")!) : undefined}
        messages={languages[query.get("lang") ?? ""]}
        draft={query.has("draft") ? localDraft("gallery") : undefined}
        onSubmit={send(query.get("send"))}
      >
        <Fields />
      </Form>
    </FormsProvider>
  ),
  document.getElementById("here")!,
);
