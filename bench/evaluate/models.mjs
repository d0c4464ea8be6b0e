// The shipped networks and their sizes.

import fs from "node:fs";
import path from "node:path";
import { ROOT } from "../../tools/engine.mjs";
import { figure } from "../figure.mjs";

/** @typedef {{ key: string, model: import("../../web/engine/engine.js").Model, fileBytes: number }} NamedModel */

/**
 * Opens models/*.tlm; the key of a model is its file's name, e.g. "v1".
 * @param {import("./databases.mjs").Engine} engine
 * @returns {NamedModel[]}
 */
export function findModels(engine) {
  const folder = path.join(ROOT, "models");
  const files = fs.readdirSync(folder).filter((file) => file.endsWith(".tlm"));
  return files.sort().map((file) => {
    const bytes = new Uint8Array(fs.readFileSync(path.join(folder, file)));
    return { key: path.basename(file, ".tlm"), model: engine.openModel(bytes), fileBytes: bytes.length };
  });
}

/** @param {NamedModel} named */
export function modelFigures({ key, model, fileBytes }) {
  const { parameters, macs, name } = model.info;
  return [
    figure(`model.${key}.parameters`, parameters, "numbers", 1, `${name}, batch normalisation folded in`),
    figure(`model.${key}.bytes`, parameters * 4, "bytes", 1, `as float32; the file has ${fileBytes}`),
    figure(`model.${key}.macs`, macs, "multiply-adds", 1, "of one forward pass"),
  ];
}
