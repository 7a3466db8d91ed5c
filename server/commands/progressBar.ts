/** A bar on standard error that is drawn again at most ten times a second; nothing when `shown` is false. */
export function progressBar(size: number, shown: boolean): { at(bytes: number): void; end(): void } {
  let drawn = 0;
  const draw = (share: number) => {
    const full = Math.round(share * 30);
    process.stderr.write(
      `\r${"█".repeat(full)}${"░".repeat(30 - full)} ${String(Math.floor(share * 100)).padStart(3)} %`,
    );
  };
  return {
    at(bytes) {
      if (!shown || performance.now() - drawn < 100) return;
      drawn = performance.now();
      draw(size === 0 ? 1 : Math.min(1, bytes / size));
    },
    end() {
      if (!shown) return;
      draw(1);
      process.stderr.write("\n");
    },
  };
}
