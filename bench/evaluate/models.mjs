// The networks, their sizes, and which beats they did not learn from.
//
//   models/v1.tlm, v2.tlm      the shipped networks: trained on a random part of the beats of all records
//   models/int8/r.tlm          of AAMI classes, trained on the patients of DS1 only; made of models/r.tlm
//   models/heldout.json        the beats of mitdb that they did not see: {"records": {"100": [sample, ...], ...}},
//                              the samples of the reference annotations
//   models/ds1/v1.tlm, ...     the same layouts trained on the patients of DS1 only

import fs from "node:fs";
import path from "node:path";
import { ROOT } from "../../tools/engine.mjs";
import { figure } from "../figure.mjs";

/** @typedef {{ key: string, model: import("../../web/engine/engine.js").Model, fileBytes: number }} NamedModel */

const FOLDER = path.join(ROOT, "models");

/**
 * Opens the model files of a folder; the key of a model is its file's name, e.g. "v1".
 * @param {import("./databases.mjs").Engine} engine
 * @param {string} [within] a folder in models/
 * @returns {NamedModel[]}
 */
export function findModels(engine, within = "") {
  const folder = path.join(FOLDER, within);
  if (!fs.existsSync(folder)) return [];
  const files = fs.readdirSync(folder).filter((file) => file.endsWith(".tlm"));
  return files.sort().map((file) => {
    const bytes = new Uint8Array(fs.readFileSync(path.join(folder, file)));
    return { key: path.basename(file, ".tlm"), model: engine.openModel(bytes), fileBytes: bytes.length };
  });
}

/** @param {string} file within models/, e.g. "ds1/v1.tlm" @returns {Uint8Array | null} null where it is not there */
export function readModelFile(file) {
  const place = path.join(FOLDER, file);
  return fs.existsSync(place) ? new Uint8Array(fs.readFileSync(place)) : null;
}

/**
 * Opens one model file; null where it is not there. The caller closes the model.
 * @param {import("./databases.mjs").Engine} engine
 * @param {string} file within models/
 */
export function openModelFile(engine, file) {
  const bytes = readModelFile(file);
  return bytes && engine.openModel(bytes);
}

/** Whether its classes are those of ANSI/AAMI EC57. @param {{ classes: string[] }} info */
export function isAami({ classes }) {
  return classes.includes("S");
}

/** @returns {Map<string, Set<number>> | null} samples of the held-out beats by record; null when not listed */
export function readHeldOut() {
  const file = path.join(FOLDER, "heldout.json");
  if (!fs.existsSync(file)) return null;
  /** @type {{ records: Record<string, number[]> }} */
  const { records } = JSON.parse(fs.readFileSync(file, "utf8"));
  return new Map(Object.entries(records).map(([record, samples]) => [record, new Set(samples)]));
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
