import { type SendProblem, sendProblem } from "@/app/_components/form/sendProblem";

export type Asked<Content> =
  | { content: Content; problem?: undefined }
  | { problem: SendProblem; content?: undefined };

/** Asks the API for the organisation, by a session's cookie; an answer of 204 has no content. */
export async function ask<Content>(
  slug: string,
  path: string,
  {
    method = "GET",
    body,
    signal,
  }: { method?: "GET" | "POST" | "DELETE"; body?: unknown; signal?: AbortSignal } = {},
): Promise<Asked<Content>> {
  const answer = await fetch(path, {
    method,
    headers: { "Content-Type": "application/json", "X-Organisation": slug },
    ...(signal ? { signal } : {}),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch(() => null);
  const content: unknown = await answer?.json().catch(() => null);
  return answer?.ok
    ? { content: content as Content }
    : { problem: sendProblem(answer?.status ?? 0, content) };
}
