// Saves a field when it is left, and says so beside it. Without this script each field has its own button.
document.documentElement.dataset.scripted = "";

// One after the other: a save that overtook the answer of the last would clash with one's own words.
const send = async form => {
  if ("sending" in form.dataset) {
    form.dataset.again = "";
    return;
  }
  form.dataset.sending = "";
  try {
    do {
      delete form.dataset.again;
      await save(form);
    } while ("again" in form.dataset && !form.querySelector(".clash"));   // what another wrote is written over only knowingly
  } finally {
    delete form.dataset.sending;
  }
};

const save = async form => {
  const state = form.querySelector(".state");
  const body = new URLSearchParams(new FormData(form));
  try {
    // A save outlives its page: who leaves a field often leaves the page with it. Browsers allow that for 64 KiB.
    const answer = await fetch(form.action, { method: "POST", body, keepalive: body.toString().length < 60000, headers: { "X-Part": "1", Accept: "text/html" } });
    if (answer.redirected || !answer.headers.get("Content-Type")?.startsWith("text/html")) throw new Error(answer.status);
    state.innerHTML = await answer.text();
  } catch {
    // The words stay in the field; the next leave, or the button, sends them again.
    form.dataset.lost = "";
    return;
  }
  delete form.dataset.lost;
};

document.addEventListener("change", event => {
  const form = event.target.closest("form[data-saves]");
  if (!form) return;
  // A date that is being typed is a date after each digit: 2 December of the year 2, of 20, of 202.
  if (event.target.type === "date" && document.activeElement === event.target) form.dataset.typed = "";
  else send(form);
});

document.addEventListener("focusout", event => {
  const form = event.target.closest("form[data-saves]");
  if (!form || !("typed" in form.dataset)) return;
  delete form.dataset.typed;
  send(form);
});

document.addEventListener("submit", event => {
  if (!event.target.matches("form[data-saves]")) return;
  event.preventDefault();
  send(event.target);
});
