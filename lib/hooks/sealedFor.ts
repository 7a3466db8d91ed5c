/** What a webhook's sealed secret is bound to: it opens for no other webhook. */
export function sealedFor(org: string, hookId: string): string {
  return `hook:${org}:${hookId}`;
}
