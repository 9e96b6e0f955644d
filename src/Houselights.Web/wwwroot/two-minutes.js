// The two-minute test with a script: steps are checked in place, drafts are kept, and a lost connection loses nothing.
// Without it every page works all the same.
const place = location.pathname.split("/")[2] ?? "";
document.documentElement.classList.add("scripted");

/** What was typed for one test, in this browser alone. A browser that keeps nothing is no reason to fail. */
const draft = {
  name: `houselights-draft-${place}`,
  read() { try { return JSON.parse(localStorage.getItem(this.name)) ?? {}; } catch { return {}; } },
  write(fields) { try { localStorage.setItem(this.name, JSON.stringify(fields)); } catch { /* it isn't kept */ } },
  drop() { try { localStorage.removeItem(this.name); } catch { /* there is none */ } },
};

const form = document.querySelector("form[data-draft]");
if (form) answer(form);
forget();
follow(document.getElementById("live"));
document.addEventListener("click", copy);

function answer(form) {
  const steps = [...form.querySelectorAll(".step")];
  const says = form.querySelector(".sending");
  let sending = false, again = 0;

  const shown = () => steps.find(step => step.offsetParent !== null) ?? steps[0];
  const typed = () => Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));

  /** True where the step is answered; else says beside the field what is missing. */
  function right(step) {
    const wrong = step.querySelector(".wrong");
    const fields = typed();
    const name = wrong.id.slice(0, -"-wrong".length);
    const said = (fields[name] ?? "").trim();
    const missing = name === "priority" ? said.length < 3 : name === "stops" ? said === "" && !fields.nothing : said === "";
    wrong.textContent = missing ? step.dataset.missing : "";
    for (const field of step.querySelectorAll("input, textarea")) field.toggleAttribute("aria-invalid", false);
    if (missing) {
      const field = step.querySelector("input:not([type=checkbox]), textarea");
      field.setAttribute("aria-invalid", "true");
      field.focus();
    }
    return !missing;
  }

  function count(field) {
    const line = field.closest(".reply").querySelector(".remaining");
    const left = field.maxLength - field.value.length;
    if (line) line.textContent = left <= 60 ? line.dataset.remaining.replace("{0}", left) : "";
  }

  function restore() {
    const kept = draft.read();
    for (const field of form.elements) {
      if (!(field.name in kept) || (field.name === "once" && !kept.pending)) continue;
      if (field.type === "radio" || field.type === "checkbox") field.checked = field.value === kept[field.name];
      else field.value = kept[field.name];
    }
  }

  function keep(pending) { draft.write(pending ? { ...typed(), pending } : typed()); }

  async function send() {
    if (sending) return;
    sending = true;
    clearTimeout(again);
    keep(true);
    says.textContent = form.dataset.sending;
    try {
      const response = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)), redirect: "manual", signal: AbortSignal.timeout(15000) });
      keep(false);
      if (response.type === "opaqueredirect") location.replace(form.action);
      else form.submit();   // the same key again: the server says the same, as a page
    } catch {
      sending = false;
      says.textContent = form.dataset.waiting;
      again = setTimeout(send, 4000);
    }
  }

  if (!form.dataset.posted) restore();
  form.querySelectorAll("textarea").forEach(count);

  form.addEventListener("input", event => {
    keep(false);
    if (event.target.name === "stops" && event.target.value.trim() !== "") form.elements.nothing.checked = false;
    if (event.target.name === "nothing" && event.target.checked) form.elements.stops.value = "";
    if (event.target.maxLength > 0) count(event.target);
    const wrong = event.target.closest(".step").querySelector(".wrong");
    if (wrong.textContent) right(event.target.closest(".step"));
  });

  form.addEventListener("click", event => {
    if (event.target.closest("[data-next]") && !right(event.target.closest(".step"))) event.preventDefault();
  });

  form.addEventListener("keydown", event => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.target.closest("a, button")) return;
    event.preventDefault();
    const next = event.target.closest(".step").querySelector("[data-next]");
    if (next) next.click();
    else form.requestSubmit();
  });

  form.addEventListener("submit", event => {
    event.preventDefault();
    const wrong = steps.find(step => !right(step));
    if (!wrong) return void send();
    location.hash = wrong.id;
    right(wrong);
  });

  addEventListener("hashchange", () => {
    const step = shown();
    scrollTo(0, 0);
    const field = step.querySelector("input:not([type=radio], [type=checkbox]), textarea") ?? step.querySelector("h2");
    field.focus({ preventScroll: true });
  });

  addEventListener("online", () => { if (says.textContent === form.dataset.waiting) send(); });
}

/** The draft goes once the lights are on, or the test is gone. */
function forget() {
  if (document.querySelector("[data-lit], [data-gone]")) draft.drop();
}

function follow(live) {
  if (!live) return;
  let lit = live.querySelector("[data-lit]") !== null;
  new MutationObserver(() => {
    if (lit || !live.querySelector("[data-lit]")) return;
    lit = true;
    forget();
    scrollTo(0, 0);
  }).observe(live, { childList: true, subtree: true, attributes: true, attributeFilter: ["data-lit"] });
}

async function copy(event) {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  try {
    await navigator.clipboard.writeText(button.dataset.copy);
  } catch {
    // Without https a page may not write the clipboard; a selection it may copy.
    const field = document.body.appendChild(Object.assign(document.createElement("textarea"), { value: button.dataset.copy, className: "heard-only" }));
    field.select();
    document.execCommand("copy");
    field.remove();
    button.focus();
  }
  button.textContent = button.dataset.copied;
}
