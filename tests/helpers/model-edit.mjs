// Changes the layers of a float32 model file ("TLM1": engine/net/model.c), for tests of what must follow from that.

import { sealModel } from "./model.mjs";

const LAYERS_AT = 132;
const WEIGHTS_AT = 136;
const HEADER_BYTES = 160;
const RECORD_FIELDS = 12;
/** Places of fields in a layer record. */
const KIND = 0;
const INPUT = 1;
const INPUTS = 3;
const OUTPUTS = 4;
const ACTIVATION = 8;
const OFFSET = 10;
const SIZE = 11;
const DENSE = 5;
const SURROUNDINGS_TENSOR = 0xfffffffe;

/**
 * @typedef {object} EditableLayer
 * @property {Uint32Array} record the fields of its layer record
 * @property {Float32Array} weights biases first
 */

/** @param {Uint8Array} bytes @param {(layers: EditableLayer[]) => void} edit @returns {Uint8Array} the changed copy */
function editedModel(bytes, edit) {
  const copy = Uint8Array.from(bytes);
  const u32 = (/** @type {number} */ at) => new DataView(copy.buffer).getUint32(at, true);
  const layers = Array.from({ length: u32(LAYERS_AT) }, (_, i) => {
    const record = new Uint32Array(copy.buffer, HEADER_BYTES + 4 * RECORD_FIELDS * i, RECORD_FIELDS);
    const at = u32(WEIGHTS_AT) + record[OFFSET];
    return { record, weights: new Float32Array(copy.buffer, at, record[SIZE] / 4) };
  });
  edit(layers);
  sealModel(copy);
  return copy;
}

/** @param {EditableLayer[]} layers the one that reads the numbers that tell what surrounds a beat */
function numbersLayer(layers) {
  const found = layers.find(({ record }) => record[KIND] === DENSE && record[INPUT] === SURROUNDINGS_TENSOR);
  if (!found) throw new Error("the network does not read the numbers");
  return found;
}

/** Sets the weights of number `to` to `factor` times those of number `from`. @param {Uint8Array} bytes */
export function withNumberAs(bytes, /** @type {{ to: number, from: number, factor: number }} */ change) {
  return editedModel(bytes, (layers) => {
    const { record, weights } = numbersLayer(layers);
    for (let out = 0; out < record[OUTPUTS]; out++) {
      const row = record[OUTPUTS] + out * record[INPUTS];
      weights[row + change.to] = change.factor * weights[row + change.from];
    }
  });
}

/** The first layer no longer looks at its last channel: the usual beat, where it has two. @param {Uint8Array} bytes */
export function withoutLastChannel(bytes) {
  return editedModel(bytes, ([{ record, weights }]) => {
    const kernel = (weights.length / record[OUTPUTS] - 1) / record[INPUTS];
    for (let out = 0; out < record[OUTPUTS]; out++) {
      const end = record[OUTPUTS] + (out + 1) * record[INPUTS] * kernel;
      weights.fill(0, end - kernel, end);
    }
  });
}

/** Logit 0 becomes logit 1 less logit 2. @param {Uint8Array} bytes */
export function withDifferenceAsFirst(bytes) {
  return editedModel(bytes, (layers) => {
    const { record, weights } = layers[layers.length - 1];
    const [inputs, outputs] = [record[INPUTS], record[OUTPUTS]];
    weights[0] = weights[1] - weights[2];
    for (let i = 0; i < inputs; i++) {
      weights[outputs + i] = weights[outputs + inputs + i] - weights[outputs + 2 * inputs + i];
    }
  });
}

/** Without a ReLU the network is linear. @param {Uint8Array} bytes */
export function withoutActivations(bytes) {
  return editedModel(bytes, (layers) => {
    for (const { record } of layers) record[ACTIVATION] = 0;
  });
}
