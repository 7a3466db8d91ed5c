/**
 * Sends a file to be imported, straight from the disk however large it is, and tells how much of it has gone: what
 * `fetch` cannot. Resolves with status 0 when there was no answer.
 */
export function upload(
  slug: string,
  file: File,
  progress: (share: number) => void,
  stop: AbortSignal,
): Promise<{ status: number; content: unknown }> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const end = () => resolve({ status: request.status, content: parsed(request.responseText) });
    request.open("POST", "/api/v1/imports");
    request.setRequestHeader("X-Organisation", slug);
    request.upload.addEventListener("progress", ({ loaded, total }) =>
      progress(total === 0 ? 0 : loaded / total),
    );
    request.addEventListener("loadend", end);
    stop.addEventListener("abort", () => request.abort());
    const form = new FormData();
    form.append("file", file, file.name);
    request.send(form);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
