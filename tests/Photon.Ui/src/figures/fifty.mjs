// Fifty schemas of ten properties each, no two alike.

const nouns = ["Order", "Customer", "Invoice", "Supplier", "Warehouse", "Shipment", "Return", "Refund", "Coupon", "Campaign", "Employee", "Agreement", "Ticket", "Review", "Address", "Vehicle", "Route", "Stock", "Audit", "Event", "Venue", "Speaker", "Session", "Sponsor", "Booking"];
const things = ["name", "title", "code", "reference", "owner", "contact", "email", "phone", "website", "street", "city", "postcode", "country", "amount", "price", "discount", "weight", "height", "count", "limit", "priority", "starts", "ends", "opened", "closed", "note", "remark", "summary", "colour", "size", "brand", "model", "batch", "origin", "currency", "language", "active", "confirmed", "archived", "shared"];

export const formNames = nouns.flatMap((noun) => [`New${noun}`, `Changed${noun}`]);

const kinds = [
  (name, n) => ({ type: "string", description: `The ${name} as it is printed on paper ${n}.`, minLength: 1, maxLength: 20 + n }),
  (_, n) => ({ type: "string", maxLength: 40 + n }),
  (_, n) => ({ type: "integer", minimum: n }),
  (_, n) => ({ type: "number", minimum: 0, maximum: n * 10 }),
  () => ({ type: "string", format: "date" }),
  () => ({ type: "boolean" }),
  (name, n) => ({ type: "string", enum: [`${name}-a`, `${name}-b`, `other-${n}`] }),
];

function schemaOf(index) {
  const names = Array.from({ length: 10 }, (_, field) => things[(index * 7 + field * 3) % things.length]);
  return {
    type: "object",
    required: names.filter((_, field) => field % 3 === 0),
    properties: Object.fromEntries(names.map((name, field) => [name, kinds[(index + field) % kinds.length](name, index + field)])),
  };
}

export const fifty = Object.fromEntries(formNames.map((name, index) => [name, schemaOf(index)]));
