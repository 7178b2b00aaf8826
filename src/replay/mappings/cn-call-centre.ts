/** A mapping to begin with; see its own first lines. */
export const cnCallCentre = `# 普通呼叫中心导出的通话记录与案件表。请按本机构实际情况修改：委外机构、通话结果、与本人关系的写法。“已接通”看不出与谁通话，“第三人接听”看不出是否即该行的联系人，结果均按未知处理。
# A plain Chinese call-centre export: calls and cases. To be adapted: agency names, results, relations.
title: { en: Chinese call-centre export, zh: 呼叫中心通话记录导出 }
files:
  - match: "*案件*.csv"
    encoding: gb18030
    zone: Asia/Shanghai
    records:
      - record: case
        fields:
          id: { column: 案件编号 }
          debtor.id: { column: 客户编号 }
          debtor.location.country: CN
          debtor.location.region:
            column: 省份
            values: { 北京: CN-BJ, 天津: CN-TJ, 河北: CN-HE, 山西: CN-SX, 内蒙古: CN-NM, 辽宁: CN-LN, 吉林: CN-JL, 黑龙江: CN-HL, 上海: CN-SH, 江苏: CN-JS, 浙江: CN-ZJ, 安徽: CN-AH, 福建: CN-FJ, 江西: CN-JX, 山东: CN-SD, 河南: CN-HA, 湖北: CN-HB, 湖南: CN-HN, 广东: CN-GD, 广西: CN-GX, 海南: CN-HI, 重庆: CN-CQ, 四川: CN-SC, 贵州: CN-GZ, 云南: CN-YN, 西藏: CN-XZ, 陕西: CN-SN, 甘肃: CN-GS, 青海: CN-QH, 宁夏: CN-NX, 新疆: CN-XJ }
          debts.0.id: { column: 借据号 }
          debts.0.product:
            column: 产品
            values: { 信用卡: credit-card, 消费贷: consumer-loan, 网贷: online-loan, 车贷: auto-loan, 房贷: mortgage }
          debts.0.purpose: consumer
          debts.0.defaultedOn: { column: 逾期日期, date: YYYY-MM-DD, day: true }
          creditor.id: { column: 委托方 }
          placement.agencyId: { column: 委外机构 }
          stage: { column: 阶段 }
  - match: "*.csv"
    encoding: gb18030
    zone: Asia/Shanghai
    country-code: "86"
    records:
      - record: contact
        fields:
          id: { column: 通话编号 }
          caseId: { column: 案件编号 }
          at: { column: 外呼时间, date: "YYYY-MM-DD HH:mm:ss" }
          endedAt: { column: 外呼时间, date: "YYYY-MM-DD HH:mm:ss", plus: 通话时长 }
          channel: voice
          direction: outbound
          automated: { column: 呼叫方式, values: { 人工: none, 预测外呼: autodialed, 语音机器人: ai-voice, 语音通知: prerecorded } }
          recipient.id: { column: 联系人编号 }
          recipient.role:
            column: 与本人关系
            values: { 本人: debtor, 配偶: spouse, 共同借款人: co-debtor, 担保人: guarantor, 联系人: contact-person, 父母: family, 子女: family, 兄弟姐妹: family, 亲属: family, 同事: colleague, 单位: employer, 朋友: other-third-party, 其他: other-third-party }
          recipient.address: { column: 被叫号码, phone: true }
          collector.id: { column: 委外机构 }
          collector.kind: agency
          collector.agentId: { column: 坐席工号 }
          collector.agentName: { column: 坐席姓名 }
          recording: { column: 录音文件, values: { 无: none }, otherwise: audio }
          outcome:
            column: 通话结果
            values: { 本人接听: conversation, 承诺还款: conversation, 协商: conversation, 第三人接听: unknown, 要求停止联系: conversation, 已接通: unknown, 无人接听: no-answer, 拒接: no-answer, 占线: not-connected, 关机: not-connected, 停机: not-connected, 空号: not-connected, 号码错误: wrong-party }
      - record: event
        when: { 通话结果: 承诺还款 }
        fields:
          id: { column: 通话编号, prefix: 承诺- }
          type: promise-to-pay
          at: { column: 外呼时间, date: "YYYY-MM-DD HH:mm:ss", plus: 通话时长 }
          caseId: { column: 案件编号 }
          personId: { column: 联系人编号 }
      - record: event
        when: { 通话结果: 要求停止联系 }
        fields:
          id: { column: 通话编号, prefix: 停止- }
          type: cease-request
          at: { column: 外呼时间, date: "YYYY-MM-DD HH:mm:ss", plus: 通话时长 }
          caseId: { column: 案件编号 }
          personId: { column: 联系人编号 }
          form: oral
      - record: event
        when: { 通话结果: 号码错误 }
        fields:
          id: { column: 通话编号, prefix: 错号- }
          type: wrong-number
          at: { column: 外呼时间, date: "YYYY-MM-DD HH:mm:ss", plus: 通话时长 }
          caseId: { column: 案件编号 }
          personId: { column: 联系人编号 }
          address: { column: 被叫号码, phone: true }
`;
