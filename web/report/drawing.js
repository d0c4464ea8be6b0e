/** Shapes as an SVG element in the page, in millimetres or pixels. */

import { svgText } from "../export/svg.js";
import { INK } from "./ink.js";

/**
 * @param {{ shapes: import("../view/draw/shapes.js").Shape[], width: number, height: number }} picture
 * @param {"mm" | ""} unit
 * @param {{ title: string, description: string }} meta
 * @returns {Element}
 */
export function drawing(picture, unit, { title, description }) {
  const source = svgText({ ...picture, unit, type: INK.type }, { title, description, about: {} });
  const { documentElement } = new DOMParser().parseFromString(source, "image/svg+xml");
  return document.importNode(documentElement, true);
}
