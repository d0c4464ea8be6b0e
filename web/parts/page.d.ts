/** What parts of the page that come later are built on. */

import type { Editing } from "../editing.js";
import type { Keep } from "../keep/keep.js";
import type { Navigation } from "../navigation.js";
import type { Store } from "../state.js";
import type { Variability } from "../variability.js";
import type { WorkerClient } from "../worker/client.js";

export interface Page {
  store: Store;
  client: WorkerClient;
  navigation: Navigation;
  keep: Keep;
  editing: Editing;
  variability: Variability;
}
