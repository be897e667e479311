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

/** <time-brush>: drag, touch and arrow keys choose whole quarters on the overview's drawing. */
class TimeBrush extends HTMLElement {
  connectedCallback() {
    this.form = document.getElementById("refine");
    this.svg = this.querySelector("svg");
    if (!this.form || !this.svg) return;
    this.first = Number(this.dataset.first);
    this.quarters = (Number(this.dataset.last) - this.first + 1) * 4;
    this.isMirrored = "mirrored" in this.dataset;
    this.range = [this.quarterOf("from", 0), this.quarterOf("to", this.quarters - 1)];
    this.window = this.svg.querySelector(".overview__window") ?? this.make("rect", "overview__window", { y: 0, height: 120 });
    this.grips = [0, 1].map((end) => this.makeGrip(end));
    this.draw();
    this.svg.addEventListener("pointerdown", (event) => this.press(event));
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
    const grip = this.make("rect", "overview__grip", { y: 40, height: 40, width: 5, rx: 2, tabindex: 0, role: "slider", "aria-label": label, "aria-valuemin": 0, "aria-valuemax": this.quarters - 1 });
    grip.addEventListener("keydown", (event) => this.key(event, end));
    return grip;
  }

  quarterOf(name, fallback) {
    const [, year, month] = /^(\d{4})(?:-(\d\d))?/.exec(this.form.elements[name].value) ?? [];
    if (!year) return fallback;
    const quarter = month ? Math.floor((Math.min(Number(month), 12) - 1) / 3) : name === "to" ? 3 : 0;
    return Math.min(Math.max((Number(year) - this.first) * 4 + quarter, 0), this.quarters - 1);
  }

  /** Quarter under a point of the screen. */
  at(clientX) {
    const box = this.svg.getBoundingClientRect();
    const part = (clientX - box.left) / box.width;
    return Math.min(Math.max(Math.floor((this.isMirrored ? 1 - part : part) * this.quarters), 0), this.quarters - 1);
  }

  press(event) {
    if (event.button) return;
    const grip = this.grips.findIndex((node) => Math.abs(node.getBoundingClientRect().x + 3 - event.clientX) < (event.pointerType === "touch" ? 22 : 8));
    const fixed = grip < 0 ? this.at(event.clientX) : this.range[1 - grip];
    let moved = false;
    const move = (step) => {
      if (!moved && Math.abs(step.clientX - event.clientX) < DRAG) return;
      moved = true;
      this.range = [fixed, this.at(step.clientX)].sort((a, b) => a - b);
      this.draw();
    };
    const end = () => {
      removeEventListener("pointermove", move);
      removeEventListener("pointerup", end);
      removeEventListener("pointercancel", end);
      if (!moved) return;
      this.svg.addEventListener("click", (click) => click.preventDefault(), { once: true, capture: true });
      this.apply();
    };
    addEventListener("pointermove", move);
    addEventListener("pointerup", end);
    addEventListener("pointercancel", end);
  }

  key(event, end) {
    const forward = this.isMirrored ? "ArrowLeft" : "ArrowRight";
    const back = this.isMirrored ? "ArrowRight" : "ArrowLeft";
    const steps = { [forward]: 1, [back]: -1, ArrowUp: 1, ArrowDown: -1, PageUp: 4, PageDown: -4, Home: -this.quarters, End: this.quarters };
    if (event.key === "Escape") return this.choose("", "");
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const [low, high] = end ? [this.range[0], this.quarters - 1] : [0, this.range[1]];
    this.range[end] = Math.min(Math.max(this.range[end] + step, low), high);
    this.draw();
    clearTimeout(this.wait);
    this.wait = setTimeout(() => this.apply(end), 600);
  }

  name(quarter, isEnd) {
    const month = (quarter % 4) * 3 + (isEnd ? 3 : 1);
    return `${this.first + Math.floor(quarter / 4)}-${String(month).padStart(2, "0")}`;
  }

  apply(end) {
    if (end !== undefined) TimeBrush.refocus = end;
    const [from, to] = this.range;
    this.choose(from > 0 ? this.name(from, false) : "", to < this.quarters - 1 ? this.name(to, true) : "");
  }

  choose(from, to) {
    this.form.elements.from.value = from;
    this.form.elements.to.value = to;
    this.form.requestSubmit();
  }

  draw() {
    const unit = 1200 / this.quarters;
    const [from, to] = this.range;
    const [start, stop] = [from * unit, (to + 1) * unit];
    const place = (x) => (this.isMirrored ? 1200 - x : x);
    this.window.setAttribute("x", Math.min(place(start), place(stop)));
    this.window.setAttribute("width", stop - start);
    this.window.toggleAttribute("hidden", from === 0 && to === this.quarters - 1);
    this.grips.forEach((grip, end) => {
      grip.setAttribute("x", place(end ? stop : start) - 2.5);
      grip.setAttribute("aria-valuenow", this.range[end]);
      grip.setAttribute("aria-valuetext", this.name(this.range[end], end === 1));
      if (TimeBrush.refocus === end) grip.focus();
    });
    if (this.isConnected) TimeBrush.refocus = undefined;
  }
}

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
  s: () => openMenu(document.querySelector(".menu")),
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
