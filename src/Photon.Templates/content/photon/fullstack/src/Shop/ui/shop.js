const state = document.querySelector('#state');
const table = document.querySelector('#products');
const price = new Intl.NumberFormat(undefined, { style: 'currency', currency: 'EUR' });

try {
  const response = await fetch('/products?pageSize=100');
  if (!response.ok) throw new Error(`The shop answered ${response.status}.`);
  const { items, total } = await response.json();
  for (const product of items) {
    const row = table.tBodies[0].insertRow();
    for (const text of [product.name, product.category, price.format(product.price)])
      row.insertCell().textContent = text;
  }
  state.textContent = `${total} products`;
  table.hidden = false;
} catch (error) {
  state.textContent = error.message;
}
