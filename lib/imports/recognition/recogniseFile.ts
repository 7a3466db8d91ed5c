import { open } from "node:fs/promises";
import { basename } from "node:path";
import type { Answers } from "./answers";
import { recognise } from "./recognise";
import type { Recognition } from "./recognition";

/**
 * `recognise` for a file on the disk: as much of it is read as is needed.
 *
 * @throws ImportError as `recognise`; the system's error where the file cannot be read
 */
export async function recogniseFile(path: string, answers: Answers = {}): Promise<Recognition> {
  const file = await open(path);
  try {
    const begin = await read(file, MEBIBYTE);
    // A workbook's list of parts stands at its end.
    const packed = begin.subarray(0, 2).toString("latin1") === "PK";
    return await recognise(packed ? await read(file, WORKBOOK) : begin, basename(path), answers);
  } finally {
    await file.close();
  }
}

const MEBIBYTE = 1024 * 1024;
/** one byte more than a workbook may have, so that a larger one is refused */
const WORKBOOK = 64 * MEBIBYTE + 1;

async function read(file: Awaited<ReturnType<typeof open>>, most: number): Promise<Buffer> {
  const { size } = await file.stat();
  const bytes = Buffer.alloc(Math.min(size, most));
  let length = 0;
  while (length < bytes.length) {
    const { bytesRead } = await file.read(bytes, length, bytes.length - length, length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return bytes.subarray(0, length);
}
