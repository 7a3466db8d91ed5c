import { expect, test } from "vitest";
import { tellingCells } from "./tellingCells";

test("only cells that look otherwise in another encoding", () => {
  expect(tellingCells("417,NA,苗宇怡\n301,NA,赵颖\n302,NA,赵颖")).toBe("苗宇怡 · 赵颖");
  expect(tellingCells('a;"Straße 5";b')).toBe("Straße 5");
  expect(tellingCells("plain")).toBe("plain");
});
