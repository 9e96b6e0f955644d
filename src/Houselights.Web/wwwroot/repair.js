// The slider of a repair: what each percent brings about was worked out by the server; here it is only shown.
for (const form of document.querySelectorAll("form.repair[data-steps]")) {
  const steps = JSON.parse(form.dataset.steps);
  const slider = form.elements.percent;
  const zones = form.querySelectorAll(".zones > li");
  const button = form.querySelector("[data-button]");
  const show = () => {
    const step = steps.findLast(each => each.p <= slider.valueAsNumber) ?? steps[0];
    form.querySelector("output").textContent = form.querySelector("[data-share]").textContent = step.l;
    for (const cell of form.querySelectorAll("[data-cell]")) cell.textContent = step.c[cell.dataset.cell];
    zones.forEach((zone, at) => at === step.z ? zone.setAttribute("aria-current", "true") : zone.removeAttribute("aria-current"));
    slider.setAttribute("aria-valuetext", `${step.l}. ${zones[step.z].querySelector("b").textContent}`);
    if (!button) return;
    button.textContent = button.dataset.button.replace("{0}", step.l);
    button.disabled = step.p === 0;
  };
  slider.addEventListener("input", show);
  show();
}
