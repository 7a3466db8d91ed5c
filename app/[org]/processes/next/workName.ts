/** A candidate's process, with its step where it is one. */
export function workName({ name, step }: { name: string; step: string | null }): string {
  return step === null ? name : `${name} · ${step}`;
}
