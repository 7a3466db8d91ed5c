import type { Page } from "playwright-core";
import type en from "@/messages/en.json";

/** What a person does on the pages of an import, in either language. */
type Words = typeof en;

/** Chooses a file and waits until it was recognised. */
export async function bring(page: Page, name: string, content: string | Buffer): Promise<void> {
  await page.locator("#import-file").setInputFiles(file(name, content));
  await page.waitForURL(/\/data\/imports\/[0-9a-f-]{36}$/);
  await page.locator("[name=kind], [name=preset]").first().waitFor();
}

export function file(name: string, content: string | Buffer) {
  return { name, mimeType: "text/csv", buffer: Buffer.from(content) };
}

/** From the recognised file to its check, with everything as it was recognised. */
export async function toCheck(page: Page, words: Words): Promise<void> {
  await page.getByRole("button", { name: words.imports.toColumns }).click();
  await page.getByRole("heading", { name: words.imports.preview.title }).waitFor();
  await next(page, words).click();
  await checked(page, words);
}

/** Waits for the end of a dry run. */
export async function checked(page: Page, words: Words): Promise<void> {
  await page.getByRole("heading", { name: words.imports.result.title }).waitFor({ timeout: 120_000 });
}

/** Waits for the end of an import: until then it is “being imported”. */
export async function imported(page: Page, words: Words): Promise<void> {
  const done = page.getByRole("heading", { name: words.imports.outcome.done.title, exact: true });
  await done.waitFor({ timeout: 120_000 });
}

export function next(page: Page, words: Words) {
  return page.getByRole("button", { name: words.imports.toMeaning, exact: true });
}
