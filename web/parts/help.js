/** The part that explains the page: help, the tour, what is proved of privacy, and how the screen is measured. */

import { Tour } from "../tour.js";
import { createCalibrate } from "../view/calibrate.js";
import { createHelp } from "../view/help.js";
import { createPrivacy } from "../view/privacy.js";
import { createTourOffer } from "../view/tour-offer.js";

/**
 * @param {import("./page.js").Page} page
 * @param {import("../screen-scale.js").ScreenScale} screenScale
 * @param {() => Promise<void>} openSample
 */
export function createHelping({ store, navigation, keep }, screenScale, openSample) {
  const calibrate = createCalibrate(store, screenScale);
  const tour = new Tour(store, navigation, keep, openSample);
  const help = createHelp(store, calibrate.open, () => tour.start());
  const privacy = createPrivacy(store);
  return {
    elements: [help, privacy, calibrate.element, tour.element],
    tour,
    offer: createTourOffer(tour),
    calibrate: calibrate.open,
    help: () => help.showModal(),
    privacy: () => privacy.showModal(),
  };
}
