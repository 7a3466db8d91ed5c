import { expect, test } from "vitest";
import { decodeText } from "./decodeText";

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

async function decode(bytes: Buffer, encoding?: string, size = 3): Promise<string> {
  let text = "";
  for await (const piece of decodeText(inPieces(bytes, size), encoding)) text += piece.toString("utf8");
  return text;
}

const text = "客服,ʤ,é,😀,a\n";
const little = Buffer.from(`\ufeff${text}`, "utf16le");

test.each([1, 2, 3, 5, 1000])("characters are whole in pieces of %i bytes", async (size) => {
  expect(await decode(Buffer.from(text), undefined, size)).toBe(text);
  expect(await decode(Buffer.from(`\ufeff${text}`), undefined, size)).toBe(text);
  expect(await decode(little, undefined, size)).toBe(text);
  expect(await decode(Buffer.from(little).swap16(), undefined, size)).toBe(text);
  expect(await decode(little.subarray(2), "utf-16le", size)).toBe(text);
});

test("other encodings by name, and a byte order mark goes before the name", async () => {
  expect(await decode(Buffer.from([0xbf, 0xcd, 0xb7, 0xfe]), "gb18030")).toBe("客服");
  expect(await decode(Buffer.from([0x80, 0x31]), "windows-1252")).toBe("€1");
  expect(await decode(Buffer.from([0x93, 0xe9, 0x94, 0x9f]), "latin1")).toBe("“é”Ÿ");
  expect(await decode(Buffer.from([0xcf, 0xf0]), "windows-1251")).toBe("Пр");
  expect(await decode(Buffer.from(`\ufeff${text}`), "windows-1252")).toBe(text);
  expect(await decode(Buffer.alloc(0))).toBe("");
  expect(await decode(Buffer.from("a"))).toBe("a");
});

test("bytes that are no text end it after the text before them", async () => {
  let read = "";
  const reading = async () => {
    const bytes = Buffer.concat([Buffer.from("good\né"), Buffer.from([0xbf, 0xcd]), Buffer.from("more")]);
    for await (const piece of decodeText(inPieces(bytes, 1000))) read += piece.toString();
  };
  await expect(reading()).rejects.toThrow('it is not UTF-8: set "encoding"');
  expect(read).toBe("good\né");
  await expect(decode(Buffer.from([0x61, 0x62, 0x63, 0x64, 0xe5, 0xae]))).rejects.toThrow("not UTF-8");
  await expect(decode(Buffer.from([0x81, 0x20, 0x20, 0x20]), "gb18030")).rejects.toThrow("not gb18030");
  await expect(decode(little.subarray(little.length - 6))).rejects.toThrow("NUL characters");
});
