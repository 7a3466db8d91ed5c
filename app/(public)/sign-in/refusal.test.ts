import { expect, test } from "vitest";
import en from "@/messages/en.json";
import { refusal } from "./refusal";

test("every refusal has words of its own, and what nobody knows the general ones", () => {
  const errors = ["OAuthSignin", "OAuthCallback", "email-unverified", "account-exists", "unknown-person"];
  const words = errors.map((error) => refusal(error));
  expect(new Set(words).size).toBe(errors.length);
  for (const word of words) expect(Object.keys(en.provider.refused)).toContain(word);
  expect(refusal("constructor")).toBe("unavailable");
  expect(refusal(undefined)).toBeNull();
  expect(refusal(["a", "b"])).toBeNull();
});
