/** What tools/site.mjs embeds: the wasm modules, the networks, the recordings to try, as base64 text. */
declare const assets: Record<string, { bytes: number; load: () => Promise<{ default: string }> }>;
export default assets;
