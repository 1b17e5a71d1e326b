import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";

/** What an extension does: a CommonJS module, run when the window has started, and commands with their titles. */
interface Deeds {
  readonly script: string;
  readonly commands: readonly { readonly command: string; readonly title: string }[];
}

/**
 * An extension under the name of another, or one that the tests need: its package is written to `folder`, and its path given.
 * Without `deeds` it does nothing.
 */
export function standIn(folder: string, publisher: string, name: string, deeds?: Deeds): string {
  const manifest = {
    name,
    publisher,
    version: "1.0.0",
    engines: { vscode: "^1.80.0" },
    contributes: {
      configuration: { properties: { [`${name}.enable`]: { type: "boolean", default: true } } },
      commands: deeds?.commands ?? [],
    },
    ...(deeds ? { main: "main.js", activationEvents: ["onStartupFinished"] } : {}),
  };
  const identity = `<Identity Language="en-US" Id="${name}" Version="1.0.0" Publisher="${publisher}"/>`;
  const asset = `<Asset Type="Microsoft.VisualStudio.Code.Manifest" Path="extension/package.json" Addressable="true"/>`;
  const file = join(folder, `${name}.vsix`);
  writeFileSync(
    file,
    zipSync({
      "[Content_Types].xml": strToU8(
        '<?xml version="1.0" encoding="utf-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension=".json" ContentType="application/json"/><Default Extension=".js" ContentType="application/javascript"/><Default Extension=".vsixmanifest" ContentType="text/xml"/></Types>',
      ),
      "extension.vsixmanifest": strToU8(
        `<?xml version="1.0" encoding="utf-8"?><PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011"><Metadata>${identity}<DisplayName>${name}</DisplayName></Metadata><Installation><InstallationTarget Id="Microsoft.VisualStudio.Code"/></Installation><Assets>${asset}</Assets></PackageManifest>`,
      ),
      "extension/package.json": strToU8(JSON.stringify(manifest)),
      ...(deeds ? { "extension/main.js": strToU8(deeds.script) } : {}),
    }),
  );
  return file;
}
