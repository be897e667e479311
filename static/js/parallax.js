/* View state only: copying a link, and choosing a range on the overview. Pages work without it. */

/** <copy-link>: a field with an address and a button that copies it. */
class CopyLink extends HTMLElement {
  connectedCallback() {
    this.addEventListener("click", async (event) => {
      if (!event.target.closest("button")) return;
      const field = this.querySelector("input, textarea");
      field.select();
      try {
        await navigator.clipboard.writeText(field.value);
      } catch {
        document.execCommand("copy"); // plain http, where the clipboard is closed
      }
      this.querySelector("[role=status]").textContent = this.dataset.copied;
    });
  }
}

const SVG = "http://www.w3.org/2000/svg";
const DRAG = 4; // pixels before a press becomes a drag
const TWICE = 250; // milliseconds in which a second click makes a double one
const BAR = 10; // width of a bar in the drawing's units

/** <time-brush>: drag, touch and arrow keys choose whole bars on the overview's drawing. */
class TimeBrush extends HTMLElement {
  connectedCallback() {
    this.form = document.getElementById("refine");
    this.svg = this.querySelector(".overview__bars");
    if (!this.form || !this.svg) return;
    const { bars, from, to } = this.dataset;
    this.bars = Number(bars);
    this.range = this.was = [Number(from ?? 0), Number(to ?? bars)];
    this.words = new Map([...this.svg.querySelectorAll("a")].map((link) => [this.rangeOf(link)[0], link.textContent]));
    this.window = this.svg.querySelector(".overview__window") ?? this.make("rect", "overview__window", { height: 120 });
    this.grips = [0, 1].map((end) => this.makeGrip(end));
    this.draw();
    this.svg.addEventListener("pointerdown", (event) => this.press(event));
    this.svg.addEventListener("click", (event) => this.click(event));
    this.svg.addEventListener("dblclick", () => this.choose("", ""));
  }

  make(name, className, attributes) {
    const node = document.createElementNS(SVG, name);
    node.setAttribute("class", className);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    this.svg.append(node);
    return node;
  }

  makeGrip(end) {
    const label = this.form.querySelector(end ? "#f-to" : "#f-from").labels[0].textContent.trim();
    const grip = this.make("rect", "overview__grip", { y: 40, height: 40, tabindex: 0, role: "slider", "aria-label": label, "aria-valuemin": 0, "aria-valuemax": this.bars });
    grip.addEventListener("keydown", (event) => this.key(event, end));
    return grip;
  }

  rangeOf(link) {
    const query = new URL(link.href.baseVal, location).searchParams;
    return [query.get("from"), query.get("to")];
  }

  /** Bar under a point of the screen. */
  at(clientX) {
    const box = this.svg.getBoundingClientRect();
    const part = (clientX - box.left) / box.width;
    return Math.min(Math.max(Math.floor((this.isMirrored ? 1 - part : part) * this.bars), 0), this.bars - 1);
  }

  get isMirrored() {
    return "mirrored" in this.dataset;
  }

  press(event) {
    this.isDragged = false;
    if (event.button) return;
    const grip = this.grips.findIndex((node) => Math.abs(node.getBoundingClientRect().x + 3 - event.clientX) < (event.pointerType === "touch" ? 22 : 8));
    const [from, to] = [Math.floor(this.range[0]), Math.ceil(this.range[1]) - 1];
    const fixed = grip < 0 ? this.at(event.clientX) : grip ? from : to;
    const move = (step) => {
      if (!this.isDragged && Math.abs(step.clientX - event.clientX) < DRAG) return;
      this.isDragged = true;
      const here = this.at(step.clientX);
      this.range = [Math.min(fixed, here), Math.max(fixed, here) + 1];
      this.draw();
    };
    const end = () => {
      removeEventListener("pointermove", move);
      removeEventListener("pointerup", end);
      removeEventListener("pointercancel", end);
      if (this.isDragged) this.apply();
    };
    addEventListener("pointermove", move);
    addEventListener("pointerup", end);
    addEventListener("pointercancel", end);
  }

  /** A bar chooses its range, unless a second click follows. */
  click(event) {
    const link = event.target.closest("a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    clearTimeout(this.wait);
    if (!this.isDragged) this.wait = setTimeout(() => this.choose(...this.rangeOf(link)), TWICE);
  }

  key(event, end) {
    const forward = this.isMirrored ? "ArrowLeft" : "ArrowRight";
    const back = this.isMirrored ? "ArrowRight" : "ArrowLeft";
    const steps = { [forward]: 1, [back]: -1, ArrowUp: 1, ArrowDown: -1, PageUp: 4, PageDown: -4, Home: -this.bars, End: this.bars };
    if (event.key === "Escape") return this.choose("", "");
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const [low, high] = end ? [Math.floor(this.range[0]) + 1, this.bars] : [0, Math.ceil(this.range[1]) - 1];
    const here = step > 0 ? Math.floor(this.range[end]) : Math.ceil(this.range[end]);
    this.range = this.range.with(end, Math.min(Math.max(here + step, low), high));
    this.draw();
    clearTimeout(this.wait);
    this.wait = setTimeout(() => this.apply(end), 600);
  }

  /** EDTF text of the first day, month or year of a bar. */
  name(bar, daysOff = 0) {
    const { start, months, days } = this.dataset;
    const [year, month, day] = start.split("-").map(Number);
    const date = new Date(Date.UTC(year, month - 1 + bar * months, day + bar * days - daysOff));
    return date.toISOString().slice(0, days > 0 ? 10 : months < 12 ? 7 : 4);
  }

  apply(end) {
    TimeBrush.refocus = end;
    const { from, to } = this.form.elements;
    const isOpen = (place) => "whole" in this.dataset && (place === 0 || place === this.bars);
    const text = (end, field, name) => (this.range[end] === this.was[end] ? field.value : isOpen(this.range[end]) ? "" : name());
    this.choose(text(0, from, () => this.name(this.range[0])), text(1, to, () => this.name(this.range[1], 1)));
  }

  choose(from, to) {
    clearTimeout(this.wait);
    this.form.elements.from.value = from;
    this.form.elements.to.value = to;
    this.form.requestSubmit();
  }

  draw() {
    const [from, to] = this.range;
    const place = (bar) => (this.isMirrored ? this.bars - bar : bar) * BAR;
    const width = this.bars / 240; // of a grip
    this.window.setAttribute("x", Math.min(place(from), place(to)));
    this.window.setAttribute("width", Math.max((to - from) * BAR, width));
    this.window.toggleAttribute("hidden", from === 0 && to === this.bars);
    this.grips.forEach((grip, end) => {
      const bar = end ? Math.ceil(to) - 1 : Math.floor(from);
      grip.setAttribute("width", width * BAR);
      grip.setAttribute("x", place(this.range[end]) - (width * BAR) / 2);
      grip.setAttribute("aria-valuenow", this.range[end]);
      grip.setAttribute("aria-valuetext", this.words.get(this.name(bar)) ?? this.name(bar));
      if (TimeBrush.refocus === end) grip.focus();
    });
    TimeBrush.refocus = undefined;
  }
}

/** <page-mark>: the address follows the page of events that is on screen. */
class PageMark extends HTMLElement {
  get first() {
    return this.nextElementSibling;
  }

