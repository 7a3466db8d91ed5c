import { firmEvents, type Size } from "@/bench/firm/firmEvents";

/** The firm's events as they are sent: JSON arrays of 1,000 in the order of arrival; the last may be shorter. */
export function bodies(size: Size, batch = 1_000): Buffer[] {
  const result: Buffer[] = [];
  let texts: string[] = [];
  const end = () => {
    if (texts.length > 0) result.push(Buffer.from(`[${texts.join(",")}]`));
    texts = [];
  };
  for (const event of firmEvents(size)) {
    texts.push(JSON.stringify(event));
    if (texts.length === batch) end();
  }
  end();
  return result;
}
