import { ImportError } from "@/lib/imports/importError";
import { openFile } from "@/lib/imports/openFile";
import { readPieces } from "@/lib/intake/pieces";
import type { Ctx } from "@/lib/tenancy/ctx";

/**
 * A kept file, unpacked, up to about so many bytes.
 * @param cut told when there is more
 * @throws ImportError, while reading, for a file that is broken or packed twice
 */
export async function* fileBeginning(
  ctx: Ctx,
  id: string,
  most: number,
  cut: () => void = () => {},
): AsyncGenerator<Uint8Array> {
  let left = most;
  for await (const chunk of openFile(readPieces(ctx, id), () => {})) {
    // else whoever reads from here would unpack it again, to a million times its size
    if (left === most && chunk[0] === 0x1f && chunk[1] === 0x8b) {
      throw new ImportError([{ detail: "the file is packed with gzip twice: pack it once" }]);
    }
    if (left <= 0) {
      cut();
      return;
    }
    yield chunk;
    left -= chunk.byteLength;
  }
}
