import { WordList } from "./word-list";

// What tells that a name in a Chinese text is a firm's, and whose. Words stand as they read when folded: one form of each stands for both scripts.

/** What the name of a firm ends in. */
const STRONG_SUFFIXES =
  "消费金融 商业银行 资产管理 小额贷款 信用社 信用合作社 有限公司 事务所 银行 商银 消金 小贷 金融 资产 信贷 财务 易贷 公司 律师行 集团 科技 服务 租赁 电讯 电信 农会 租车 资融 财险 农商行";
/** What it ends in only where something tells that a name stands here. */
const WEAK_SUFFIXES =
  "信息 资讯 商务 企业 企业社 商行 商社 咨询 顾问 管理 企管 资管 信管 管顾 汇管 债管 账管 企服 商服 数服 金服 科服 律服 行顾 信用 信用卡 债权 应收 收账 催收 清收 互联 网络 网路 数科 普惠 融资 理财 财富 通信 通讯 电力 能源 宽带 宽频 瓦斯 燃气 国际 实业 控股 联盟 律催 贷款 分期 支付 钱包 俱乐部 医院 公寓 物业 大学 学院 健身 保险 信托 信保 外包 移动 数位 数据 传媒 智租 汇达 达信 法务 律所 商城 学校 驾校 幼儿园 诊所 口腔 纸业 建材 贸易 商贸 物流 水务 热力 供电 家居 装饰";
export const STRONG = new WordList(STRONG_SUFFIXES);
export const SUFFIXES = new WordList(`${STRONG_SUFFIXES} ${WEAK_SUFFIXES}`);
/** Suffixes that, after another, tell what the firm does for somebody. */
export const TRADES = new WordList("信用卡 贷款 分期 支付 保险 融资 催收 清收 债权");
/** A name that seems to end in 信用 does not end before these. */
export const CREDITS = new WordList("信用贷 信用卡");
/** Between a name and what follows it. */
export const LEGAL_FORMS = new WordList("股份 有限公司 股份有限公司");
export const OURS = new WordList("本公司 我公司 敝公司");

/** Before the caller's own name. */
export const OWN_LEADS = new WordList("这是 儿是 里是 边是 度是 度系 我是 我系 们是 们系 来自 这边 你好 我们 咱们 签名: 署名: 托的 任的 催收的 专门的");
export const OWN_LABELS = new WordList(
  "发件人 发件者 发件方 发信人 发信者 发信方 发函人 发函者 发函方 发送人 发送者 发送方 寄件人 寄件者 寄件方 寄信人 寄信者 寄信方 寄函人 寄送人 寄送者 寄送方 发函单位 发件单位 来函单位 落款 署名 签名",
);
/** After it. */
export const OWN_NEXT = new WordList("提醒 通知 温馨 官方 来电 来信 致电 致: 函 敬启 敬上 谨启 客服 打来 特此 敬告 提示 发出 律师 受 关心");
/** After it, at the end of a text. */
export const OWN_CLOSES = new WordList("启 上 具");
/** Whoever stands before these sends the message, whatever leads to the name. */
export const SENDS = new WordList("发出 打来 来电 来信 致函");
/** Before the name of somebody else. */
export const OWED_LEADS = new WordList("代表 欠下 积欠 你的 阁下 你使用的 你用的 你办理的 你开通的 你持有的 你申请的 你名下的 你名下");
export const OWED_LABELS = new WordList("委托 委任 债权 出借 贷款 放款 委托代理");
/** Between such a label and its colon. */
export const BEARERS = new WordList("单 方 人 机 位 构 行");
/** Whoever owes, before the name of whom he owes to. */
export const HOLDERS = new WordList("你 阁下 台端 贵户");
/** After the name of whom it is owed to. */
export const OWED_NEXT = new WordList("委托 已委托 现委托 特委托 兹委托 已授权 已将 的委托 委任 的委任 托我 托付 所托 授权 的授权 账单 贷款 借款 房贷 车贷 信贷 现金 那 把你 欠 借了 借的 签 于 请我 买 在");
/** What it has against whoever owes. */
export const CLAIMS = new WordList("对你的债权 对你之债权 对你享有 对你持有 对台端的债权 对台端之债权 对台端享有 对阁下的债权 对阁下之债权 对阁下享有 对贵户之债权 对贵户的债权");
export const ARREARS = new WordList("欠费");
export const CARD_OFFICES = new WordList("部 中心 客服");
export const WITH_YOU = new WordList("与你 和你");
export const SIGNS = new WordList("签 订");
export const CLAUSE_ENDS = new WordList(", 。 ; : \n 的");
/** After a name that stands alone, though no sign does. */
export const APART = new WordList("的 呢 · 这边");
export const ENTRUSTED_BY = new WordList("受 由");
/** After the name of whoever 受 or 由 leads to. */
export const ENTRUSTS = new WordList("委 等委 之委 的委 所托 授 交 把 将");
/** Ends a name, though its first unit may stand in one. */
export const ENTRUSTING = new WordList("所托");
export const ITS = new WordList("的 之 那边 那");

