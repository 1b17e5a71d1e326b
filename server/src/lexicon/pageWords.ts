/** What web pages write around a notice, for copies that have brought it along. */

/** Labels of a page's table and of its lines about a text, as expressions; a colon, a value or another label follows. */
export const PAGE_LABELS: readonly string[] = [
  "索引号", "信息索[引取]号?", "(?:主题|信息|组配|服务对象|体裁)分类", "主题词", "关键词", "(?:发文|发布|制发)(?:机[关构]|部门|单位)", "(?:公开)?责任部门",
  "信息名称", "(?:文件)?标题", "名称", "(?:发文字|文|文件编|统一登记|统一编)号", "(?:成文|发文|生成|产生|发布|颁布|公布|归档|公开|印发|生效|施行|实施|执行|废止|失效)(?:日期|时间|期间|时期)",
  "有效[性期]", "(?:公文)?时效性?", "效力(?:状态|级别|状况)", "公开(?:[方形]式|范围|时限|类型|属性|程序)", "公文种类", "体裁", "分类词", "文件下载", "下载地址",
  "主题(?:[（(][一二三四][）)])?", "(?:信息)?来源", "作者", "(?:责任)?编辑", "整理者", "发布者", "内容(?:概[况述]|提要)", "导读", "核心提示", "解读文件(?:链接)?", "(?:政策|相关|文件)解读",
  "(?:浏览|访问|阅读|点击)次?[数量]", "字[体号]", "视力保护色", "您?的?(?:(?:现在|所在|当前)的?)?位置", "首页[>＞]",
]; // biome-ignore format: a table

/** Labels of links that stand under a text. */
export const TAIL_LABELS: readonly string[] = [
  "[上下]一[篇条页]", "页", "查看完整版本", "相关(?:链接|文章|文档|阅读|附件)", "附件下载", "责任编辑", "来源",
]; // biome-ignore format: a table

/** Links and headings of a page, written alone on a line. */
export const PAGE_WORDS: ReadonlySet<string> = new Set(
  "无障碍 无障碍浏览 无障碍阅读 长者模式 长者版 关怀版 适老版 简体 繁体 简体中文 繁体中文 English 登录 注册 首页 网站首页 返回 返回首页 返回顶部 返回上一页 回到顶部 打印 打印本页 关闭 关闭窗口 分享 分享到 收藏 收藏本站 设为首页 热门站点 下载 全文下载 朗读 查看内容 微信 微博 新浪微博 空间 QQ qq QQ空间 正文 文章属性 无标题文档 政府文件 政策文件 政务公开 政府信息公开 信息公开 法规文件 法规库 法律法规 政策法规 规范性文件 部门文件 通知公告 公示公告 新闻头条 部门动态 官方来源".split(
    " ",
  ),
);
