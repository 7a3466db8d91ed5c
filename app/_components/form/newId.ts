/** An id, made before something is sent, so that sending it twice counts it once. */
export function newId(): string {
  // randomUUID is missing on pages that did not come by https
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
}
