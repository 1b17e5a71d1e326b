import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { version } from "../../../package.json";
import type { Language } from "../rules/config";
import { report, runCheck } from "./check";
import { runComment } from "./comment";
import { runCompare } from "./compare";
import { runConsult } from "./consult";
import { runExport } from "./export";
import { describe, UserError } from "./files";
import { runFix } from "./fix";
import { runFormat } from "./format";
import { runImport } from "./import";
import { runLedger } from "./ledger";
import { runProfile } from "./profile";
import { runReady } from "./ready";
import { runExplain, runOutline, runRules } from "./show";
import { runAnnex } from "./sideTable";
import { runUnitsImport } from "./units";

/** Status for a call or a file that is wrong. */
const WRONG = 2;

function program(setStatus: (status: number) => void): Command {
  const cli = new Command("policy-notice")
    .description("检查和整理党政机关公文 · check and tidy official notices")
    .version(version);
  cli
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(`${text.trim().split(/\s+/).join(" ")}\n`) });
  const language = (): Language => cli.opts<{ lang: Language }>().lang;
  cli.addOption(
    new Option("--lang <language>", "消息的语言 · language of messages")
      .choices(["zh-CN", "en"])
      .default("zh-CN"),
  );
  cli
    .command("check")
    .description("列出问题 · print findings")
    .argument(
      "<files...>",
      "文件、文件夹、通配符，“-”为标准输入 · files, folders, globs, - for standard input",
    )
    .addOption(
      new Option("--format <format>", "输出格式 · output")
        .choices(["text", "json", "sarif", "github", "gcc"])
        .default("text"),
    )
    .addOption(
      new Option("--fail-on <severity>", "达到此级别时退出码为 1 · status 1 from this severity on")
        .choices(["error", "warning", "info", "hint", "never"])
        .default("warning"),
    )
    .option("--config <file>", "配置文件 · configuration instead of the nearest notice.config.json")
    .option("--baseline <file>", "不报告基线中已有的问题 · leave out findings that the baseline knows")
    .option("--write-baseline <file>", "把现有问题记入基线 · take all findings down as known")
    .action(async (files, options) => setStatus(await runCheck(files, options, language())));
  cli
    .command("fix")
    .description("改正可安全改正的问题 · apply safe fixes")
    .argument("<files...>")
    .option("--dry-run", "只说明，不写入 · say, do not write")
    .option("--unsafe", "连同须人工确认的改正 · those that want a person's eye, too")
    .option("--config <file>", "配置文件 · configuration")
    .option("--baseline <file>", "不改动基线中已有的问题 · leave alone what the baseline knows")
    .action(async (files, options) => setStatus(await runFix(files, options, language())));
  cli
    .command("format")
    .description("整理成一段一行的文稿 · make a clean draft, a paragraph a line")
    .argument("<files...>")
    .option("--dry-run", "只说明，不写入 · say, do not write")
    .option("--check", "不写入，须整理时退出码为 1 · do not write; status 1 where something is to be tidied")
    .action(async (files, options) => setStatus(await runFormat(files, options, language())));
  cli
    .command("ready")
    .description("送审前检查 · what must be settled before a draft goes out")
    .argument("<files...>")
    .addOption(new Option("--format <format>", "输出格式 · output").choices(["text", "json"]).default("text"))
    .option("--today <day>", "今天，YYYY-MM-DD · the day to check against")
    .action(async (files, options) => setStatus(await runReady(files, options, language())));
  cli
    .command("outline")
    .description("输出结构 · print the structure")
    .argument("<file>")
    .addOption(new Option("--format <format>").choices(["json"]).default("json"))
    .action((file) => setStatus(runOutline(file)));
  cli
    .command("ledger")
    .description("输出责任台账 · print the responsibility ledger")
    .argument("<files...>")
    .addOption(
      new Option("--format <format>", "输出格式 · output")
        .choices(["json", "csv", "md", "xlsx", "docx", "ics"])
        .default("json"),
    )
    .addOption(
      new Option("--by <order>", "按事项、单位或时限排列 · arranged by")
        .choices(["item", "unit", "deadline"])
        .default("item"),
    )
    .option("-o, --output <file>", "写入文件 · write to a file")
    .option("--expand", "以名录中的单位代替概称 · members in place of groups such as 市直相关单位")
    .option("--alarm <days>", "日历提前几天提醒 · calendar: remind so many days before", wholeDays)
    .option("--annex [file]", "与分工表比对，不写文件名的为文稿旁的同名表 · compare with a table of tasks")
    .option("--update-annex", "按责任括号更新分工表 · write the table as the brackets have it")
    .option("--dry-run", "与 --update-annex 合用：只说明，不写入 · say, do not write")
    .action(async (files, options) =>
      setStatus(
        options.annex || options.updateAnnex
          ? await runAnnex(files, options, language())
          : await runLedger(files, options),
      ),
    );
  cli
    .command("consult")
    .description("为每个责任单位生成会签材料 · a file for each unit with the clauses that bind it")
    .argument("<file>")
    .requiredOption("-o, --output <folder>", "写入的文件夹 · folder to write to")
    .addOption(
      new Option("--format <format>", "文件格式 · format").choices(["md", "docx", "both"]).default("both"),
    )
    .option("--return-by <day>", "反馈期限，如 2026年4月10日 · day of return as printed")
    .option("--force", "覆盖已有的文件 · overwrite files that are there")
    .action(async (file, options) => setStatus(await runConsult(file, options, language())));
  cli
    .command("compare")
    .description(
      "逐条对照两稿，有变化时退出码为 1 · what changed between two versions; status 1 where something did",
    )
    .argument("<old>", "原稿 · the earlier version")
    .argument("<new>", "新稿 · the later version")
    .addOption(new Option("--format <format>").choices(["md", "json"]).default("md"))
    .option("-o, --output <file>", "写入文件 · write to a file")
    .action(async (before, after, options) => setStatus(await runCompare(before, after, options)));
  cli
    .command("export")
    .description("按公文格式导出 · the formatted notice (GB/T 9704—2012)")
    .argument("<file>")
    .addOption(
      new Option("--format <format>", "输出格式，默认看 -o 的扩展名 · output, by default that of -o").choices(
        ["docx", "html"],
      ),
    )
    .option("-o, --output <file>", "写入文件 · write to a file")
    .option("--profile <file>", "版式文件 · profile instead of the nearest notice.profile.json")
    .action(async (file, options) => setStatus(await runExport(file, options, language())));
  cli
    .command("profile")
    .description("列出版式与国家标准不同之处 · where the profile departs from GB/T 9704")
    .argument("[path]", "文稿或者文件夹 · a draft or folder", ".")
    .addOption(new Option("--format <format>").choices(["text", "json"]).default("text"))
    .action((path, options) => setStatus(runProfile(path, options.format, language())));
  cli
    .command("lsp")
    .description("语言服务器，供编辑器启动 · the language server, for editors to start")
    .option("--stdio", "经标准输入输出通信（默认） · over standard input and output (the default)")
    .option("--socket <port>", "经套接字通信 · over a socket")
    .action(async ({ socket }) => {
      if (socket === undefined && !process.argv.includes("--stdio")) process.argv.push("--stdio");
      await import("../node");
    });
  cli
    .command("import")
    .description(
      "从 Word 文档或提取的文字生成干净的文稿 · make a clean draft of a Word file or of extracted text",
    )
    .argument("<file>", ".docx 或 .txt · .docx or .txt")
    .option("-o, --output <file>", "写入文件，默认标准输出 · write to a file instead of standard output")
    .addOption(changesOption())
    .addOption(
      new Option(
        "--comments <what>",
        "批注：不要，或者留作注释 · Word's comments: left out, or kept as comments",
      )
        .choices(["drop", "keep"])
        .default("drop"),
    )
    .option("--force", "覆盖已有的文件 · overwrite a file that is there")
    .action(async (file, options) => setStatus(await runImport(file, options, language())));
  cli
    .command("comment")
    .description("把发现的问题作为批注写入 Word 文件的副本 · findings as comments in a copy of a Word file")
    .argument("<file>", ".docx")
    .requiredOption("-o, --output <file>", "写入的副本 · the copy to write")
    .addOption(changesOption())
    .addOption(
      new Option("--level <severity>", "达到此级别才批注 · comment from this severity on")
        .choices(["error", "warning", "info", "hint"])
        .default("info"),
    )
    .option("--config <file>", "配置文件 · configuration")
    .option("--force", "覆盖已有的文件 · overwrite a file that is there")
    .action(async (file, options) => setStatus(await runComment(file, options, language())));
  cli
    .command("explain")
    .description("说明一条规则 · explain a rule")
    .argument("<rule>")
    .action(async (rule) => setStatus(await runExplain(rule)));
  cli
    .command("rules")
    .description("列出全部规则 · list all rules")
    .addOption(new Option("--format <format>").choices(["text", "json"]).default("text"))
    .action(async (options) => setStatus(await runRules(options.format)));
  cli
    .command("units")
    .description("单位名录 · the unit registry")
    .action(() => {
      throw new UserError("units: 请写明 units import FILE (say units import FILE)");
    })
    .command("import")
    .description("从 CSV 或 XLSX 表格导入单位名录 · make a unit registry of a CSV or XLSX table")
    .argument("<file>")
    .option(
      "-o, --output <file>",
      "写入的名录，默认 notice.units.json，“-”为标准输出 · the registry to write",
    )
    .option("--merge", "并入已有的名录 · add to the registry that is there")
    .action(async (file, options) => setStatus(await runUnitsImport(file, options, language())));
  return cli;
}

const changesOption = (): Option =>
  new Option("--changes <how>", "修订：接受或者拒绝 · tracked changes: accepted or rejected")
    .choices(["accept", "reject"])
    .default("accept");

function wholeDays(text: string): number {
  if (!/^\d{1,3}$/.test(text)) throw new InvalidArgumentError("请写0至999的整数 (a whole number of days)");
  return Number(text);
}

async function main(argv: readonly string[]): Promise<number> {
  let status = 0;
  try {
    await program((value) => {
      status = value;
    }).parseAsync(argv);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : WRONG;
    return report([describe(argv.slice(2).join(" "), error)], WRONG);
  }
  return status;
}

// A reader that has seen enough (`| head`) closes the pipe; that is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // Whoever reads no further, as `head` does, has what he wants.
  if (error.code !== "EPIPE") process.exit(report([describe("标准输出", error)], WRONG));
});
void main(process.argv).then((status) => {
  process.exitCode = status;
});
