import forwarding from "../../../seeds/blank/forwarding-notice.txt";
import implementationPlan from "../../../seeds/blank/implementation-plan.txt";
import meeting from "../../../seeds/blank/meeting-notice.txt";
import notice from "../../../seeds/blank/notice.txt";
import letter from "../../../seeds/blank/reply-letter.txt";
import rules from "../../../seeds/blank/rules-notice.txt";
import workPlan from "../../../seeds/blank/work-plan.txt";

/** A kind of draft that a new one can be. Titles follow GB/T 9704—2012 7.3.1: issuing organ, matter, document type. */
export interface Kind {
  readonly id: string;
  /** The document type and what it is for, as the field calls it. */
  readonly name: string;
  /** The draft with `${…}` where answers go and ×× where the drafter writes. */
  readonly blank: string;
  /** What is asked for as the matter (事项), by example. */
  readonly example: string;
  readonly title: (organ: string, matter: string) => string;
}

const printing = (organ: string, matter: string): string => `${organ}关于印发《${matter}》的通知`;

export const KINDS: readonly Kind[] = [
  {
    id: "notice",
    name: "通知",
    blank: notice,
    example: "做好2026年防汛抗旱工作",
    title: (organ, matter) => `${organ}关于${matter}的通知`,
  },
  {
    id: "work-plan",
    name: "印发工作要点的通知",
    blank: workPlan,
    example: "清河市2026年优化营商环境工作要点",
    title: printing,
  },
  {
    id: "implementation-plan",
    name: "印发实施方案的通知",
    blank: implementationPlan,
    example: "清河市城市内涝治理实施方案",
    title: printing,
  },
  {
    id: "rules-notice",
    name: "印发办法的通知",
    blank: rules,
    example: "清河市公共停车场管理办法（试行）",
    title: printing,
  },
  {
    id: "meeting-notice",
    name: "会议通知",
    blank: meeting,
    example: "全市2026年防汛抗旱工作会议",
    title: (organ, matter) => `${organ}关于召开${matter}的通知`,
  },
  {
    id: "forwarding-notice",
    name: "转发通知",
    blank: forwarding,
    example: "市交通运输局《关于加强农村公路管护工作的实施意见》",
    title: (organ, matter) => `${organ}转发${matter}的通知`,
  },
  {
    id: "reply-letter",
    name: "复函",
    blank: letter,
    example: "共建跨市公交线路有关事项",
    title: (organ, matter) => `${organ}关于${matter}的复函`,
  },
];
