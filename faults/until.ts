/** Waits until something is so. @throws Error with what was waited for, after a while */
export async function until(
  what: string,
  so: () => boolean | Promise<boolean>,
  patience = 60_000,
): Promise<void> {
  const deadline = performance.now() + patience;
  while (!(await so())) {
    if (performance.now() > deadline) throw new Error(`waited in vain until ${what}`);
    await pause(30);
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
