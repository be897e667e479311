// Names for the admin's fields that are chosen by typing: select2 leaves them without one.

/** @param {HTMLSelectElement} select a field that select2 has taken over */
function nameChooser(select) {
  const label = document.querySelector(`label[for="${select.id}"]`);
  const chooser = select.nextElementSibling;
  if (!label || !chooser?.classList.contains("select2")) return;
  const name = label.textContent.replace(/:\s*$/, "").trim();
  label.id ||= `${select.id}-label`;
  const shown = chooser.querySelector('[role="textbox"]');
  shown?.setAttribute("aria-label", name);
  const box = chooser.querySelector('[role="combobox"]');
  if (shown) box?.setAttribute("aria-labelledby", `${label.id} ${shown.id}`);
  else box?.setAttribute("aria-label", name);
  const list = chooser.querySelector("ul.select2-selection__rendered");
  if (!list) return;
  // Buttons and a search field stand among its items: no list to a screen reader.
  const mend = () => {
    for (const item of list.querySelectorAll("li:not([role])")) item.setAttribute("role", "presentation");
    list.querySelector("input")?.setAttribute("aria-label", name);
  };
  list.setAttribute("role", "group");
  list.setAttribute("aria-label", name);
  mend();
  new MutationObserver(mend).observe(list, { childList: true });
}

/** @param {ParentNode} root the page, or a row of an inline that was just added */
const nameChoosers = (root) => root.querySelectorAll("select.admin-autocomplete").forEach(nameChooser);

// jQuery calls in the order of registration: after the admin has made its choosers.
addEventListener("load", () => window.django?.jQuery?.(() => nameChoosers(document)));
document.addEventListener("formset:added", (event) => setTimeout(() => nameChoosers(event.target)));
