// A shop as its contract has it, in memory.
const names = ["Assam", "Darjeeling", "Sencha", "Earl Grey", "Ceylon", "Lapsang Souchong", "Genmaicha", "Pu-erh", "Espresso blend", "Guatemala", "Teapot", "Matcha bowl"];
const categories = ["tea", "tea", "tea", "tea", "tea", "tea", "tea", "tea", "coffee", "coffee", "tableware", "tableware"];

const idOf = (number) => `7f1bb7a4-9a0f-4b46-9d0a-6b7a3a1c${String(number).padStart(4, "0")}`;

export function makeShop(count = 30) {
  const products = Array.from({ length: count }, (_, i) => ({
    id: idOf(i + 1),
    name: names[i % names.length] + (i < names.length ? "" : ` ${Math.floor(i / names.length) + 1}`),
    category: categories[i % categories.length],
    price: Math.round(490 + i * 135) / 100,
    ...(i % 3 === 0 && { note: "First harvest, from the hills." }),
    ...(i % 4 === 0 && { packaging: { kind: "loose", grams: 100 } }),
  }));
  const asked = [];
  const problem = (status, detail) => ({ status, body: { title: "Refused", status, detail }, headers: { "content-type": "application/problem+json" } });
  function api({ method, path, query, body, headers }) {
    asked.push({ method, path, query: Object.fromEntries(query), body, headers });
    if (path === "/health") return { body: { status: "healthy" } };
    if (path === "/products" && method === "GET") {
      const size = Number(query.get("pageSize") ?? 20);
      const page = Number(query.get("page") ?? 1);
      const found = products.filter((one) => (!query.get("category") || one.category === query.get("category")) && (!query.get("search") || one.name.toLowerCase().includes(query.get("search").toLowerCase())));
      return { body: { items: found.slice((page - 1) * size, page * size), page, pageSize: size, total: found.length } };
    }
    if (path === "/products") {
      if (products.some((one) => one.name === body.name)) return problem(409, `There is a product named ${body.name} already.`);
      const made = { id: idOf(900 + products.length), ...body };
      products.push(made);
      return { status: 201, body: made };
    }
    const index = products.findIndex((one) => path === `/products/${one.id}`);
    if (index < 0) return problem(404, "No such product.");
    if (method === "PUT") products[index] = { id: products[index].id, ...body };
    if (method === "DELETE") {
      products.splice(index, 1);
      return { status: 204 };
    }
    return { body: products[index] };
  }
  return { api, products, asked };
}
