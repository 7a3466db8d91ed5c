import { Fault } from "@/lib/contract/fault";
import { perProcess } from "@/lib/db/perProcess";
import type { Ctx } from "@/lib/tenancy/ctx";

/**
 * Takes a file while it comes: eight of one organisation at once, each of which may take a quarter of an hour.
 * @throws Fault `too-many-requests`
 */
export async function arriving<T>({ org }: Pick<Ctx, "org">, take: () => Promise<T>): Promise<T> {
  const coming = perProcess("filesArriving", () => new Map<string, number>());
  const count = coming.get(org) ?? 0;
  if (count >= most) {
    const detail = `${most} files are coming at once already: send this one when one of them is there.`;
    throw new Fault("too-many-requests", detail, { retryAfter: 5 });
  }
  coming.set(org, count + 1);
  try {
    return await take();
  } finally {
    const left = (coming.get(org) ?? 1) - 1;
    if (left > 0) coming.set(org, left);
    else coming.delete(org);
  }
}

const most = 8;
