import Form from "@rjsf/core";
import validator from "@rjsf/validator-ajv8";
import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { schema, value } from "./schema.js";

createRoot(document.getElementById("here")).render(createElement(Form, { schema, validator, formData: value, onSubmit: ({ formData }) => Object.assign(window, { sent: formData }) }));
