// Saves a field when it is left, and says so beside it. Without this script each field has its own button.
document.documentElement.dataset.scripted = "";

const send = async form => {
  const state = form.querySelector(".state");
  const sent = new FormData(form);
  if (form.dataset.sent === (form.dataset.sent = JSON.stringify([...sent]))) return;
  try {
    const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(sent), headers: { "X-Part": "1", Accept: "text/html" } });
    if (answer.redirected || !answer.headers.get("Content-Type")?.startsWith("text/html")) throw new Error(answer.status);
    state.innerHTML = await answer.text();
  } catch {
    // The words stay in the field; the next leave, or the button, sends them again.
    delete form.dataset.sent;
    form.dataset.lost = "";
    return;
  }
  delete form.dataset.lost;
  delete form.dataset.sent;
};

document.addEventListener("change", event => {
  const form = event.target.closest("form[data-saves]");
  if (form) send(form);
});

document.addEventListener("submit", event => {
  if (!event.target.matches("form[data-saves]")) return;
  event.preventDefault();
  send(event.target);
});
