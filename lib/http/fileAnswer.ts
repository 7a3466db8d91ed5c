/**
 * The answer that saves a file under a name in any letters; where a client reads ASCII alone, under `plainName`.
 * @param plainName letters, digits, dots and dashes
 */
export function fileAnswer(
  { body, type, name }: { body: string | Buffer; type: string; name: string },
  plainName: string,
): Response {
  const encoded = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return new Response(typeof body === "string" ? body : new Uint8Array(body), {
    headers: {
      "Content-Type": type,
      "Content-Disposition": `attachment; filename="${plainName}"; filename*=UTF-8''${encoded}`,
    },
  });
}
