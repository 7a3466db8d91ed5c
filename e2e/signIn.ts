/** Signs in as the form does. @returns `name=value` of the session's cookie, or null when refused */
export async function signIn(
  url: string,
  { email, password }: { email: string; password: string },
): Promise<string | null> {
  const asked = await fetch(`${url}/api/auth/csrf`);
  const { csrfToken } = (await asked.json()) as { csrfToken: string };
  const answer = await fetch(`${url}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { "Content-Type": "application/x-www-form-urlencoded", cookie: cookies(asked) },
    body: new URLSearchParams({ csrfToken, email, password, json: "true" }),
  });
  return (
    cookies(answer)
      .split("; ")
      .find((cookie) => cookie.includes("session-token")) ?? null
  );
}

function cookies(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}
