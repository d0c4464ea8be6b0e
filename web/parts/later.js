/** All parts that come later, in one module: they share so much that one by one they would be dozens of small files. */

export { Living } from "../living.js";
export { TwoWorkers } from "../two-workers.js";
export { createExplaining } from "./explain.js";
export { createHelping } from "./help.js";
export { createPanels } from "./panels.js";
export { adoptStyles } from "./styles.js";
export { createTaking } from "./take.js";
