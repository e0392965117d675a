// A help desk as its contract has it, in memory: who asks must have the key.
export function makeDesk() {
  const customers = [
    { id: 1, name: "Ada Lovelace", email: "ada@example.com", since: "2026-03-31", active: true, address: { street: "St James's Square", city: "London" }, tags: ["vip", "early"] },
    { id: 2, name: "Grace Hopper", since: "2026-05-01", active: false },
  ];
  let version = 1;
  const tickets = Array.from({ length: 5 }, (_, i) => ({ number: i + 1, title: `Ticket ${i + 1}`, state: i < 3 ? "open" : "closed", opened: `2026-11-0${i + 1}T09:00:00Z`, customerId: 1 }));
  const asked = [];
  const settings = { greeting: "Hello" };
  function api({ method, path, query, body, headers }) {
    asked.push({ method, path, query: Object.fromEntries(query), body, headers });
    if (headers["x-api-key"] !== "letmein") return { status: 401, body: { title: "Who is asking?" } };
    if (path === "/v1/settings" && method === "PUT") {
      Object.assign(settings, body);
      return { status: 204 };
    }
    if (path === "/v1/settings") return { body: settings };
    if (path === "/v1/customers") return { body: customers };
    const customer = /^\/v1\/customers\/(\d+)$/.exec(path);
    if (customer && method === "PATCH") {
      if (headers["if-match"] !== `"${version}"`) return { status: 412, body: { title: "Changed" } };
      version++;
      return { body: Object.assign(customers[Number(customer[1]) - 1], body), headers: { etag: `"${version}"` } };
    }
    if (customer) return { body: customers[Number(customer[1]) - 1], headers: { etag: `"${version}"` } };
    if (path === "/v1/customers/1/tickets") {
      const found = tickets.filter(({ state }) => state === query.get("state"));
      if (query.get("sort") === "-title") found.reverse();
      const from = Number(query.get("after") ?? 0);
      return { body: { data: found.slice(from, from + 2), ...(from + 2 < found.length && { next: String(from + 2) }) } };
    }
    const ticket = /^\/v1\/customers\/1\/tickets\/(\d+)(?:\/(\w+))?$/.exec(path);
    if (!ticket) return { status: 404, body: {} };
    const found = tickets[Number(ticket[1]) - 1];
    if (ticket[2] === "close") found.state = "closed";
    return method === "POST" ? { status: 204 } : { body: found };
  }
  return { api, asked, customers, tickets, settings, change: () => (customers[0].name = "Countess Lovelace") && version++ };
}
