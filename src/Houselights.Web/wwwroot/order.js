// A strict order by dragging and by keys, and the sum of its weights while they are typed. Without this script the steps are buttons
// that load the page again, and the sum is that of the last save.
{
  const list = document.querySelector("[data-order]");
  const shares = document.querySelector("[data-shares]");
  const said = document.querySelector("[data-said]");
  const kept = document.querySelector("[data-kept]");
  const rows = () => [...list.children];
  const behind = row => row.previousElementSibling?.dataset.id ?? "";
  const fill = (text, ...values) => values.reduce((words, value, at) => words.replace(`{${at}}`, value), text);
  const plain = number => number.toLocaleString(document.documentElement.lang, { maximumFractionDigits: 2 });

  const weigh = () => {
    const weight = box => Math.max(0, parseFloat(box?.querySelector("[name=now]")?.value.trim().replace(",", ".")) || 0);
    const weights = [...rows().map(row => row.querySelector("[data-weight]")), document.querySelector("[data-weight=maintenance]")].map(weight);
    const total = Math.round(weights.reduce((sum, each) => sum + each, 0) * 100) / 100;
    const set = (rect, from, width) => { rect.setAttribute("x", from * 10); rect.setAttribute("width", width * 10); };
    let from = 0;
    shares.querySelectorAll(".piece").forEach((rect, at) => { set(rect, from, weights[at] ?? 0); from += weights[at] ?? 0; });
    set(shares.querySelector(".gap"), total, Math.max(0, 100 - total));
    set(shares.querySelector(".late"), 100, Math.max(0, total - 100));
    shares.querySelector("svg").setAttribute("viewBox", `0 0 ${Math.max(100, total) * 10} 44`);
    const state = total < 100 ? "missing" : total > 100 ? "over" : "fits";
    for (const line of shares.querySelectorAll("[data-sum]")) {
      line.hidden = line.dataset.sum !== state;
      const words = line.querySelector("[data-words]");
      if (words && !line.hidden) words.textContent = fill(words.dataset.words, plain(Math.round(Math.abs(100 - total) * 100) / 100), plain(total));
    }
  };

  const settle = () => {
    rows().forEach((row, at, all) => {
      const [up, down] = row.querySelectorAll(".steps form");
      [up.hidden, down.hidden] = [at === 0, at === all.length - 1];
      up.elements.after.value = all[at - 2]?.dataset.id ?? "";
      down.elements.after.value = all[at + 1]?.dataset.id ?? "";
    });
    weigh();
  };

  // Moves are sent one after the other, each as “behind whom”: what somebody else moved meanwhile stays moved.
  let sending = Promise.resolve(), waiting = 0;
  const send = row => {
    const after = behind(row);
    waiting++;
    settle();
    sending = sending.then(async () => {
      const answer = await fetch(row.dataset.place, { method: "POST", body: new URLSearchParams({ after }), headers: { Accept: "application/json" } });
      if (!answer.ok || answer.redirected) throw new Error(answer.status);
      const { revision } = await answer.json();
      if (--waiting > 0) return;
      await follow();
      kept.querySelector("form").action = kept.dataset.kept + revision;
      kept.hidden = false;
      said.textContent = fill(said.dataset.moved, row.dataset.what, rows().indexOf(row) + 1, rows().length);
    }).catch(() => {
      waiting = 0;
      said.textContent = said.dataset.lost;
    });
  };

  // The server's order is the order: rows are put where it has them, with what is typed in them.
  const follow = async () => {
    const page = new DOMParser().parseFromString(await (await fetch(location.pathname, { headers: { Accept: "text/html" } })).text(), "text/html");
    const ids = [...page.querySelectorAll("[data-order] > li")].map(row => row.dataset.id);
    const mine = new Map(rows().map(row => [row.dataset.id, row]));
    if (ids.length !== mine.size || ids.some(id => !mine.has(id))) return location.reload();
    if (ids.join() === [...mine.keys()].join()) return;
    const focused = document.activeElement;
    list.append(...ids.map(id => mine.get(id)));
    settle();
    focused?.focus();
  };

  // The neighbour moves, not the row: so the row keeps the focus and the finger that holds it.
  const step = (row, up) => {
    const neighbour = up ? row.previousElementSibling : row.nextElementSibling;
    if (!neighbour) return;
    if (up) row.after(neighbour); else row.before(neighbour);
    send(row);
    const forms = row.querySelectorAll(".steps form");
    [...forms].sort(form => form === forms[up ? 0 : 1] ? -1 : 1).find(form => !form.hidden)?.querySelector("button").focus();
  };

  const drag = event => {
    const row = event.target.closest("[data-grip]")?.closest("li");
    if (!row || event.button > 0) return;
    event.preventDefault();
    document.activeElement?.blur();
    const home = behind(row);
    const middle = other => { const box = other.getBoundingClientRect(); return box.top + box.height / 2; };
    const over = ({ clientY }) => {
      while (row.previousElementSibling && clientY < middle(row.previousElementSibling)) row.after(row.previousElementSibling);
      while (row.nextElementSibling && clientY > middle(row.nextElementSibling)) row.before(row.nextElementSibling);
    };
    const end = keep => {
      listening.abort();
      row.classList.remove("lifted");
      if (!keep) { const place = rows().find(each => each.dataset.id === home); if (place) place.after(row); else list.prepend(row); }
      else if (behind(row) !== home) send(row);
    };
    const listening = new AbortController();
    const listen = (name, act) => document.addEventListener(name, act, { signal: listening.signal });
    row.classList.add("lifted");
    listen("pointermove", over);
    listen("pointerup", () => end(true));
    listen("pointercancel", () => end(false));
    listen("keydown", pressed => pressed.key === "Escape" && end(false));
  };

  if (list && kept) {
    list.addEventListener("pointerdown", drag);
    list.addEventListener("submit", event => {
      const forms = event.target.closest(".steps")?.querySelectorAll("form");
      if (!forms) return;
      event.preventDefault();
      step(event.target.closest("li"), event.target === forms[0]);
    });
    list.addEventListener("keydown", event => {
      if (!event.target.closest(".steps") || !["ArrowUp", "ArrowDown"].includes(event.key)) return;
      event.preventDefault();
      step(event.target.closest("li"), event.key === "ArrowUp");
    });
    document.addEventListener("input", event => event.target.closest("[data-weight]") && weigh());
  }
}
