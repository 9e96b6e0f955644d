// The slider of a repair: what each step brings about was worked out by the server; here it is only shown. Of units with very many choices there
// are fewer steps than percents: the slider goes on to the next one in the direction that it is moved.
for (const form of document.querySelectorAll("form.repair[data-steps]")) {
  const steps = JSON.parse(form.dataset.steps);
  const slider = form.elements.percent;
  const zones = form.querySelectorAll(".zones > li");
  const button = form.querySelector("[data-button]");
  let at = slider.valueAsNumber;
  const show = () => {
    const wanted = slider.valueAsNumber;
    const step = (wanted > at ? steps.find(each => each.p >= wanted) : steps.findLast(each => each.p <= wanted)) ?? steps.at(-1);
    slider.valueAsNumber = at = step.p;
    form.querySelector("output").textContent = form.querySelector("[data-share]").textContent = step.l;
    for (const cell of form.querySelectorAll("[data-cell]")) cell.textContent = step.c[cell.dataset.cell];
    zones.forEach((zone, place) => place === step.z ? zone.setAttribute("aria-current", "true") : zone.removeAttribute("aria-current"));
    slider.setAttribute("aria-valuetext", `${step.l}. ${zones[step.z].querySelector("b").textContent}`);
    if (!button) return;
    button.textContent = button.dataset.button.replace("{0}", step.l);
    button.disabled = step.p === 0;
  };
  slider.addEventListener("input", show);
  show();
}
