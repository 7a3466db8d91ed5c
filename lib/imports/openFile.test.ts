import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { openFile } from "./openFile";

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

async function open(bytes: Buffer, size: number): Promise<{ text: string; bytes: number }> {
  let consumed = 0;
  const pieces: Uint8Array[] = [];
  const file = openFile(inPieces(bytes, size), (count) => {
    consumed += count;
  });
  for await (const piece of file) pieces.push(piece);
  return { text: Buffer.concat(pieces).toString(), bytes: consumed };
}

const text = "case,row\n".repeat(50);

test.each([1, 7, 100_000])(
  "plain and gzip read alike in pieces of %i bytes, counting the file's own",
  async (size) => {
    const packed = gzipSync(text);
    const twoMembers = Buffer.concat([packed, gzipSync("more")]);
    expect(await open(Buffer.from(text), size)).toEqual({ text, bytes: text.length });
    expect(await open(packed, size)).toEqual({ text, bytes: packed.length });
    expect(await open(twoMembers, size)).toEqual({ text: `${text}more`, bytes: twoMembers.length });
    expect(await open(Buffer.alloc(0), size)).toEqual({ text: "", bytes: 0 });
    expect(await open(Buffer.from([0x1f]), size)).toEqual({ text: "\x1f", bytes: 1 });
  },
);

test("a gzip file that is cut off or broken is said to be", async () => {
  const packed = gzipSync(text);
  await expect(open(packed.subarray(0, packed.length - 9), 64)).rejects.toThrow("the gzip file is broken");
  packed.fill(255, 15, 25);
  await expect(open(packed, 64)).rejects.toThrow("the gzip file is broken");
});

test("a source that fails and a reader that leaves", async () => {
  let closed = false;
  async function* failing(): AsyncGenerator<Uint8Array> {
    try {
      yield gzipSync(text);
      throw new Error("connection lost");
    } finally {
      closed = true;
    }
  }
  const read = async () => {
    for await (const _ of openFile(failing(), () => {}));
  };
  await expect(read()).rejects.toThrow("connection lost");
  expect(closed).toBe(true);

  closed = false;
  async function* endless(): AsyncGenerator<Uint8Array> {
    try {
      for (;;) yield Buffer.from("plain text");
    } finally {
      closed = true;
    }
  }
  for await (const _ of openFile(endless(), () => {})) break;
  expect(closed).toBe(true);
});

test("a file that unpacks to more than is read is refused, whatever it is packed to", async () => {
  const bomb = Buffer.concat(Array.from({ length: 20 }, () => gzipSync(Buffer.alloc(100_000))));
  const read = async (most: number) => {
    let length = 0;
    for await (const piece of openFile(inPieces(bomb, 100), () => {}, most)) length += piece.length;
    return length;
  };
  expect(await read(2_000_000)).toBe(2_000_000);
  await expect(read(1_999_999)).rejects.toThrow("import it in parts");
});

test("of a packed file no more is counted as read than a little ahead of what was unpacked", async () => {
  const lines = Array.from({ length: 200_000 }, (_, row) => `case ${(row * 7919) % 100_003},${row}\n`).join(
    "",
  );
  const packed = gzipSync(lines);
  let [read, seen, ahead] = [0, 0, 0];
  const count = (more: number) => {
    read += more;
  };
  for await (const piece of openFile(inPieces(packed, 1024 * 1024), count)) {
    ahead = Math.max(ahead, read / packed.length - seen / lines.length);
    seen += piece.length;
  }
  expect(packed.length).toBeGreaterThan(600_000);
  expect(ahead).toBeLessThan(0.35);
  expect(read).toBe(packed.length);
});
