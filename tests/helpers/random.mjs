// Random numbers that are the same in every run.

export { randomNumbers } from "../../bench/random.mjs";
