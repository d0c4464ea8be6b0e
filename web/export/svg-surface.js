/** A drawing surface that writes SVG: it takes what is drawn on a canvas, so that the paper that is saved is drawn by the
 * code that draws the paper on the screen. It knows what that code uses of CanvasRenderingContext2D, and nothing else. */

import { escaped, short, svgFile } from "./svg.js";

/** The part of an em above the middle of a line, and below its bottom, where the type face does not say. */
const FALLBACK = { ascent: 0.9, descent: 0.25 };

/** A path as SVG writes it; stands in for Path2D. */
export class SvgPath {
  constructor() {
    /** @type {string[]} */
    this.parts = [];
  }

  /** @param {number} x @param {number} y */
  moveTo(x, y) {
    this.parts.push(`M${short(x)} ${short(y)}`);
  }

  /** @param {number} x @param {number} y */
  lineTo(x, y) {
    this.parts.push(`${this.parts.length === 0 ? "M" : "L"}${short(x)} ${short(y)}`);
  }

  closePath() {
    this.parts.push("Z");
  }

  /** @param {number} x @param {number} y @param {number} width @param {number} height */
  rect(x, y, width, height) {
    this.parts.push(`M${short(x)} ${short(y)}h${short(width)}v${short(height)}h${short(-width)}Z`);
  }

  /** @param {number} x @param {number} y @param {number} width @param {number} height @param {number} radius */
  roundRect(x, y, width, height, radius) {
    const r = Math.min(radius, width / 2, height / 2);
    const corner = (/** @type {number} */ dx, /** @type {number} */ dy) =>
      `a${short(r)} ${short(r)} 0 0 1 ${short(dx)} ${short(dy)}`;
    const [across, down] = [short(width - 2 * r), short(height - 2 * r)];
    this.parts.push(
      `M${short(x + r)} ${short(y)}h${across}${corner(r, r)}v${down}${corner(-r, r)}`,
      `h-${across}${corner(-r, -r)}v-${down}${corner(r, -r)}Z`,
    );
  }

  toString() {
    return this.parts.join("");
  }
}

const PLAIN = {
  fillStyle: "#000",
  strokeStyle: "#000",
  lineWidth: 1,
  lineJoin: "miter",
  lineCap: "butt",
  font: "10px sans-serif",
  textAlign: "left",
  textBaseline: "alphabetic",
  globalAlpha: 1,
  /** @type {number[]} */
  dash: [],
};

const ANCHORS = /** @type {Record<string, string>} */ ({ left: "start", center: "middle", right: "end" });

export class SvgSurface {
  /** @param {CanvasRenderingContext2D} ruler a canvas that measures letters and reads colours */
  constructor(ruler) {
    this.ruler = ruler;
    this.fillStyle = PLAIN.fillStyle;
    this.strokeStyle = PLAIN.strokeStyle;
    this.lineWidth = PLAIN.lineWidth;
    this.lineJoin = PLAIN.lineJoin;
    this.lineCap = PLAIN.lineCap;
    this.font = PLAIN.font;
    this.textAlign = PLAIN.textAlign;
    this.textBaseline = PLAIN.textBaseline;
    this.globalAlpha = PLAIN.globalAlpha;
    this.dash = PLAIN.dash;
    this.path = new SvgPath();
    /** What was drawn, and the clips. @type {string[]} */
    this.lines = [];
    /** States that were saved, with the number of groups open then. @type {{ state: object, groups: number }[]} */
    this.saved = [];
    this.groups = 0;
    this.clips = 0;
  }

  /** What stands in for Path2D here; see view/draw/path.js. */
  newPath() {
    return new SvgPath();
  }

  /** @param {number} width @param {number} height @param {Parameters<typeof svgFile>[2]} meta */
  file(width, height, meta) {
    const open = Array.from({ length: this.groups }, () => "</g>");
    return svgFile({ width, height, unit: "" }, [...this.lines, ...open], meta);
  }

  save() {
    const names = /** @type {(keyof typeof PLAIN)[]} */ (Object.keys(PLAIN));
    const state = Object.fromEntries(names.map((name) => [name, this[name]]));
    this.saved.push({ state, groups: this.groups });
  }

  restore() {
    const last = this.saved.pop();
    if (!last) return;
    Object.assign(this, last.state);
    for (; this.groups > last.groups; this.groups--) this.lines.push("</g>");
  }

  /** Everything after it is moved. @param {number} x @param {number} y */
  translate(x, y) {
    this.lines.push(`<g transform="translate(${short(x)} ${short(y)})">`);
    this.groups += 1;
  }

  /** Hairlines are drawn one pixel of a device wide: here, and in a saved PNG, half a unit. */
  getTransform() {
    return { a: 2, b: 0, c: 0, d: 2, e: 0, f: 0 };
  }

  beginPath() {
    this.path = new SvgPath();
  }

  /** @param {number} x @param {number} y */
  moveTo(x, y) {
    this.path.moveTo(x, y);
  }

