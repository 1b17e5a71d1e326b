/** Bundled as text. */
declare module "*.txt" {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: a text has no name of its own
  export default text;
}
