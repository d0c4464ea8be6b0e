/** Makes elements in one line. */

/**
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, string | boolean | ((event: never) => void)>} [properties] attributes; `on…` are listeners
 * @param {(Node | string | null)[]} children null is left out
 * @returns {HTMLElementTagNameMap[K]}
 */
export function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === "function") {
      element.addEventListener(name.slice(2), /** @type {EventListener} */ (/** @type {unknown} */ (value)));
    } else if (value === true) element.setAttribute(name, "");
    else if (value !== false) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

/**
 * A figure that says, on hover and on focus, where it comes from.
 * @param {string} label
 * @param {string} why
 * @param {...(Node | string)} value
 */
export function figure(label, why, ...value) {
  const id = `why-${++figures}`;
  const tip = el("span", { class: "tip", role: "tooltip", id }, why);
  const place = () => placeTip(tip, element);
  const element = el(
    "div",
    { class: "figure", tabindex: "0", "aria-describedby": id, onpointerenter: place, onfocus: place },
    el("span", { class: "figure-label" }, label),
    el("span", { class: "figure-value" }, ...value),
    tip,
  );
  return element;
}

/** Room between a tip and its figure, and between it and the window's edge. Pixels */
const TIP_ROOM = 6;

/**
 * Puts a tip below its figure, or above where there is no room, whatever scrolls around it.
 * @param {HTMLElement} tip
 * @param {HTMLElement} owner
 */
function placeTip(tip, owner) {
  tip.style.removeProperty("left");
  tip.style.removeProperty("top");
  if (matchMedia("(max-width: 600px)").matches) return;
  requestAnimationFrame(() => {
    const box = owner.getBoundingClientRect();
    const below = box.bottom + TIP_ROOM;
    const fits = below + tip.offsetHeight + TIP_ROOM < window.innerHeight;
    const left = Math.min(box.left, window.innerWidth - tip.offsetWidth - TIP_ROOM);
    tip.style.left = `${Math.max(TIP_ROOM, left)}px`;
    tip.style.top = `${fits ? below : Math.max(TIP_ROOM, box.top - tip.offsetHeight - TIP_ROOM)}px`;
  });
}

let figures = 0;

/**
 * Sizes a canvas to its box in device pixels.
 * @param {HTMLCanvasElement} canvas
 * @param {number} width CSS pixels
 * @param {number} height CSS pixels
 * @param {number} [ratio] device pixels in a CSS pixel
 * @returns {CanvasRenderingContext2D} scaled so that one unit is one CSS pixel
 */
export function fitCanvas(canvas, width, height, ratio = window.devicePixelRatio || 1) {
  const w = Math.max(1, Math.round(width * ratio));
  const h = Math.max(1, Math.round(height * ratio));
  if (canvas.width !== w || canvas.height !== h) {
    canvas.width = w;
    canvas.height = h;
  }
  const ctx = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  return ctx;
}

/**
 * Calls `work` once in the next frame, however often it is asked to.
 * @param {() => void} work
 * @returns {() => void}
 */
export function nextFrame(work) {
  let asked = false;
  return () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      work();
    });
  };
}

/**
 * A bar of shares side by side, drawn for the eye only: the numbers stand beside it.
 * @param {string} className
 * @param {{ name: string, share: number }[]} parts `name` is a class, `share` 0..1
 */
export function shareBar(className, parts) {
  const space = "http://www.w3.org/2000/svg";
  const bar = document.createElementNS(space, "svg");
  bar.setAttribute("class", className);
  bar.setAttribute("aria-hidden", "true");
  let left = 0;
  for (const { name, share } of parts) {
    const part = document.createElementNS(space, "rect");
    part.setAttribute("class", name);
    part.setAttribute("x", `${100 * left}%`);
    part.setAttribute("width", `${100 * share}%`);
    part.setAttribute("height", "100%");
    bar.append(part);
    left += share;
  }
  return bar;
}
