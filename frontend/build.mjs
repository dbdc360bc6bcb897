// SPDX-License-Identifier: EUPL-1.2
// Bundles styles and scripts. Of the design system only the rules and tokens that a template or script names are kept:
// a phone at a market stall loads a tenth of it.
import { build } from "esbuild";
import { PurgeCSS } from "purgecss";
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

const out = process.argv[2];

await build({
  entryPoints: {
    app: "src/app.js",
    scanner: "src/scanner.js",
    counter: "src/counter/counter.js",
    "counter-worker": "src/counter/worker.js",
  },
  outdir: out,
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2020",
  legalComments: "none",
});

await build({
  entryPoints: [
    { in: "src/inspection/shelf.js", out: "inspection" },
    { in: "src/inspection/worker.js", out: "inspection-worker" },
    { in: "src/footage/upload.js", out: "footage" },
    { in: "src/map/map.js", out: "map" },
    { in: "src/chart/chart.js", out: "chart" },
  ],
  outdir: out,
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  legalComments: "eof",
  external: ["*.png"], // Leaflet's own pictures, which our maps do not show
});

const sheet = join(out, "..", "frontend-all.css");
await build({ entryPoints: ["src/app.css"], outfile: sheet, bundle: true, target: "es2020", loader: { ".svg": "dataurl" }, external: ["/assets/*"] });
const [kept] = await new PurgeCSS().purge({
  content: ["../src/main/jte/**/*.jte", "src/**/*.js"],
  css: [{ raw: await readFile(sheet, "utf8") }],
  variables: true,
  safelist: { standard: [/^htmx-/, "voorbeeld-theme"], variables: [/^--waakzaam-/] },
});
await copyFile("src/icon.svg", join(out, "icon.svg"));

// For PDF documents, which carry their fonts inside: made for readers with low vision, 0 and O and 1 and l apart.
const fonts = "node_modules/@expo-google-fonts/atkinson-hyperlegible";
await mkdir(join(out, "fonts"), { recursive: true });
await copyFile(join(fonts, "400Regular", "AtkinsonHyperlegible_400Regular.ttf"), join(out, "fonts", "regular.ttf"));
await copyFile(join(fonts, "700Bold", "AtkinsonHyperlegible_700Bold.ttf"), join(out, "fonts", "bold.ttf"));
await copyFile(join(fonts, "LICENSE_FONT"), join(out, "fonts", "LICENSE.txt"));
const small = await build({
  stdin: { contents: kept.css, loader: "css" },
  minify: true,
  write: false,
});
await writeFile(join(out, "app.css"), small.outputFiles[0].text);
