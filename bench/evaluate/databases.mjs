// Where the databases are, which records they hold, and how these are divided.

import fs from "node:fs";
import path from "node:path";
import { sourceOfFile } from "../../tools/engine.mjs";

/** @typedef {import("../../web/engine/engine.js").Engine} Engine */

// The inter-patient split of de Chazal, O'Dwyer, Reilly (IEEE Trans Biomed Eng 51:1196, 2004).
export const DS1 =
  "101 106 108 109 112 114 115 116 118 119 122 124 201 203 205 207 208 209 215 220 223 230".split(" ");
export const DS2 =
  "100 103 105 111 113 117 121 123 200 202 210 212 213 214 219 221 222 228 231 232 233 234".split(" ");

// Records of mitdb with paced beats: EC57 leaves them out of its figures.
export const PACED = "102 104 107 217".split(" ");

/**
 * The folder of a database: inside `data`, or `data` itself.
 * @param {string} data
 * @param {string} name
 * @param {string} record one that tells the database
 * @returns {string | null} null when it is not there
 */
function findDatabase(data, name, record) {
  const folders = [path.join(data, name), data];
  return folders.find((folder) => fs.existsSync(path.join(folder, `${record}.dat`))) ?? null;
}

/** @param {string} data */
export function findMitdb(data) {
  return findDatabase(data, "mitdb", "100");
}

/** @param {string} data */
export function findNstdb(data) {
  return findDatabase(data, "nstdb", "118e24");
}

/** @param {string} data */
export function findQtdb(data) {
  return findDatabase(data, "qtdb", "sel100");
}

/** @param {string} folder @returns {string[]} names of the records that have signals and a header, in order */
export function listRecords(folder) {
  return fs
    .readdirSync(folder)
    .filter((file) => file.endsWith(".hea") && fs.existsSync(path.join(folder, file.replace(".hea", ".dat"))))
    .map((file) => file.replace(".hea", ""))
    .sort();
}

/**
 * @param {Engine} engine
 * @param {string} folder
 * @param {string} record
 * @param {string | null} [annotator] extension of the annotation file; null: the signals alone
 */
export function openRecord(engine, folder, record, annotator = "atr") {
  const extensions = annotator === null ? ["hea", "dat"] : ["hea", "dat", annotator];
  const files = extensions.map((extension) => path.join(folder, `${record}.${extension}`));
  return engine.openRecording(files.map(sourceOfFile));
}
