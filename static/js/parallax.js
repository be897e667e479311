/* View state only: copied links, the range on the overview, the page on screen, keys. Pages work without it. */

const all = (selector, act) => document.querySelectorAll(selector).forEach(act);
const clamp = (value, low, high) => Math.min(Math.max(value, low), high);
const set = (node, attributes) => Object.entries(attributes).forEach(([name, value]) => node.setAttribute(name, value));

/** <copy-link>: a field with a button that copies it; with data-share one for the share sheet too. */
class CopyLink extends HTMLElement {
  connectedCallback() {
    const field = this.querySelector("input, textarea");
    const button = this.querySelector("button");
    button.addEventListener("click", async () => {
      field.select();
      try {
        await navigator.clipboard.writeText(field.value);
      } catch {
        document.execCommand("copy"); // plain http, where the clipboard is closed
      }
      this.querySelector("[role=status]").textContent = this.dataset.copied;
    });
    const { share } = this.dataset;
    if (!share || !navigator.share) return;
    const sheet = button.cloneNode();
    sheet.append(share);
    sheet.addEventListener("click", () => navigator.share({ title: document.title, url: field.value }).catch(() => {}));
    this.append(sheet);
  }
}

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
    this.isMirrored = "mirrored" in this.dataset;
    const links = document.getElementById("bars"); // they come behind the events, which show sooner so
    if (links) this.svg.append(...links.querySelectorAll("a"));
    links?.remove();
    this.range = this.was = [Number(from ?? 0), Number(to ?? bars)];
    this.window = this.svg.querySelector(".overview__window") ?? this.make({ class: "overview__window", height: 120 });
    this.grips = ["from", "to"].map((name, end) => {
      const label = this.form.elements[name].labels[0].textContent.trim();
      const grip = this.make({ class: "overview__grip", y: 40, height: 40, tabindex: 0, role: "slider", "aria-label": label, "aria-valuemin": 0, "aria-valuemax": bars });
      grip.addEventListener("keydown", (event) => this.key(event, end));
      return grip;
    });
    this.draw();
    this.svg.addEventListener("pointerdown", (event) => this.press(event));
    this.svg.addEventListener("click", (event) => this.click(event));
    this.svg.addEventListener("dblclick", () => this.choose("", ""));
  }

  make(attributes) {
    const rect = document.createElementNS(this.svg.namespaceURI, "rect");
    set(rect, attributes);
    return this.svg.appendChild(rect);
  }

  /** Bar under a point of the screen. */
  at(clientX) {
    const { left, width } = this.svg.getBoundingClientRect();
    const part = (clientX - left) / width;
    return clamp(Math.floor((this.isMirrored ? 1 - part : part) * this.bars), 0, this.bars - 1);
  }

  /** The bars at the two ends of the range. */
  get ends() {
    return [Math.floor(this.range[0]), Math.ceil(this.range[1]) - 1];
  }

  press(event) {
    this.isDragged = false;
    if (event.button) return;
    const grip = this.grips.findIndex((node) => Math.abs(node.getBoundingClientRect().x + 3 - event.clientX) < (event.pointerType === "touch" ? 22 : 8));
    const fixed = grip < 0 ? this.at(event.clientX) : this.ends[1 - grip];
    const drag = new AbortController();
    const end = () => {
      drag.abort();
      if (this.isDragged) this.apply();
    };
    addEventListener("pointermove", ({ clientX }) => {
      this.isDragged ||= Math.abs(clientX - event.clientX) >= DRAG;
      if (!this.isDragged) return;
      this.range = [Math.min(fixed, this.at(clientX)), Math.max(fixed, this.at(clientX)) + 1];
      this.draw();
    }, drag);
    addEventListener("pointerup", end, drag);
    addEventListener("pointercancel", end, drag);
  }

  /** A bar chooses its range, unless a second click follows. */
  click(event) {
    const link = event.target.closest("a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    clearTimeout(this.wait);
    const query = new URL(link.href.baseVal, location).searchParams;
    if (!this.isDragged) this.wait = setTimeout(() => this.choose(query.get("from"), query.get("to")), TWICE);
  }

  key(event, end) {
    if (event.key === "Escape") return this.choose("", "");
    const forward = this.isMirrored ? -1 : 1;
    const step = { ArrowRight: forward, ArrowLeft: -forward, ArrowUp: 1, ArrowDown: -1, PageUp: 4, PageDown: -4, Home: -this.bars, End: this.bars }[event.key];
    if (!step) return;
    event.preventDefault();
    const here = Math[step > 0 ? "floor" : "ceil"](this.range[end]) + step;
    const [first, last] = this.ends;
    this.range = end ? [this.range[0], clamp(here, first + 1, this.bars)] : [clamp(here, 0, last), this.range[1]];
    this.draw();
    clearTimeout(this.wait);
    this.wait = setTimeout(() => this.apply(end), 600);
  }

  /** EDTF text of a bar's first time, or of what is some days before it. */
  name(bar, before = 0) {
    const { start, months, days } = this.dataset;
    const [year, month, day] = start.split("-").map(Number);
    const date = new Date(Date.UTC(year, month - 1 + bar * months, day + bar * days - before));
    return date.toISOString().slice(0, days > 0 ? 10 : months < 12 ? 7 : 4);
  }

  /** Choose the range that is drawn; an end that did not move stays as exact as it was. */
  apply(end) {
    TimeBrush.refocus = end;
    const texts = ["from", "to"].map((name, end) => {
      const place = this.range[end];
      if (place === this.was[end]) return this.form.elements[name].value;
      return "whole" in this.dataset && place === end * this.bars ? "" : this.name(place, end);
    });
    this.choose(...texts);
  }

  choose(from, to) {
    clearTimeout(this.wait);
    this.form.elements.from.value = from;
    this.form.elements.to.value = to;
    this.form.requestSubmit();
  }

  draw() {
    const places = this.range.map((place) => (this.isMirrored ? this.bars - place : place) * BAR);
    const width = this.bars / 24; // of a grip, and the least of the window
    set(this.window, { x: Math.min(...places), width: Math.max(Math.abs(places[1] - places[0]), width) });
    this.window.toggleAttribute("hidden", this.range[0] === 0 && this.range[1] === this.bars);
    this.grips.forEach((grip, end) => {
      const name = this.name(this.ends[end]);
      const label = this.svg.querySelector(`a[href*="from=${name}&"]`)?.textContent ?? name;
      set(grip, { x: places[end] - width / 2, width, "aria-valuenow": this.range[end], "aria-valuetext": label });
      if (TimeBrush.refocus === end) grip.focus();
    });
    TimeBrush.refocus = undefined;
  }
}

