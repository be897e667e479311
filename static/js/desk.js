/* The review page by keyboard. Every key presses a link or button that stands on the page. */

const list = () => document.getElementById("proposals");
const waiting = () => [...list().querySelectorAll("[data-pending]")];
const current = () => list().querySelector("[data-current]") ?? waiting()[0];

/** Make a card the current one: focus it, and mark its passage in the article. */
function choose(card, { focus = true } = {}) {
  if (!card) return;
  for (const old of document.querySelectorAll("[data-current]")) delete old.dataset.current;
  card.dataset.current = "";
  const marks = document.querySelectorAll(`.mark[data-suggestions~="${card.dataset.suggestion}"]`);
  for (const mark of marks) mark.dataset.current = "";
  const pane = marks[0]?.closest(".article");
  if (pane && pane.scrollHeight > pane.clientHeight) {
    const top = marks[0].getBoundingClientRect().top - pane.getBoundingClientRect().top;
    if (top < 0 || top > pane.clientHeight - 60) pane.scrollTop += top - pane.clientHeight / 3;
  }
  if (focus) card.focus();
}

function step(by) {
  const cards = waiting();
  choose(cards[Math.min(Math.max(cards.indexOf(current()) + by, 0), cards.length - 1)]);
}

const keys = {
  j: () => step(list().querySelector("[data-current]") ? 1 : 0),
  k: () => step(-1),
  u: () => document.querySelector("[data-key=u]").click(),
  "?": () => document.getElementById("keys").showModal(),
};

document.addEventListener("keydown", (event) => {
  if (!list() || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input:not([type=checkbox]), select, textarea")) {
    if (event.key === "Escape") choose(event.target.closest(".proposal"));
    return;
  }
  if (document.querySelector("dialog[open]")) return;
  const act = keys[event.key] ?? (/^[aemr]$/.test(event.key) ? () => press(event.key) : undefined);
  if (!act) return;
  event.preventDefault();
  act();
});

const press = (key) => current()?.querySelector(`[data-key="${key}"]`)?.click();

document.addEventListener("focusin", (event) => {
  const card = event.target.closest("[data-pending]");
  if (card && !("current" in card.dataset)) choose(card, { focus: false });
});

document.addEventListener("click", (event) => {
  if (!list()) return;
  const link = event.target.closest('a[href^="#"]');
  const id = event.target.closest(".mark")?.dataset.suggestions?.split(" ").at(-1);
  if (!link) return id && choose(document.getElementById(`suggestion-${id}`));
  if (link.hash === "#keys") keys["?"]();
  else if (link.closest(".mark")) choose(document.querySelector(link.hash));
  else if (link.dataset.key === "e") document.querySelector(link.hash).focus();
  else return;
  event.preventDefault();
});

// The list is swapped whole: keep what was typed on other cards, and where one was.
let typed, before, place;
document.addEventListener("htmx:beforeSwap", (event) => {
  if (event.detail.target.id !== "proposals") return;
  const sent = event.detail.requestConfig.elt.closest(".proposal");
  place = Math.max(waiting().indexOf(sent), 0);
  before = new Set(waiting().map((card) => card.id));
  typed = [...list().querySelectorAll("[data-pending] :is(input, textarea, select)")]
    .filter((field) => field.type !== "hidden" && field.closest(".proposal") !== sent && isChanged(field))
    .map((field) => [field.id, field.value]);
});
document.addEventListener("htmx:afterSettle", () => {
  if (!typed) return;
  for (const [id, value] of typed) {
    const field = document.getElementById(id);
    if (field) field.value = value;
  }
  typed = undefined;
  const cards = waiting();
  const undone = cards.find((card) => !before.has(card.id));
  choose(list().querySelector("[data-pending]:has([role=alert])") ?? undone ?? cards[Math.min(place, cards.length - 1)]);
});

function isChanged(field) {
  return field.options ? ![...field.options].some((o) => o.selected && o.defaultSelected) : field.value !== field.defaultValue;
}

if (list()) choose(document.querySelector("[data-pending]:target") ?? waiting()[0], { focus: false });
