/** Words of responsibility brackets (notice-format 2.5); from the forms of 402 brackets in 211 published notices. */

/** Verbs that close a list of units, longest first, with the role they give it. `duty` is joint unless another leads. */
export const VERBS: readonly {
  readonly text: string;
  readonly role: "lead" | "support" | "guide" | "duty";
}[] = [
  { text: "牵头推进落实", role: "lead" },
  { text: "牵头抓好落实", role: "lead" },
  { text: "牵头抓落实", role: "lead" },
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
  { text: "牵头推动", role: "lead" },
  { text: "牵头协调", role: "lead" },
  { text: "牵头办理", role: "lead" },
  { text: "牵头开展", role: "lead" },
  { text: "主责", role: "lead" },
  { text: "主抓", role: "lead" },
  { text: "总牵头", role: "lead" },
  { text: "牵头", role: "lead" },
  { text: "统筹协调", role: "lead" },
  { text: "统筹负责", role: "lead" },
  { text: "统筹", role: "lead" },
  { text: "主办", role: "lead" },
  { text: "配合落实", role: "support" },
  { text: "配合实施", role: "support" },
  { text: "按分工负责", role: "duty" },
  { text: "分工负责", role: "duty" },
  { text: "按分工落实", role: "duty" },
  { text: "分工落实", role: "duty" },
  { text: "按职责分工推进", role: "duty" },
  { text: "按职责推进", role: "duty" },
  { text: "组织落实", role: "duty" },
  { text: "推进落实", role: "duty" },
  { text: "推动落实", role: "duty" },
  { text: "跟踪落实", role: "duty" },
  { text: "督促落实", role: "duty" },
  { text: "抓落实", role: "duty" },
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
  { text: "积极参与", role: "support" },
  { text: "参与", role: "support" },
  { text: "参加", role: "support" },
  { text: "协同", role: "support" },
  { text: "协助", role: "support" },
  { text: "协办", role: "support" },
  { text: "协同推进", role: "support" },
  { text: "共同推进", role: "support" },
  { text: "协作", role: "support" },
  { text: "支持", role: "support" },
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

/** What money does too, and measures: of a unit only beside another verb (市教育局牵头，市财政局支持). */
export const WEAK_VERBS: ReadonlySet<string> = new Set(["支持", "协作", "协同推进", "共同推进"]);

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
    "责任牵头单位",
    "责任牵头部门",
    "牵头责任主体",
    "牵头（责任）单位",
    "牵头（责任）部门",
    "总牵头单位",
    "牵头指导单位",
    "牵头指导部门",
    "牵头指导处室",
    "牵头处室",
    "牵头科室",
    "牵头股室",
    "主办处室",
    "主办科室",
  ].map((text) => ({ text, role: "lead" as const })),
  ...[
    "责任单位", "责任部门", "责任主体", "配合单位", "配合部门", "协办单位", "协办部门", "协同单位", "协同部门", "参与单位", "参与部门", "参加单位", "参加部门", "落实单位", "落实部门", "实施单位", "实施部门", "实施主体", "负责单位", "负责部门", "承办单位", "承办部门", "配合责任单位", "配合责任部门", "协同责任单位", "协同责任部门", "协办责任单位", "协助单位", "协助部门", "责任处室", "责任科室", "责任股室", "配合处室", "配合科室", "配合股室", "主要负责单位", "执行单位", "执行部门", "推进单位", "推进部门", "协作单位", "协作部门", "支持单位", "支持部门", "会办单位", "会办部门", "组织实施单位", "责任主体单位", "项目责任单位", "责任部门和单位", "责任部门及单位", "责任单位和部门", "责任单位及部门", "责任单位和责任人", "责任单位及责任人", "牵头单位和责任单位", "牵头单位及责任单位", "牵头单位、责任单位", "牵头和责任单位", "牵头及责任单位", "牵头部门和责任部门", "责任镇街", "责任乡镇", "责任街道", "承办处室", "承办科室",
  ].map((text) => ({ text, role: "support" as const })), // biome-ignore format: a table
  ...["督办单位", "督办部门", "指导单位", "指导部门", "指导处室", "督导单位", "督导部门"].map((text) => ({
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
  ...["部门分工", "责任分工", "任务分工", "工作分工", "职责分工"].map((text) => ({
    text,
    role: "support" as const,
  })),
  ...["牵头负责领导", "牵头责任领导", "责任人", "牵头人", "牵头责任人", "主要责任人"].map((text) => ({
    text,
    role: "leader" as const,
  })),
  ...["责任", "牵头", "分管", "包抓", "包联", "包保", "联系", "领办", "督办"].flatMap((work) =>
    ["", "省", "市", "州", "县", "区", "省级", "市级", "州级", "县级", "区级"].map((level) => ({
      text: `${work}${level}领导`,
      role: "leader" as const,
    })),
  ),
];

/** Labels of a verb alone; only in brackets, and only before units: （牵头：市教育局；配合：市财政局）. */
export const SHORT_LABELS: readonly { readonly text: string; readonly role: "lead" | "support" | "guide" }[] =
  [
    ...["牵头", "主办", "主责"].map((text) => ({ text, role: "lead" as const })),
    ...["责任", "配合", "协办", "协同", "参与", "落实", "实施", "负责", "承办"].map((text) => ({
      text,
      role: "support" as const,
    })),
    { text: "指导", role: "guide" },
  ];

/** What may stand before a label: 市级责任单位：…；县级责任单位：…, 其他责任单位：…. */
export const LABEL_PREFIXES = [
  "省级", "市级", "州级", "县级", "区级", "乡级", "镇级", "省", "市", "县", "区", "其他", "其它", "具体", "直接", "共同", "相关", "属地", "行业",
] as const; // biome-ignore format: a table

/** What marks a sentence of a bracket as a statement for the brackets that follow. */
export const STATEMENT_WORDS = [
  "不再列出", "不再一一列出", "不逐一列出", "不再逐一列出", "不一一列出", "不再重复列出", "均为责任单位", "均为责任主体", "即为牵头", "为牵头单位", "为牵头部门", "为牵头或汇总单位", "下同",
] as const; // biome-ignore format: a table
