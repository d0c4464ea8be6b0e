/** What tools/modules.mjs embeds: the wasm modules, the networks, the recordings to try, a character a byte. */
declare const assets: Record<string, { bytes: number; load: () => Promise<{ default: string }> }>;
export default assets;