/** What introduces a name, besides 是. */
export const SOURCES = new WordList("来自 这里 这边 这度 呢里 呢边 呢度");
export const OF = new WordList("的");
export const HERE = new WordList("这边 这里");
export const CALLS = new WordList("打 来电");
export const LEAVES_WORD = new WordList("留言 来电");
export const PEOPLE = new WordList("的小 的阿 的老 的专 的坐 的座 的客 的外 的催");
/** A person follows, so that the name before was none: 这里是云舟,我是小宋. */
export const SELF_NAMINGS = new WordList("我是 我叫 我姓 我系 敝姓 小姓 免贵姓");
export const ANNOUNCEMENTS = new WordList(
  "提醒你 提醒: 提醒亲 提醒尊 提醒阁下 提示你 提示: 提示亲 提示尊 提示阁下 通知你 通知阁下 客服: 客服为 打来 来电 敬上 敬启 敬告 谨启 谨上 温馨提",
);
export const CALLER_DISPLAY = new WordList("来电显");
export const ANNOUNCED_AFTER = new WordList("由 从 是 系");
export const ADDRESSES = new WordList("你 { 尊敬 亲爱 我司");
export const ADDRESSEES = new WordList("先生 女士 小姐 太太 生你");

/** Names nobody. */
export const GENERIC = new WordList(
  "贷后 贷款后 催收 催理 催缴 催款 催告 清收 信用卡 客户 客服 服务 信用 委外 外包 委托 合作 第三方 第三 专 专业 风险 风控 法务 账务 账户 账管 资产 信贷 债务 债权 应收 银行 网络 网贷 网路 金融 公司 集团 平台 借款 贷款 小额 管理 咨询 财务 机构 单位 人工 语音 系统 消费 商务 商业 发卡 放款 出借 当事 相关 有关 其他 任何 线上 自动 处理 逾期 提醒 提示 通知 代理 收数 正规 持牌 个人 电话 短信 综合 地方 监督 运营 业务 人员 同事 同业 一家 项目 方 人 者 户 款项 未 尚未 一笔 一张 两笔 两张 这笔 这张 那笔 那张 名下 本期 尾号 当前 厂商 协力 伙伴 团队 承办 经办 关怀 打扰 早上 下午 温馨 录音 通话 互联 重要 友情 特别 问题 我 学费 手机 车辆 汽车 机车 家电 家具 医美 装修 教育 培训 课程 电脑 旅游 购物 商品 设备 助学 经营 抵押 现金 账单 会员 套餐 专员 坐席 助理 转到 转入 转给 汇到 汇入 汇给 打到 打入 打给 存到 存入 付到 付给 还到 还给 交到 交给 可以到 可到 请到 来到 回到 直接 移交 转交 案件 还款",
);
/** Names nobody at the head of a name. */
export const OTHERS = new WordList("原 旧 某 各 代");
/** The part of a firm that speaks (众信达贷后部), and what that part does. */
export const OFFICES = new WordList("部 处 组 中心 室 热线 专线 平台 团队 客服");
export const OFFICE_WORK = new WordList("贷后 催收 客服 客户 账务 法务 风控 资产 信用卡 业务 综合 服务 管理 运营 处理 欠费 收账");
/** Begins and ends what is no name. */
export const NAMELESS_HEADS = new WordList("若 如 无 此 倘 特 以 凡 但 请 再 网上 催 录 通话 小 阿 老 做 这 今 明 平台 手机 负责 跟进 新来 专属 本 贵 两 一 第");
export const NAMELESS_ENDS = new WordList("函 女士 先生 小姐 太太 哥 姐 总 君 门 上 下 里 内 前 后 中 时 间 边 家 部 处 组 室 心 员 台 线 名 人 方 者");

/** In and at the end of the name of one that people owe to. */
export const LENDING = new WordList(
  "银行 商银 消金 小贷 信用社 合作社 农会 农商 农信 贷款 金融 信贷 财务 电讯 电信 电力 租车 租赁 分期 信用卡 支付 资融 融资 宽带 宽频 瓦斯 燃气 能源 通信 移动 医院 公寓 物业 大学 学院 俱乐部 健身 钱包 白条 信托 保险 易贷",
);
export const LENDING_ENDS = new WordList("花 借 贷 普惠");
/** In the name of one that collects. */
export const COLLECTING = new WordList("管理 顾问 咨询 催 清收 律 债权 债务 应收 收账 收数 外包 资产 服务 企业 数据 追 财务顾 联盟 机构");
/** Shows that its bearer collects, or what. */
export const REVEALING = new WordList("催 追 讨 清收 收数 收账 贷后 贷款 小贷 债 资产 金融 银行 财务 应收 账 法务 逾期 委外 欠 信贷 信用 律 法院");
