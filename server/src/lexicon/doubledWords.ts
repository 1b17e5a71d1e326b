import { ACTIONS, MANNERS, THINGS } from "./commonWords";
import type { Guards } from "./wordTable";

/** Words of more or less than two characters that never stand twice in a row. */
const LONGER = "进一步 有关单位 相关部门 有关部门 主管部门 人民政府 国务院 办公室 领导小组";

/** 认真认真再认真 is said on purpose; 推进推进会 names a meeting. */
const NOT_AFTER = "再会办组";

/**
 * What makes another word of a common word: 实施实施方案, 企业企业家, 规范规范性文件. Such a compound may follow the word
 * itself, so that before these characters a doubled word is not certain.
 */
const COMPOUNDS =
  "方细法意者员家化性型率度局委厅部室站点业库券用资平台区期量表书卡费品处科司长级力权案例条令";

/** What makes another word even of an adverb or an adjective: 有效性, 科学家. */
const SUFFIXES = "性化率度家部院";

/** Verbs that are doubled in speech. */
const LEFT_OUT = new Set(["研究", "学习"]);

/** What begins a compound of one word alone: 人民政府政府信息公开, 公共交通交通运输局. */
const BEFORE_COMPOUNDS: Readonly<Record<string, string>> = {
  政府: "信采网投债购公质引性工",
  人民: "法检银团公警群",
  社会: "保治信救组团工稳公主",
  国家: "机标安公重",
  市场: "监主准",
  行业: "协主监",
  质量: "监检管",
  安全: "生监管",
  工作: "人日",
  资金: "管使",
  项目: "经法建管",
  企业: "年文负信",
  部门: "规预联决",
  工程: "师建造质项监咨",
  教育: "系教",
  组织: "开生",
  经济: "社",
  负责: "人",
  机关: "事党",
  城市: "管更运规建",
  农村: "工信",
  生态: "环",
  交通: "运警",
  卫生: "健",
  文化: "旅和",
  劳动: "合争保",
  就业: "服岗创困援补信",
  医疗: "保机质服",
  养老: "保机服",
  社区: "卫居服矫",
  街道: "办",
  乡镇: "政",
  产业: "园基链集",
  工业: "园",
  运输: "服企",
  住房: "城保公",
  土地: "使征",
  生产: "经安",
  数据: "共中资要安",
  网络: "安",
  法律: "援顾服",
  责任: "单人制追",
  服务: "流质水能事窗标中机对体行效设网功内项供大团",
  管理: "机单水能体制服",
  建设: "单项工标质",
  审批: "事流程环时机",
  培训: "机补教对内质",
  监督: "机",
  评价: "机指标体结",
  考核: "指结内",
};

/** A doubled word, what is left of it, and the neighbours that make the same characters right. */
export interface DoubledWord extends Guards {
  readonly word: string;
  readonly once: string;
}

/**
 * Particles with the neighbours to whose word one of the two may belong: 目的的, 碳中和和碳达峰, 和和田地区, 为了了解.
 * Columns: the particle; what may end in it (存在|在); what may begin with it (在|在建).
 */
const PARTICLES: readonly (readonly [once: string, notBefore: string, notAfter: string])[] = [
  ["的", "目标打有", "确士哥"],
  ["和", "中饱共缓温总融平谐人义调祥柔随呼", "平谐气睦解美田县龙顺硕政声弦煦林布静蔼善缓约县丰"],
  ["了", "一明不甚未", "解结然之却望如事清"],
  [
    "在",
    "存现所正实内潜外好自旨",
    "建校岗职线途册编押场逃籍此于内用读研营售产园训档网家外野港航京沪津渝湘鄂粤川陕豫皖赣鲁苏浙闽桂黔滇",
  ],
  ["是", "但于可还凡若只总就也都正便即要不老实国", "非否"],
  ["对", "应针面绝相反核校不查比配一", "子联称应照比口接象策外方等抗标立账"],
  ["将", "即必行终干大名上中少", "军要来领士近乐"],
  ["为", "作行认以成因人较更最大极尤称视改列定分变化设名转升有无", "了民人何此企群农基老困残客患"],
  ["与", "参给赋", "会否其"],
  ["及", "以涉普顾波危触惠提论", "时格早第"],
  ["由", "自理事缘经", "于此来"],
  ["从", "服遵听顺随跟盲", "业重严快优简紧事属容前而来中化江"],
  ["以", "可得予加给所足难用借", "上下内外前后及来往便免色期奖工租旧点案学评赛考投销竹质房补"],
  ["并", "合一归兼吞", "购入网轨行列联存"],
  ["被", "", "子褥告执申保害征"],
  ["向", "方面导意倾走取趋动定单双志横纵", "上前下后日心阳海善"],
  ["于", "关对由", "都田洪家今是某"],
  ["也", "", ""],
  ["已", "不而", ""],
  ["都", "首成古京大故", "市城江匀昌安兰"],
  ["就", "成造迁", "业医学近地读诊餐任职此是"],
  ["该", "应", ""],
  ["至", "甚乃直以截", "少今于上"],
  ["到", "达得做遇收受感看找见想直提", "位期账达场会岗点来底"],
  ["各", "", ""],
  ["要", "需主只重必不概提简纪摘紧首想", "求点素件闻领么害是道"],
];

const doubled = (once: string, notAfter: string, notBefore = ""): DoubledWord => ({
  word: once + once,
  once,
  notBefore,
  notAfter,
});

export const DOUBLED_WORDS: readonly DoubledWord[] = [
  ...ACTIONS.filter((once) => !LEFT_OUT.has(once)).map((once) =>
    doubled(once, `${NOT_AFTER}${COMPOUNDS}${BEFORE_COMPOUNDS[once] ?? ""}`),
  ),
  ...THINGS.map((once) => doubled(once, `组${COMPOUNDS}${BEFORE_COMPOUNDS[once] ?? ""}`)),
  ...MANNERS.map((once) => doubled(once, NOT_AFTER + SUFFIXES)),
  ...LONGER.split(" ").map((once) => doubled(once, NOT_AFTER)),
  ...PARTICLES.map(([once, notBefore, notAfter]) => doubled(once, notAfter, notBefore)),
];