// The address follows the page of events on screen, which a <page-mark> precedes. All that lies
// above the middle of the screen counts as seen, however far: no page is skipped.
const seen = new IntersectionObserver(() => {
  const marks = [...document.querySelectorAll("page-mark")];
  const mark = marks.findLast((mark) => mark.nextElementSibling.getBoundingClientRect().top < innerHeight / 2) ?? marks[0];
  if (mark && mark.dataset.url !== location.pathname + location.search) history.replaceState(history.state, "", mark.dataset.url);
  follow();
}, { rootMargin: "1000000px 0px -50%" });
const watch = () => all("page-mark", (mark) => seen.observe(mark.nextElementSibling));
watch();
document.addEventListener("htmx:afterSettle", watch);

/** Show the address of this moment where one shows; a reload begins with the page that it names. */
function follow() {
  const { href, pathname, search } = location;
  all("[data-language]", (link) => (link.search = search));
  all("#share-address", (field) => (field.value = href));
  all("[name=path]", (field) => (field.value = pathname + search));
  history.scrollRestoration = search.includes("after=") ? "manual" : "auto";
}
document.addEventListener("htmx:pushedIntoHistory", follow);
if (location.search.includes("after=") && !location.hash) document.getElementById("events")?.scrollIntoView({ behavior: "instant" });

// Events that join the list before the first leave what is read where it is.
document.addEventListener("htmx:beforeSwap", ({ target }) => {
  if (target.id !== "before") return;
  const first = target.parentElement.querySelector(".event");
  const top = () => first.getBoundingClientRect().top;
  const was = top();
  addEventListener("htmx:afterSwap", () => scrollBy({ top: top() - was, behavior: "instant" }), { once: true });
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
    if (here === target || here.form !== form || !here.matches("input:is([type=search], :not([type]))")) form.requestSubmit();
    else here.addEventListener("blur", () => target.dispatchEvent(new Event("change", { bubbles: true })), { once: true });
  });
});

