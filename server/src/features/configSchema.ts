import { LEVELS } from "../rules/config";
import { type BareRule, groupOf, type Text } from "../rules/rule";
import { GROUPS } from "./rulePages";

const both = (text: Text): string => `${text.zh} / ${text.en}`;
const say = (zh: string, en: string): string => `${zh} / ${en}`;
const stringList = (description: string): object => ({
  type: "array",
  description,
  items: { type: "string", minLength: 1 },
});

/** The JSON Schema of `notice.config.json`, made from the rules: every rule and group by name with what it is about. */
export function configSchema(rules: readonly BareRule[]): object {
  const level = { enum: [...LEVELS] };
  const groups = [...new Set(rules.map((rule) => groupOf(rule.id)))];
  const properties = Object.fromEntries([
    ...groups.map((group) => [group, { ...level, description: both(GROUPS[group]) }]),
    ...rules.map((rule) => [rule.id, { ...level, description: both(rule.title), default: rule.level }]),
  ]);
  const names = { enum: Object.keys(properties) };
  const levels = { type: "object", additionalProperties: false, properties };
  const globs = { anyOf: [{ type: "string" }, { type: "array", items: { type: "string" } }] };
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: say("政策通知起草的配置", "Configuration of Policy Notice"),
    type: "object",
    additionalProperties: false,
    properties: {
      $schema: { type: "string" },
      rules: { ...levels, description: say("规则或组别的级别", "Levels of rules and groups") },
      overrides: {
        type: "array",
        description: say("对部分文件另定级别", "Levels for some files"),
        items: {
          type: "object",
          additionalProperties: false,
          required: ["files", "rules"],
          properties: {
            files: { ...globs, description: say("路径通配符，相对于本文件", "Globs relative to this file") },
            rules: levels,
          },
        },
      },
      exclude: { ...globs, description: say("不检查的文件", "Files that are not checked") },
      ignore: {
        type: "array",
        description: say("按文字忽略的问题", "Findings ignored by their words"),
        items: {
          type: "object",
          additionalProperties: false,
          required: ["rule", "text"],
          properties: { rule: names, text: { type: "string", minLength: 1 } },
        },
      },
      words: {
        type: "object",
        description: say("词表", "Dictionaries"),
        additionalProperties: false,
        properties: {
          terms: stringList(say("自有名称：其内部不检查", "Own terms: nothing is reported inside them")),
          never: stringList(say("从不报告的文字", "Words never reported")),
          pairs: {
            type: "array",
            description: say("自有的误写和正写", "Own pairs of wrong and right words"),
            items: {
              type: "object",
              additionalProperties: false,
              required: ["wrong", "right"],
              properties: {
                wrong: { type: "string", minLength: 2 },
                right: { type: "string", minLength: 2 },
              },
            },
          },
        },
      },
      language: { enum: ["auto", "zh-CN", "en"], description: say("消息的语言", "Language of messages") },
      units: {
        type: "string",
        description: say("单位名录的路径，相对于本文件", "Path of the unit registry relative to this file"),
      },
    },
  };
}
