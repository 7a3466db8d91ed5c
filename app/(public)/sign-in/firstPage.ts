import { ownPath } from "./ownPath";

/** Where to go after signing in: back to where one came from, else one's own organisation, the sample last. */
export async function firstPage(address: string): Promise<string> {
  const back = ownPath(address);
  if (back && back !== "/") return back;
  const answer = await fetch("/api/v1/organisations").catch(() => null);
  if (!answer?.ok) return "/";
  const { items } = (await answer.json()) as { items: { slug: string; sample: boolean }[] };
  const first = items.find(({ sample }) => !sample) ?? items[0];
  return first ? `/${first.slug}` : "/";
}