// An event in the banks, in the table and among the statements, and the link that is its title.
const ENTRIES = ".event, .table tr, .exchange";
const TITLES = ".event__title a, .table td:nth-child(2) a, .exchange__about a";

/** One key, one act: only outside of fields, and never with a modifier. */
const KEYS = {
  j: () => step(1),
  k: () => step(-1),
  o: () => document.activeElement.closest(ENTRIES)?.querySelector(TITLES)?.click(),
  s: () => openMenu(document.querySelector(".menu:has(#share-address)")),
  "/": () => openSearch(),
  "?": () => document.getElementById("keys")?.showModal(),
};

/** Move to the next or the one before of the events in view; on the page of one, open that. */
function step(by) {
  const titles = [...document.querySelectorAll(TITLES)];
  if (!titles.length) return document.querySelector(`.beside [rel=${by > 0 ? "next" : "prev"}]`)?.click();
  const here = titles.findIndex((link) => link.closest(ENTRIES).contains(document.activeElement));
  titles[here < 0 ? (by > 0 ? 0 : -1) : here + by]?.focus();
}

function openMenu(menu) {
  if (!menu) return;
  menu.open = true;
  menu.querySelector("button, input").focus();
}

function openSearch() {
  const field = document.getElementById("f-q") ?? document.getElementById("find");
  if (!field) return location.assign(`${document.querySelector(".masthead__name").href}#f-q`);
  field.closest("details.refine")?.setAttribute("open", "");
  field.focus();
}

if (location.hash === "#f-q") openSearch();

// Keys of one letter can be in the way of who speaks to the browser: a tab can do without (WCAG 2.1.4).
const keysOn = document.getElementById("keys-on");
if (keysOn) {
  keysOn.checked = sessionStorage.getItem("keys") !== "off";
  keysOn.addEventListener("change", () => sessionStorage.setItem("keys", keysOn.checked ? "on" : "off"));
  all("[data-keys]", (button) => {
    button.hidden = false;
    button.addEventListener("click", () => KEYS["?"]());
  });
}

document.addEventListener("keydown", (event) => {
  const { key, target } = event;
  if (key === "Escape") all(".menu[open]", (menu) => { menu.open = false; menu.querySelector("summary").focus(); });
  if (event.ctrlKey || event.metaKey || event.altKey || target.closest("input, select, textarea, dialog, [contenteditable]")) return;
  if (!Object.hasOwn(KEYS, key) || keysOn?.checked === false) return;
  event.preventDefault();
  KEYS[key]();
});

// A menu closes when the reader turns to something else.
document.addEventListener("click", ({ target }) => {
  all(".menu[open]", (menu) => { if (!menu.contains(target)) menu.open = false; });
});

// Who listens hears the new sentence: from a place that stays, for one that is swapped is not heard.
// Who stood on what is gone, a filter taken away, goes on from there.
document.addEventListener("htmx:afterSwap", ({ target }) => {
  if (target.id !== "selection") return;
  const words = document.querySelector(".sentence__words");
  document.getElementById("heard").textContent = words.textContent;
  document.title = `${words.textContent} · ${document.querySelector(".masthead__name").textContent}`;
  if (document.activeElement === document.body) words.focus({ preventScroll: true });
});

// On paper each event has a number, and at the end its sources stand under it. Paper does not wait.
addEventListener("beforeprint", () => {
  const notes = document.getElementById("notes");
  if (!notes) return;
  const query = new URLSearchParams(location.search);
  all("#events [id^=event-], #events [id^=exchange-]", ({ id }) => query.append("id", id.split("-")[1]));
  const request = new XMLHttpRequest();
  request.open("GET", `notes/?${query}`, false);
  request.send();
  if (request.status === 200) notes.innerHTML = request.responseText;
});

customElements.define("copy-link", CopyLink);
customElements.define("time-brush", TimeBrush);