  /** @param {number} x @param {number} y */
  lineTo(x, y) {
    this.path.lineTo(x, y);
  }

  /** @param {number} x @param {number} y @param {number} width @param {number} height */
  rect(x, y, width, height) {
    this.path.rect(x, y, width, height);
  }

  /** @param {number} x @param {number} y @param {number} width @param {number} height @param {number} radius */
  roundRect(x, y, width, height, radius) {
    this.path.roundRect(x, y, width, height, radius);
  }

  closePath() {
    this.path.closePath();
  }

  /** @param {SvgPath | string} [path] @param {string} [rule] */
  clip(path, rule) {
    const [shape, how] = typeof path === "object" ? [path, rule] : [this.path, path];
    const id = `clip${++this.clips}`;
    const evenOdd = how === "evenodd" ? ` clip-rule="evenodd"` : "";
    this.lines.push(
      `<clipPath id="${id}"><path d="${shape}"${evenOdd}/></clipPath>`,
      `<g clip-path="url(#${id})">`,
    );
    this.groups += 1;
  }

  /** @param {SvgPath} [path] */
  fill(path = this.path) {
    if (path.parts.length > 0) this.lines.push(`<path d="${path}"${this.colour("fill", this.fillStyle)}/>`);
  }

  /** @param {SvgPath} [path] */
  stroke(path = this.path) {
    if (path.parts.length === 0) return;
    const { lineWidth, lineJoin, lineCap, dash } = this;
    const dashes = dash.length > 0 ? ` stroke-dasharray="${dash.join(" ")}"` : "";
    const joins = `${lineJoin === "miter" ? "" : ` stroke-linejoin="${lineJoin}"`}${lineCap === "butt" ? "" : ` stroke-linecap="${lineCap}"`}`;
    const colour = this.colour("stroke", this.strokeStyle);
    this.lines.push(
      `<path d="${path}" fill="none"${colour} stroke-width="${short(lineWidth)}"${joins}${dashes}/>`,
    );
  }

  /** @param {number} x @param {number} y @param {number} width @param {number} height */
  fillRect(x, y, width, height) {
    const place = `x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}"`;
    this.lines.push(`<rect ${place}${this.colour("fill", this.fillStyle)}/>`);
  }

  /** @param {string} words @param {number} x @param {number} y @param {number} [most] width that the words may have */
  fillText(words, x, y, most) {
    const { size, face } = this.fontParts();
    const wide = this.measureText(words).width;
    const narrow =
      most !== undefined && wide > most ? ` textLength="${short(most)}" lengthAdjust="spacingAndGlyphs"` : "";
    const anchor = ANCHORS[this.textAlign] ?? "start";
    const place = `x="${short(x)}" y="${short(y + this.drop(size))}" text-anchor="${anchor}"`;
    this.lines.push(
      `<text ${place} font-size="${short(size)}"${face}${narrow}${this.colour("fill", this.fillStyle)}>${escaped(words)}</text>`,
    );
  }

  /** @param {string} words */
  measureText(words) {
    this.ruler.font = this.font;
    return this.ruler.measureText(words);
  }

  /** @param {number[]} dash */
  setLineDash(dash) {
    this.dash = dash;
  }

  /** From where words are to stand down to their base line. @param {number} size pixels */
  drop(size) {
    this.ruler.font = this.font;
    this.ruler.textBaseline = "alphabetic";
    const measured = this.ruler.measureText("H");
    const ascent = measured.fontBoundingBoxAscent ?? FALLBACK.ascent * size;
    const descent = measured.fontBoundingBoxDescent ?? FALLBACK.descent * size;
    if (this.textBaseline === "top") return ascent;
    if (this.textBaseline === "middle") return (ascent - descent) / 2;
    return this.textBaseline === "bottom" ? -descent : 0;
  }

  /** "italic 600 12px face" in its parts. */
  fontParts() {
    const [, before, size, type] = /^(.*?)([\d.]+)px\s+(.*)$/.exec(this.font) ?? ["", "", "12", "sans-serif"];
    const weight = /\b(\d{3}|bold)\b/.exec(before);
    const italic = before.includes("italic") ? ` font-style="italic"` : "";
    const bold = weight ? ` font-weight="${weight[1]}"` : "";
    return { size: Number(size), face: `${italic}${bold} font-family="${escaped(type)}"` };
  }

  /** @param {"fill" | "stroke"} name @param {string} colour */
  colour(name, colour) {
    this.ruler.fillStyle = colour;
    const read = String(this.ruler.fillStyle);
    const parts = /^rgba\((\d+), (\d+), (\d+), ([\d.]+)\)$/.exec(read);
    const alpha = this.globalAlpha * (parts ? Number(parts[4]) : 1);
    const plain = parts ? `rgb(${parts[1]},${parts[2]},${parts[3]})` : read;
    return ` ${name}="${plain}"${alpha < 1 ? ` ${name}-opacity="${short(alpha)}"` : ""}`;
  }
}
