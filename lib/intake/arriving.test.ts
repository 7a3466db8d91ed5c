import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { arriving } from "@/lib/intake/arriving";

test("the ninth file of an organisation waits until one of eight is there, however that ended; others do not", async () => {
  const [one, other] = [{ org: randomUUID() }, { org: randomUUID() }];
  const ends: ((error?: Error) => void)[] = [];
  const file = () =>
    new Promise<void>((resolve, reject) => ends.push((error) => (error ? reject(error) : resolve())));
  const all = Array.from({ length: 8 }, () => arriving(one, file).catch(() => {}));
  await expect(arriving(one, file)).rejects.toMatchObject({ code: "too-many-requests" });
  expect(await arriving(other, async () => "there")).toBe("there");
  ends[0]?.(new Error("cut"));
  await all[0];
  expect(await arriving(one, async () => "there")).toBe("there");
  for (const end of ends) end();
  await Promise.all(all);
});
