const list = document.getElementById('notices');

function show(notice) {
  const item = document.createElement('li');
  const by = document.createElement('small');
  by.textContent = notice.pinnedBy;
  item.append(notice.text, by);
  return item;
}

async function load() {
  const notices = await (await fetch('notices')).json();
  list.replaceChildren(...notices.map(show));
}

document.getElementById('new').addEventListener('submit', async event => {
  event.preventDefault();
  const form = event.target;
  await fetch('notices', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(Object.fromEntries(new FormData(form))),
  });
  form.reset();
  await load();
});

await load();
