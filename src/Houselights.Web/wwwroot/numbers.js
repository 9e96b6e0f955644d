// What the weights of each scorecard come to while they are typed; the server judges what is kept.
for (const form of document.querySelectorAll("form[data-sums]")) {
  const percent = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 2 });
  const sum = output => {
    let sum = 0;
    for (const input of form.querySelectorAll(`input[name^="weight/${output.dataset.sum}/"]`))
      sum += Math.abs(parseFloat(input.value.replace("−", "-").replace(",", ".")) || 0);
    output.textContent = output.textContent.replace(/[\d.,]+/, percent.format(sum));
    output.toggleAttribute("data-off", Math.abs(sum - 100) > 0.01 && sum !== 0);
  };
  form.addEventListener("input", event => {
    const unit = event.target.name?.match(/^weight\/([^/]+)\//)?.[1];
    if (unit) sum(form.querySelector(`output[data-sum="${unit}"]`));
  });
}

// Only what was changed is sent: a sheet has thousands of cells.
for (const form of document.querySelectorAll("form.numbers")) {
  form.addEventListener("formdata", ({ formData }) => {
    const was = JSON.parse(formData.get("was"));
    const sent = {};
    for (const [name, text] of [...formData]) {
      if (["key", "back", "was", "shown"].includes(name)) continue;
      if (text.trim() === (was[name] ?? "").trim()) formData.delete(name);
      else if (name in was) sent[name] = was[name];
    }
    formData.set("was", JSON.stringify(sent));
  });
}
