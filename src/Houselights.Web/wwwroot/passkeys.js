// Passkeys: a form that is marked asks the browser for one before it is posted. Without script or passkeys these forms stay hidden,
// and the password does everything that they do.
const able = typeof PublicKeyCredential === "function" && typeof PublicKeyCredential.parseRequestOptionsFromJSON === "function";

const ask = {
  get: options => navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) }),
  create: options => navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) }),
};

async function prove(form) {
  const problem = form.querySelector("[data-problem]");
  problem.textContent = "";
  try {
    const answer = await fetch(form.dataset.options, { method: "POST", headers: { Accept: "application/json" } });
    if (!answer.ok) throw new Error((await answer.json()).detail);
    const credential = await ask[form.dataset.passkey](await answer.json());
    form.elements.credential.value = JSON.stringify(credential.toJSON());
    form.submit();
  } catch (failure) {
    problem.textContent = failure.name === "SecurityError" ? problem.dataset.address : failure.name === "NotAllowedError" || failure.name === "AbortError" ? problem.dataset.stopped
      : failure.name === "InvalidStateError" ? problem.dataset.known : problem.dataset.failed;
  }
}

for (const form of able ? document.querySelectorAll("form[data-passkey]") : []) {
  form.hidden = false;
  form.addEventListener("submit", event => {
    event.preventDefault();
    prove(form);
  });
}

for (const instead of able ? document.querySelectorAll("[data-without-passkeys]") : []) instead.hidden = true;
