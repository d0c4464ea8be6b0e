// What the page knows of a recording once its analysis has come to the end, without a browser and its messages.

import { BeatList, looksAround } from "../../web/data/beats.js";
import { EpisodeList } from "../../web/data/episodes.js";
import { QualityTrack } from "../../web/data/quality.js";
import { rrSeries } from "../../web/data/rr-series.js";
import { packBeats, packQuality } from "../../web/worker/pack.js";

/**
 * @param {import("../../web/engine/engine.js").Engine} engine
 * @param {import("../../web/engine/engine.js").Model} model
 * @param {import("../../web/engine/engine.js").Source[]} sources
 * @param {import("../../web/engine/engine.js").OpenOptions} [options]
 */
export function pageState(engine, model, sources, options = {}) {
  const recording = engine.openRecording(sources, options);
  const lead = recording.preferredLead;
  const beats = new BeatList(model.info.classes, looksAround(model.info));
  const quality = new QualityTrack();
  const episodes = new EpisodeList();
  const { rate, samples } = recording.leads[lead];
  const session = engine.openSession({ rate, model });
  try {
    session.push(recording.read(lead, 0, samples));
    session.finish();
    const found = session.take();
    beats.append(packBeats(found, model.info, engine.intervals));
    quality.append(packQuality(found.quality, rate));
    episodes.append(found.episodes);
    const summary = session.summary();
    const { format, leads, duration, notes } = recording;
    const series = rrSeries(beats, model.info.normal);
    const state = /** @type {import("../../web/state.js").State} */ (
      /** @type {unknown} */ ({
        engineVersion: engine.version,
        models: [model.info],
        model: 0,
        recording: { format, leads, duration, notes },
        options,
        lead,
        beats,
        quality,
        episodes,
        summary,
        complete: true,
        refused: false,
      })
    );
    return { state, hrv: { ...engine.hrv(series), times: series.times, rr: series.rr } };
  } finally {
    session.close();
    recording.close();
  }
}
