/** Takes calls between browsers (WebRTC) away from the page, before any other module runs: browsers do not yet put
 * them under the Content-Security-Policy, and this page has no use for them. */

for (const name of ["RTCPeerConnection", "webkitRTCPeerConnection", "mozRTCPeerConnection"]) {
  if (name in globalThis) Object.defineProperty(globalThis, name, { value: undefined });
}
