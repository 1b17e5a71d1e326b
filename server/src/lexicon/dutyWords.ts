/** Words of responsibility brackets (notice-format 2.5); from the forms of 402 brackets in 211 published notices. */

/** Verbs that close a list of units, longest first, with the role they give it. `duty` is joint unless another leads. */
export const VERBS: readonly {
  readonly text: string;
  readonly role: "lead" | "support" | "guide" | "duty";
}[] = [
  { text: "按职责分工牵头负责", role: "lead" },
  { text: "按职责牵头负责", role: "lead" },
  { text: "牵头组织实施", role: "lead" },
  { text: "牵头负责落实", role: "lead" },
  { text: "牵头负责", role: "lead" },
  { text: "牵头组织", role: "lead" },
  { text: "牵头落实", role: "lead" },
  { text: "牵头推进", role: "lead" },
  { text: "牵头实施", role: "lead" },
  { text: "牵头抓总", role: "lead" },
  { text: "牵头统筹", role: "lead" },
  { text: "总牵头", role: "lead" },
  { text: "牵头", role: "lead" },
  { text: "统筹协调", role: "lead" },
  { text: "统筹负责", role: "lead" },
  { text: "统筹", role: "lead" },
  { text: "主办", role: "lead" },
  { text: "配合落实", role: "support" },
  { text: "配合实施", role: "support" },
  { text: "分工负责", role: "duty" },
  { text: "分工落实", role: "duty" },
  { text: "分别负责", role: "duty" },
  { text: "负责落实", role: "duty" },
  { text: "负责实施", role: "duty" },
  { text: "组织实施", role: "duty" },
  { text: "抓好落实", role: "duty" },
  { text: "具体负责", role: "duty" },
  { text: "共同负责", role: "duty" },
  { text: "负总责", role: "duty" },
  { text: "负责", role: "duty" },
  { text: "落实", role: "duty" },
  { text: "实施", role: "duty" },
  { text: "承办", role: "duty" },
  { text: "按职责分工配合", role: "support" },
  { text: "积极配合", role: "support" },
  { text: "密切配合", role: "support" },
  { text: "协同配合", role: "support" },
  { text: "配合", role: "support" },
  { text: "参与", role: "support" },
  { text: "参加", role: "support" },
  { text: "协同", role: "support" },
  { text: "协助", role: "support" },
  { text: "协办", role: "support" },
  ...["牵头", "责任", "实施", "落实", "配合", "协办", "协同", "参与"].flatMap((work) =>
    ["单位", "部门"].map((body) => ({
      text: `为${work}${body}`,
      role: work === "牵头" ? ("lead" as const) : ("support" as const),
    })),
  ),
  { text: "加强指导", role: "guide" },
  { text: "指导", role: "guide" },
  { text: "督导", role: "guide" },
];

/** Labels before a colon: 牵头单位：…. */
export const LABELS: readonly {
  readonly text: string;
  readonly role: "lead" | "support" | "guide" | "deadline" | "leader";
}[] = [
  ...[
    "牵头单位",
    "牵头部门",
    "主要责任单位",
    "主要责任部门",
    "主责单位",
    "主责部门",
    "主办单位",
    "主办部门",
    "牵头责任单位",
    "牵头责任部门",
    "第一责任单位",
    "牵头（责任）单位",
    "牵头（责任）部门",
    "总牵头单位",
    "牵头指导单位",
    "牵头指导部门",
    "牵头指导处室",
    "牵头处室",
    "牵头科室",
    "牵头股室",
  ].map((text) => ({ text, role: "lead" as const })),
  ...[
    "责任单位", "责任部门", "责任主体", "配合单位", "配合部门", "协办单位", "协办部门", "协同单位", "协同部门", "参与单位", "参与部门", "参加单位", "参加部门", "落实单位", "落实部门", "实施单位", "实施部门", "实施主体", "负责单位", "负责部门", "承办单位", "承办部门", "配合责任单位", "配合责任部门", "协同责任单位", "协同责任部门", "协办责任单位", "协助单位", "协助部门", "责任处室", "责任科室", "责任股室", "配合处室", "配合科室", "配合股室",
  ].map((text) => ({ text, role: "support" as const })), // biome-ignore format: a table
  ...["指导单位", "指导部门", "指导处室", "督导单位", "督导部门"].map((text) => ({
    text,
    role: "guide" as const,
  })),
  ...[
    "完成时限",
    "完成时间",
    "完成期限",
    "完成日期",
    "完成节点",
    "时间要求",
    "时间节点",
    "时间安排",
    "时间进度",
    "进度安排",
    "进度要求",
    "时限要求",
    "办结时限",
    "整改时限",
    "时限",
  ].map((text) => ({ text, role: "deadline" as const })),
  ...["部门分工", "责任分工", "任务分工"].map((text) => ({ text, role: "support" as const })),
  ...["牵头负责领导", "牵头责任领导", "责任人", "牵头人"].map((text) => ({ text, role: "leader" as const })),
  ...["责任", "牵头", "分管", "包抓", "包联", "包保", "联系", "领办", "督办"].flatMap((work) =>
    ["", "省", "市", "州", "县", "区", "省级", "市级", "州级", "县级", "区级"].map((level) => ({
      text: `${work}${level}领导`,
      role: "leader" as const,
    })),
  ),
];

/** What may stand before a label: 市级责任单位：…；县级责任单位：…, 其他责任单位：…. */
export const LABEL_PREFIXES = [
  "省级", "市级", "州级", "县级", "区级", "乡级", "镇级", "省", "市", "县", "区", "其他", "其它", "具体", "直接", "共同", "相关", "属地", "行业",
] as const; // biome-ignore format: a table

/** What marks a sentence of a bracket as a statement for the brackets that follow. */
export const STATEMENT_WORDS = [
  "不再列出", "不再一一列出", "不逐一列出", "不再逐一列出", "不一一列出", "不再重复列出", "均为责任单位", "均为责任主体", "即为牵头", "为牵头单位", "为牵头部门", "为牵头或汇总单位", "下同",
] as const; // biome-ignore format: a table
