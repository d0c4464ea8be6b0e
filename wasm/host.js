// Emscripten library: what the wasm module imports from JavaScript. Linked with --js-library.
//
// The engine reads files through a callback (tl_source in tracelight.h). Here that callback becomes a call of
// `readSource(id, offset, count)`, which the page or the test passes as an option of the module's factory and which
// returns the bytes (web/engine/sources.js). Anything it throws becomes -1: the engine then reports TL_E_READ.

mergeInto(LibraryManager.library, {
  tlw_host_read: (id, offset, pointer, count) => {
    try {
      const bytes = Module.readSource(id, offset, count);
      if (bytes.length > count) return -1;
      HEAPU8.set(bytes, pointer);
      return bytes.length;
    } catch {
      return -1;
    }
  },
});
