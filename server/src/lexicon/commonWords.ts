/**
 * Words of two characters that make up the greater part of an official text. Their two characters belong together, so a
 * gap between them is a slip wherever it stands; and no text says them twice in a row. Left out are words whose
 * characters also meet by chance at the border of two others.
 */
/** Verbs, and the nouns that are the same word. */
export const ACTIONS: readonly string[] =
  "加强 加快 加大 推进 推动 促进 提高 提升 完善 健全 建立 制定 开展 进行 做好 确保 坚持 贯彻 优化 强化 深化 落实 实施 组织 管理 服务 建设 发展 改革 创新 监督 检查 保障 支持 鼓励 引导 规范 统筹 协调 参与 配合 负责 指导 督促 解决 形成 发挥 实现 明确 符合 采取 围绕 结合 通过 利用 提供 具有 需要 要求 培育 打造 构建 增强 扩大 保护 治理 整治 排查 处置 审核 审批 批准 印发 公布 公开 宣传 培训 考核 评价 评估 调查 统计 分析 修订 执行 遵守 履行 承担 申请 办理 受理 反馈 报送 研究 学习 汇总 整改 核查 认定 登记 备案 签订 安排 部署 启动 探索 推广 应用 改造 升级 整合 共享 集中 维护 预防 防范".split(
    " ",
  );

/** Adverbs, link words, pronouns, adjectives. */
export const MANNERS: readonly string[] =
  "严格 切实 积极 认真 全面 深入 持续 不断 着力 大力 充分 逐步 及时 尽快 必须 应当 可以 按照 根据 依据 关于 对于 由于 为了 以及 并且 而且 因此 同时 已经 没有 如果 或者 其他 这些 我们 你们 他们 主要 重要 重大 重点 基本 有关 相关 各级 有效 科学 合理 统一 共同 依法 特别 牢固 稳步 稳定 高效 精准 便捷 优先 定期 全部 以上 以下 期间 目前 今后".split(
    " ",
  );

/** Nouns. */
export const THINGS: readonly string[] =
  "工作 人民 政府 部门 单位 企业 社会 经济 国家 市场 行业 项目 工程 方案 情况 问题 标准 制度 机制 体系 能力 水平 质量 资源 信息 技术 安全 活动 任务 目标 措施 政策 资金 环境 群众 干部 领导 机构 机关 城市 农村 教育 卫生 文化 科技 农业 工业 产业 生产 生活 生态 交通 运输 财政 金融 税务 劳动 就业 医疗 养老 住房 土地 规划 设施 设备 条件 责任 职责 义务 权利 权益 事项 材料 文件 通知 意见 办法 规定 条例 法律 法规 会议 精神 思想 理论 战略 决策 基础 平台 系统 数据 网络 渠道 模式 方式 过程 人员 人才 队伍 学校 医院 社区 街道 乡镇 地区 区域 范围 领域 方面 内容 程度 程序 流程 时间 计划 年度".split(
    " ",
  );

export const COMMON_WORDS: readonly string[] = [...ACTIONS, ...MANNERS, ...THINGS];
