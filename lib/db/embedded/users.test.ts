import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { addUser, hasUsers } from "./users";

test("a mark that goes while the others are looked at is nobody's", () => {
  const folder = mkdtempSync(join(tmpdir(), "handover-users-"));
  try {
    mkdirSync(join(folder, "postgres.users"));
    // listed, and gone when it is read
    symlinkSync(join(folder, "gone"), join(folder, "postgres.users", `${process.pid}.0`));
    expect(hasUsers(folder)).toBe(false);
    const mark = addUser(folder);
    expect(hasUsers(folder)).toBe(true);
    rmSync(mark);
    expect(hasUsers(folder)).toBe(false);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
