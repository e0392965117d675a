import { JsonForms } from "@jsonforms/react";
import { vanillaCells, vanillaRenderers } from "@jsonforms/vanilla-renderers";
import { createElement, useState } from "react";
import { createRoot } from "react-dom/client";
import { schema, value } from "./schema.js";

// JSON Forms has no submit of its own: the page around it brings the button.
function Page() {
  const [data, setData] = useState(value ?? {});
  return createElement(
    "form",
    { onSubmit: (event) => (event.preventDefault(), Object.assign(window, { sent: data })) },
    createElement(JsonForms, { schema, data, renderers: vanillaRenderers, cells: vanillaCells, onChange: (state) => setData(state.data) }),
    createElement("button", { type: "submit" }, "Save"),
  );
}

createRoot(document.getElementById("here")).render(createElement(Page));
