import { expect, test } from "vitest";
import { readUpload } from "@/lib/http/readUpload";

const head = '--a\r\nContent-Disposition: form-data; name="file"; filename="x.csv"\r\n\r\n';

function form(given: (string | Error)[], boundary = "a"): Request {
  const chunks = [...given];
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = chunks.shift();
      if (next === undefined) controller.close();
      else if (typeof next === "string") controller.enqueue(Buffer.from(next));
      else controller.error(next);
    },
  });
  const headers = { "content-type": `multipart/form-data; boundary=${boundary}` };
  return new Request("http://x/", { method: "POST", headers, body, duplex: "half" } as RequestInit);
}

/** What the reader of the file saw of it: its text, or the error that ended it. */
async function upload(request: Request) {
  let seen: unknown = "nothing";
  const answer = readUpload(request, async (file, name) => {
    try {
      const chunks: Uint8Array[] = [];
      for await (const chunk of file) chunks.push(chunk);
      seen = Buffer.concat(chunks).toString();
    } catch (error) {
      seen = error;
      throw error;
    }
    return name;
  });
  return { answer: await answer.catch((error: unknown) => error), seen };
}

test("a form with a file and fields is read", async () => {
  const { answer, seen } = await upload(
    form([
      `${head}one,`,
      'two\r\n--a\r\nContent-Disposition: form-data; name="preset"\r\n\r\nxes\r\n--a--\r\n',
    ]),
  );
  expect(answer).toEqual({ taken: "x.csv", fields: { preset: "xes" } });
  expect(seen).toBe("one,two");
});

const half = [
  { how: "ends in the midst of the file", chunks: [head, "half".repeat(50_000)] },
  { how: "is cut in the midst of the file", chunks: [head, "half".repeat(50_000), new Error("reset")] },
  { how: "ends with its head", chunks: [head] },
  { how: "ends after the file, before the end of the form", chunks: [`${head}whole\r\n--a\r\n`] },
];
test.each(half)("a form that $how is refused, and its reader is told", async ({ chunks }) => {
  const { answer } = await upload(form(chunks));
  expect(answer).toMatchObject({ code: "malformed" });
});

test.each(half.slice(0, 2))("who reads a file that $how does not wait for the rest", async ({ chunks }) => {
  const { seen } = await upload(form(chunks));
  expect(seen).toBeInstanceOf(Error);
});

test("a second file is refused rather than passed over", async () => {
  const { answer } = await upload(form([`${head}one\r\n${head}two\r\n--a--\r\n`]));
  expect(answer).toMatchObject({ code: "invalid", detail: expect.stringContaining("one file") });
});

test("too many fields are refused as such", async () => {
  const field = '--a\r\nContent-Disposition: form-data; name="f"\r\n\r\n1\r\n';
  const { answer } = await upload(form([field.repeat(30), `${head}one\r\n--a--\r\n`]));
  expect(answer).toMatchObject({ code: "invalid", detail: expect.stringContaining("20 fields") });
});

test.each(["", "a".repeat(8_000)])("a boundary that cannot be (%#) is refused", async (boundary) => {
  const { answer } = await upload(form([head], boundary));
  expect(answer).toMatchObject({ code: "malformed" });
});

test("a form that is cut before anybody reads its file is refused like any other, and harms nobody", async () => {
  const unforeseen: unknown[] = [];
  const seen = (error: unknown) => unforeseen.push(error);
  process.on("uncaughtException", seen);
  const answer = readUpload(form([head, "half".repeat(50_000), new Error("reset")]), async (file) => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    for await (const _ of file);
  });
  await expect(answer).rejects.toMatchObject({ code: "malformed" });
  process.off("uncaughtException", seen);
  expect(unforeseen).toEqual([]);
});
