// The same two schemas for everybody: a form of ten fields, and one of a hundred texts.

export const product = {
  title: "New product",
  type: "object",
  required: ["name", "sku", "category", "price", "organic"],
  properties: {
    name: { type: "string", title: "Name", description: "What the label says.", minLength: 1, maxLength: 80 },
    sku: { type: "string", title: "Article number", pattern: "^[A-Z]{3}-\\d{3}$" },
    category: { type: "string", title: "Category", enum: ["tea", "coffee", "cocoa"] },
    price: { type: "number", title: "Price", minimum: 0 },
    stock: { type: "integer", title: "Stock", minimum: 0 },
    supplier: { type: "string", title: "Supplier's email", format: "email" },
    website: { type: "string", title: "Website", format: "uri" },
    available: { type: "string", title: "Available from", format: "date" },
    note: { type: ["string", "null"], title: "Note", maxLength: 500 },
    organic: { type: "boolean", title: "Organic" },
  },
};

export const numbers = Array.from({ length: 100 }, (_, index) => index + 1);

export const hundred = {
  title: "Hundred fields",
  type: "object",
  required: numbers.map((number) => `field${number}`),
  properties: Object.fromEntries(numbers.map((number) => [`field${number}`, { type: "string", title: `Field ${number}`, minLength: 3, maxLength: 80 }])),
};

/** Nested, with a list and a choice: what axe is asked about. */
export const order = {
  title: "New order",
  type: "object",
  required: ["customer", "address", "lines", "payment"],
  properties: {
    customer: { type: "string", title: "Customer", minLength: 1 },
    address: {
      type: "object",
      title: "Delivery address",
      required: ["street", "city"],
      properties: { street: { type: "string", title: "Street", minLength: 1 }, city: { type: "string", title: "City", minLength: 1 } },
    },
    lines: {
      type: "array",
      title: "Lines",
      minItems: 1,
      items: {
        type: "object",
        title: "Line",
        required: ["article", "quantity"],
        properties: { article: { type: "string", title: "Article", minLength: 1 }, quantity: { type: "integer", title: "Quantity", minimum: 1 } },
      },
    },
    payment: {
      title: "Payment method",
      oneOf: [
        { title: "Card", type: "object", required: ["kind", "number"], properties: { kind: { const: "card" }, number: { type: "string", title: "Card number", minLength: 12 } } },
        { title: "Bank transfer", type: "object", required: ["kind", "iban"], properties: { kind: { const: "iban" }, iban: { type: "string", title: "IBAN", minLength: 15 } } },
      ],
    },
  },
};

export const orderValue = { lines: [{ article: "Sencha", quantity: 1 }, { article: "" }] };
