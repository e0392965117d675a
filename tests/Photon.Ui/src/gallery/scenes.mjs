// Each picture: the page's query, its width, and what somebody does before it is taken.

const fill = (label, text) => async (page) => page.getByLabel(label, { exact: true }).fill(text);
const press = (name) => async (page) => page.getByRole("button", { name, exact: true }).click();
const tick = (label) => async (page) => page.getByLabel(label, { exact: true }).check();
const choose = (label, option) => async (page) => page.getByLabel(label, { exact: true }).selectOption(option);
const save = press("Save");

const product = [fill("Name", "Sencha"), choose("Category", "Tea"), fill("Price", "12.50"), fill("Stock", "140"), fill("Note", "First harvest, from the hills."), tick("Certified organic")];
const line = (number, article, quantity, price) => async (page) => {
  const item = page.getByRole("group", { name: `Line ${number}`, exact: true });
  await item.getByLabel("Article").fill(article);
  await item.getByLabel("Quantity").fill(quantity);
  await item.getByLabel("Price").fill(price);
};
const order = [
  fill("Customer", "Ada Lovelace"),
  fill("Street", "12 St James's Square"),
  fill("City", "London"),
  fill("Postcode", "SW1Y 4JH"),
  line(1, "Sencha", "2", "12.50"),
  press("Add Line"),
  line(2, "Earl Grey", "1", "8.90"),
  press("Add Tag"),
  fill("Tag", "express"),
];

export const scenes = [
  { name: "product", query: {} },
  { name: "product-dark", query: { theme: "dark" } },
  { name: "filled", query: {}, acts: product },
  { name: "failed", query: {}, acts: [fill("Stock", "-3"), save] },
  { name: "failed-dark", query: { theme: "dark" }, acts: [fill("Stock", "-3"), save] },
  { name: "refused", query: { send: "refuse" }, acts: [...product, save], wait: ".pf-summary" },
  { name: "offline", query: { send: "offline" }, acts: [...product, save], wait: ".pf-summary" },
  { name: "order", query: { fields: "Order", label: "New order" }, acts: order.slice(0, 7) },
  { name: "order-dark", query: { fields: "Order", label: "New order", theme: "dark" }, acts: order.slice(0, 7) },
  { name: "union", query: { fields: "Payment", label: "Payment of order 17", submit: "Pay" }, acts: [tick("Card")] },
  { name: "choices", height: 900, query: { fields: "Choices", label: "New drink" }, acts: [tick("Medium"), tick("Milk"), fill("Country of origin", "a"), (page) => page.keyboard.press("ArrowDown")] },
  { name: "dates", query: { fields: "Dates", label: "Sale" }, acts: [fill("Available from", "2027-03-31"), fill("Sale starts", "2027-03-31T09:00"), fill("Brewing time", "3 min 30 s")] },
  { name: "files", query: { fields: "Files", label: "Label" }, acts: [fill("Colour of the label", "#2f6f4f"), fill("Password", "correct horse"), upload] },
  { name: "markdown", query: { fields: "Story", label: "New story" }, acts: [fill("Story", "# Sencha\n\nPicked in **April**, steamed the same day.\n\n- floral\n- a little sweet\n\n> Brew it at 70 °C.\n\nMore on [the garden](https://example.com)."), press("Preview")] },
  { name: "entries", query: { fields: "Prices", label: "Price list", value: '{"prices":{"EUR":12.5,"USD":13.75}}' } },
  { name: "wizard", query: { fields: "Wizard", label: "New product" }, acts: [fill("Name", "Sencha"), choose("Category", "Tea"), press("Next"), press("Next")] },
  { name: "columns", query: { fields: "Columns", label: "New customer", style: "columns" }, width: 860 },
  { name: "inline", query: { fields: "Columns", label: "New customer", style: "inline" } },
  { name: "rtl", query: { fields: "Hebrew", label: "מוצר חדש", dir: "rtl", lang: "he", submit: "שמירה" }, acts: [press("הוספת תגית")] },
  { name: "german", query: { lang: "de", label: "Neues Produkt" }, acts: [press("Speichern")] },
  { name: "unknown", query: { fields: "Kept", label: "Order 17", value: JSON.stringify({ size: "xl", country: "Atlantis", payment: { kind: "voucher", code: "AX-2217", worth: 25 }, at: "2016-12-31T23:59:60Z" }) } },
  { name: "narrow", query: { fields: "Order", label: "New order" }, width: 360, acts: order.slice(0, 5) },
];

async function upload(page) {
  await page.getByLabel("Picture", { exact: true }).setInputFiles({ name: "sencha.png", mimeType: "image/png", buffer: Buffer.alloc(48_300) });
}
