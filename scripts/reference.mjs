/** docs/zh/reference.md and docs/en/reference.md: every command, key, setting, view and tool, from the manifest and its texts. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./paths.mjs";

const read = (name) => JSON.parse(readFileSync(join(root, name), "utf8"));
const WORDS = {
  zh: {
    texts: "package.nls.zh-cn.json",
    head: "# 命令和设置\n\n由 `npm run generate` 从扩展的清单生成。命令在命令面板（F1）中以“公文”开头；没有快捷键的，可以在“键盘快捷方式”里自行指定。",
    commands: ["## 命令", "命令", "键", "标识"],
    settings: ["## 设置", "设置", "默认", "含义"],
    tools: ["## 语言模型工具", "工具", "作用"],
    internal: "按钮或按键调用",
  },
  en: {
    texts: "package.nls.json",
    head: "# Commands and settings\n\nMade by `npm run generate` from the manifest of the extension. In the command palette (F1) commands begin with “公文 Notice”; a key of your own can be given to each in *Keyboard Shortcuts*.",
    commands: ["## Commands", "command", "key", "id"],
    settings: ["## Settings", "setting", "default", "meaning"],
    tools: ["## Tools of language models", "tool", "does"],
    internal: "by button or key",
  },
};

/** Pages by their path from docs/. */
export function referencePages() {
  const { contributes } = read("package.json");
  return Object.entries(WORDS).map(([language, words]) => ({
    path: join(language, "reference.md"),
    content: page(contributes, words, read(words.texts)),
  }));
}

function page({ commands, keybindings, menus, configuration, languageModelTools }, words, texts) {
  const text = (value) => value.replace(/^%(.+)%$/, (_, key) => texts[key]);
  const hidden = new Set(
    menus.commandPalette.filter(({ when }) => when === "false").map(({ command }) => command),
  );
  const keyOf = (command) => keybindings.find((binding) => binding.command === command)?.key ?? "";
  const properties = (Array.isArray(configuration) ? configuration : [configuration]).flatMap((one) =>
    Object.entries(one.properties),
  );
  return [
    words.head,
    table(
      words.commands,
      commands.map(({ command, title }) => [
        text(title),
        code(keyOf(command)) || (hidden.has(command) ? words.internal : ""),
        code(command),
      ]),
    ),
    table(
      words.settings,
      properties.map(([name, setting]) => [
        code(name),
        code(JSON.stringify(setting.default)),
        text(setting.markdownDescription ?? setting.description ?? ""),
      ]),
    ),
    table(
      words.tools,
      languageModelTools.map(({ toolReferenceName, userDescription }) => [
        code(`#${toolReferenceName}`),
        text(userDescription),
      ]),
    ),
  ]
    .join("\n\n")
    .concat("\n");
}

const code = (value) => (value ? `\`${value}\`` : "");

function table([title, ...heads], rows) {
  const line = (cells) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;
  return [title, "", line(heads), line(heads.map(() => "---")), ...rows.map(line)].join("\n");
}
