import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";

/** An extension that does nothing, under the name of another: its package is written to `folder`, and its path given. */
export function standIn(folder: string, publisher: string, name: string): string {
  const manifest = {
    name,
    publisher,
    version: "1.0.0",
    engines: { vscode: "^1.80.0" },
    contributes: {
      configuration: { properties: { [`${name}.enable`]: { type: "boolean", default: true } } },
    },
  };
  const identity = `<Identity Language="en-US" Id="${name}" Version="1.0.0" Publisher="${publisher}"/>`;
  const asset = `<Asset Type="Microsoft.VisualStudio.Code.Manifest" Path="extension/package.json" Addressable="true"/>`;
  const file = join(folder, `${name}.vsix`);
  writeFileSync(
    file,
    zipSync({
      "[Content_Types].xml": strToU8(
        '<?xml version="1.0" encoding="utf-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension=".json" ContentType="application/json"/><Default Extension=".vsixmanifest" ContentType="text/xml"/></Types>',
      ),
      "extension.vsixmanifest": strToU8(
        `<?xml version="1.0" encoding="utf-8"?><PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011"><Metadata>${identity}<DisplayName>${name}</DisplayName></Metadata><Installation><InstallationTarget Id="Microsoft.VisualStudio.Code"/></Installation><Assets>${asset}</Assets></PackageManifest>`,
      ),
      "extension/package.json": strToU8(JSON.stringify(manifest)),
    }),
  );
  return file;
}
