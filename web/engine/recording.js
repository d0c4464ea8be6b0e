// A recording: what its files say, its notes and annotations, and its samples.

import { PLACES, requireWhole, TracelightError } from "./error.js";
import { encodeStrings } from "./memory.js";

export class Recording {
  /**
   * @param {import("./memory.js").Memory} memory
   * @param {import("./sources.js").Sources} registry
   * @param {import("./engine.js").Source[]} sources
   * @param {import("./engine.js").OpenOptions} options
   */
  constructor(memory, registry, sources, options) {
    this.memory = memory;
    this.registry = registry;
    this.ids = sources.map((source) => registry.add(source));
    this.handle = 0;
    try {
      this.handle = this.openHandle(sources, options);
    } finally {
      if (this.handle === 0) registry.remove(this.ids);
    }
    if (this.handle === 0) throw memory.takeError();
    for (const lead of options.turned ?? []) memory.module.tlw_record_turn(this.handle, lead);
    const info = this.describe();
    this.format = info.format;
    this.preferredLead = info.preferredLead;
    this.start = info.start;
    this.duration = info.duration;
    this.annotationCount = info.annotations;
    this.leads = Array.from({ length: info.leads }, (_, i) => this.describeLead(i));
    this.notes = Array.from({ length: info.notes }, (_, i) => this.describeNote(i));
  }

  /**
   * @param {import("./engine.js").Source[]} sources
   * @param {import("./engine.js").OpenOptions} options
   */
  openHandle(sources, options) {
    const { memory } = this;
    const names = encodeStrings(sources.map((source) => source.name));
    const table = sources.flatMap((source, i) => [this.ids[i], source.size]);
    return memory.withBlocks([table.length * 8, names.length], (tableAt, namesAt) => {
      memory.writeDoubles(tableAt, table);
      memory.writeBytes(namesAt, names);
      const rate = options.rate ?? 0;
      const scale = options.millivoltsPerUnit ?? 0;
      return memory.module.tlw_record_open(
        tableAt,
        namesAt,
        names.length,
        sources.length,
        rate,
        scale,
        memory.error,
      );
    });
  }

  describe() {
    const { memory } = this;
    memory.module.tlw_record_describe(this.handle, memory.numbers, memory.text);
    const [leads, preferredLead, hasStart, startMs, duration, annotations, notes] = memory.readNumbers(7);
    const [format] = memory.readTexts(1);
    return { leads, preferredLead, start: hasStart ? startMs : null, duration, annotations, notes, format };
  }

  /** @param {number} lead @returns {import("./engine.js").LeadInfo} */
  describeLead(lead) {
    const { memory } = this;
    memory.module.tlw_record_lead(this.handle, lead, memory.numbers, memory.text);
    const [rate, samples, millivoltsPerUnit, gain, baseline, isEcg] = memory.readNumbers(6);
    const [label, unit] = memory.readTexts(2);
    return { label, unit, rate, samples, millivoltsPerUnit, gain, baseline, isEcg: isEcg !== 0 };
  }

  /** @param {number} index @returns {import("./engine.js").Note} */
  describeNote(index) {
    const { memory } = this;
    memory.module.tlw_record_note(this.handle, index, memory.numbers, memory.text);
    const [kind, place, where] = memory.readNumbers(3);
    const [code, message] = memory.readTexts(2);
    return { kind: kind === 0 ? "diagnostic" : "assumption", code, place: PLACES[place], where, message };
  }

  /** @returns {import("./engine.js").Annotation[]} */
  annotations() {
    this.requireOpen();
    return Array.from({ length: this.annotationCount }, (_, i) => this.annotation(i));
  }

  /** @param {number} index @returns {import("./engine.js").Annotation} */
  annotation(index) {
    const { memory } = this;
    const textAt = memory.module.tlw_record_annotation(this.handle, index, memory.numbers);
    const [sample, code, subtype, channel, number, duration] = memory.readNumbers(6);
    return { sample, code, subtype, channel, number, duration, text: memory.readString(textAt) };
  }

  /** @param {number} lead @param {number} start @param {number} count */
  read(lead, start, count) {
    const { memory } = this;
    const size = this.available(lead, start, count);
    return memory.withBlocks([size * 4], (at) => {
      const done = memory.module.tlw_record_read(this.handle, lead, start, size, at, memory.error);
      if (done < 0) throw memory.takeError();
      return memory.readFloats(at, done);
    });
  }

  /** @param {number} lead @param {number} start @param {number} count */
  readDigital(lead, start, count) {
    const { memory } = this;
    const size = this.available(lead, start, count);
    return memory.withBlocks([size * 4], (at) => {
      const done = memory.module.tlw_record_read_digital(this.handle, lead, start, size, at, memory.error);
      if (done < 0) throw memory.takeError();
      return memory.readInts(at, done);
    });
  }

  /**
   * How many of `count` samples from `start` the lead has.
   * @param {number} lead
   * @param {number} start
   * @param {number} count
   */
  available(lead, start, count) {
    this.requireOpen();
    const leads = this.leads;
    requireWhole("The lead", lead, 0, leads.length - 1);
    requireWhole("The first sample", start, 0);
    requireWhole("The number of samples", count, 0);
    return Math.max(0, Math.min(count, leads[lead].samples - start));
  }

  requireOpen() {
    if (this.handle === 0) throw new TracelightError("ARGUMENT", "The recording is closed.");
  }

  close() {
    if (this.handle !== 0) this.memory.module.tlw_record_close(this.handle);
    this.handle = 0;
    this.registry.remove(this.ids);
  }
}
