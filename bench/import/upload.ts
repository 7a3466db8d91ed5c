import { request as open } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

/** What `POST /api/v1/imports` answers of it. */
export interface Progress {
  id: string;
  state: string;
  rows: number;
  accepted: number;
  duplicates: number;
  rejected: number;
  detail: string | null;
}

/** Sends a file with its mapping as a form, as it is made. @throws Error when the answer is not 202 */
export async function upload(
  { port, key }: { port: number; key: string },
  mapping: object,
  file: Iterable<Buffer>,
): Promise<Progress> {
  const boundary = "a-boundary-of-the-benchmark";
  const part = (disposition: string) =>
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n`);
  function* form() {
    yield part('name="mapping"');
    yield Buffer.from(`${JSON.stringify(mapping)}\r\n`);
    yield part('name="file"; filename="tickets.csv"');
    yield* file;
    yield Buffer.from(`\r\n--${boundary}--\r\n`);
  }
  const headers = {
    authorization: `Bearer ${key}`,
    "content-type": `multipart/form-data; boundary=${boundary}`,
  };
  const request = open({ host: "127.0.0.1", port, method: "POST", path: "/api/v1/imports", headers });
  const answered = new Promise<Progress>((resolve, reject) => {
    request.on("error", reject);
    request.on("response", async (answer) => {
      let text = "";
      for await (const chunk of answer) text += chunk;
      if (answer.statusCode === 202) resolve(JSON.parse(text) as Progress);
      else reject(new Error(`The upload was answered ${answer.statusCode}: ${text.slice(0, 500)}`));
    });
  });
  await Promise.all([pipeline(Readable.from(form(), { objectMode: false }), request), answered]);
  return answered;
}