  connectedCallback() {
    queueMicrotask(() => seen.observe(this.first)); // what joins the list comes piece by piece
  }
}

// All that lies above the middle of the screen counts as seen, however far: no page is skipped.
const seen = new IntersectionObserver(() => {
  const marks = [...document.querySelectorAll("page-mark")];
  const mark = marks.findLast(({ first }) => first.getBoundingClientRect().top < innerHeight / 2) ?? marks[0];
  if (mark && mark.dataset.url !== location.pathname + location.search) history.replaceState(history.state, "", mark.dataset.url);
  follow();
}, { rootMargin: "1000000px 0px -50%" });

/** Where the address shows, it is the one of this moment; a reload begins with the page it names. */
function follow() {
  const { href, pathname, search } = location;
  document.querySelectorAll("[data-language]").forEach((link) => (link.search = search));
  document.querySelectorAll("#share-address").forEach((field) => (field.value = href));
  document.querySelectorAll("[name=path]").forEach((field) => (field.value = pathname + search));
  history.scrollRestoration = /[?&]after=/.test(search) ? "manual" : "auto";
}
document.addEventListener("htmx:pushedIntoHistory", follow);
if (/[?&]after=/.test(location.search) && !location.hash) document.getElementById("events")?.scrollIntoView({ behavior: "instant" });

// Events that join the list before the first leave what is read where it is.
document.addEventListener("htmx:beforeSwap", ({ target }) => {
  if (target.id !== "before") return;
  const mark = document.querySelector("page-mark").first;
  const { top } = mark.getBoundingClientRect();
  addEventListener("htmx:afterSwap", () => scrollBy({ top: mark.getBoundingClientRect().top - top, behavior: "instant" }), { once: true });
});

// A tick or a new date applies at once; words in the search box wait for Enter, and so does a date
// while the reader goes on to the next field. Enter submits by itself: then the change does not.
let waiting;
document.addEventListener("submit", () => clearTimeout(waiting), true);
document.addEventListener("change", ({ target }) => {
  const { form } = target;
  if (form?.id !== "refine" || target.type === "search") return;
  waiting = setTimeout(() => {
    const here = document.activeElement;
    if (here === target || here.form !== form || !here.matches("[type=search], :not([type])")) form.requestSubmit();
  });
});

/** One key, one act: only outside of fields, and never with a modifier. */
const KEYS = {
  j: () => step(1),
  k: () => step(-1),
  o: () => document.activeElement.closest(".event")?.querySelector(".event__title a").click(),
  s: () => openMenu(document.querySelector(".menu:has(#share-address)")),
  "/": () => openSearch(),
  "?": () => document.getElementById("keys")?.showModal(),
};

/** Move to the next or the one before of the events in view. */
function step(by) {
  const titles = [...document.querySelectorAll(".event__title a")];
  const here = titles.findIndex((link) => link.closest(".event").contains(document.activeElement));
  titles[here < 0 ? (by > 0 ? 0 : -1) : here + by]?.focus();
}

function openMenu(menu) {
  if (!menu) return;
  menu.open = true;
  menu.querySelector("button, input").focus();
}

function openSearch() {
  const field = document.getElementById("f-q");
  if (!field) return;
  field.closest("details.refine").open = true;
  field.focus();
}

document.addEventListener("keydown", (event) => {
  const { key, target } = event;
  if (key === "Escape") document.querySelectorAll(".menu[open]").forEach((menu) => { menu.open = false; menu.querySelector("summary").focus(); });
  if (event.ctrlKey || event.metaKey || event.altKey || target.closest("input, select, textarea, dialog, [contenteditable]")) return;
  if (!Object.hasOwn(KEYS, key)) return;
  event.preventDefault();
  KEYS[key]();
});

// A menu closes when the reader turns to something else.
document.addEventListener("click", ({ target }) => {
  document.querySelectorAll(".menu[open]").forEach((menu) => { if (!menu.contains(target)) menu.open = false; });
});

customElements.define("copy-link", CopyLink);
customElements.define("time-brush", TimeBrush);
customElements.define("page-mark", PageMark);
