/** An event named by its date, as it is often typed, and what must follow for it to be the event and no decimal. */
export interface EventDate {
  readonly month: number;
  readonly day: number;
  /** The form within quotation marks: 3·15, 一二·九, 五四 (GB/T 15835—2011 5.1.6, 5.2.3; GB/T 15834—2011 4.14.3.5). */
  readonly right: string;
  readonly followedBy: readonly string[];
}

export const EVENT_DATES: readonly EventDate[] = [
  { month: 3, day: 15, right: "3·15", followedBy: ["国际消费者", "消费者权益", "晚会", "维权", "打假"] },
  { month: 4, day: 15, right: "4·15", followedBy: ["全民国家安全", "国家安全"] },
  {
    month: 5,
    day: 12,
    right: "5·12",
    followedBy: ["汶川", "地震", "防灾减灾", "全国防灾", "国际护士", "护士节"],
  },
  { month: 6, day: 18, right: "6·18", followedBy: ["购物节", "促销", "大促", "网购"] },
  { month: 6, day: 26, right: "6·26", followedBy: ["国际禁毒", "禁毒"] },
  { month: 11, day: 9, right: "11·9", followedBy: ["消防", "全国消防"] },
  { month: 12, day: 4, right: "12·4", followedBy: ["国家宪法", "宪法", "全国法制", "法制宣传"] },
  { month: 9, day: 11, right: "9·11", followedBy: ["恐怖", "事件"] },
  { month: 9, day: 18, right: "九一八", followedBy: ["事变"] },
  { month: 12, day: 9, right: "一二·九", followedBy: ["运动", "爱国运动"] },
  { month: 1, day: 28, right: "一·二八", followedBy: ["事变", "抗战", "淞沪"] },
  { month: 3, day: 8, right: "三八", followedBy: ["妇女节", "国际妇女", "国际劳动妇女", "红旗手"] },
  { month: 5, day: 1, right: "五一", followedBy: ["国际劳动节", "劳动节", "劳动奖章", "劳动奖状", "假期"] },
  { month: 5, day: 4, right: "五四", followedBy: ["青年节", "运动", "青年奖章", "精神"] },
  { month: 6, day: 1, right: "六一", followedBy: ["儿童节", "国际儿童"] },
  { month: 7, day: 1, right: "七一", followedBy: ["建党", "勋章"] },
  { month: 8, day: 1, right: "八一", followedBy: ["建军", "勋章"] },
];
