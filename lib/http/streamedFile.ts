/** The answer that saves a file which is made as it is taken. */
export function streamedFile(body: ReadableStream<Uint8Array>, type: string, name: string): Response {
  return new Response(body, {
    headers: { "Content-Type": type, "Content-Disposition": `attachment; filename="${name}"` },
  });
}
