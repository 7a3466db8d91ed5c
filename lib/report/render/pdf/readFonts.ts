import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";

/** The two weights of Noto Sans SC that a report is set in, as TrueType. */
export interface Fonts {
  regular: Buffer;
  bold: Buffer;
}

/** Reads them from their package, 10 MB each, when the first PDF is asked for, and keeps them. */
export function readFonts(): Promise<Fonts> {
  held ??= read().catch((error) => {
    held = null;
    throw error;
  });
  return held;
}

let held: Promise<Fonts> | null = null;

async function read(): Promise<Fonts> {
  // the bundle stands elsewhere than the packages
  const { resolve } = createRequire(join(process.cwd(), "package.json"));
  const [regular, bold] = await Promise.all(files.map((file) => readFile(resolve(file))));
  if (!regular || !bold) throw new Error("a font is missing");
  return { regular, bold };
}

const files = [
  "@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf",
  "@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf",
];
