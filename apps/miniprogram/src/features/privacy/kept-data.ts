/** What the platform keeps about a candidate: docs/adr/0023-privacy.md has where each sentence comes from. */
export interface KeptData {
  readonly what: string;
  readonly why: string;
  /** By which clause of article 13. */
  readonly ground: string;
  readonly seenBy: string;
  readonly until: string;
}

export const KEPT_DATA: readonly KeptData[] = [
  {
    what: '微信用户标识',
    ground: '履行服务协议',
    seenBy: '没有人能看到',
    why: '确认是您本人登录；您同意后给您发微信消息。不获取您的微信昵称、头像和好友。',
    until: '注销账号时删除。',
  },
  {
    what: '姓名、证件类型和证件编号',
    ground: '您的单独同意；履行法定职责（资格审核）',
    seenBy: '您的工作单位、其主管单位和各级考试管理机构的审核人员',
    why: '实名认证和申报审核。加密保存，他人一般只能看到隐去中间部分的编号，查看完整编号须写明理由并留下记录。',
    until: '注销账号时删除。',
  },
  {
    what: '身份证件照片和更正身份信息的证明材料照片',
    ground: '您的单独同意',
    seenBy: '自动核验：没有人；人工审核：受理的省级审核人员',
    why: '只用于实名认证和身份信息的更正。',
    until:
      '自动核验：核验后立即清除，不保存。人工审核：加密保存，审核结束后一般24小时内清除，最长不超过第8天。',
  },
  {
    what: '工作单位和绑定记录',
    ground: '履行服务协议',
    seenBy: '该单位及其主管单位的考试负责人',
    why: '确定由哪个单位审核您的申报。',
    until: '注销账号时删除。',
  },
  {
    what: '证书信息和附件',
    ground: '履行服务协议；履行法定职责（资格审核）',
    seenBy: '审核您申报的人员；更正时您的工作单位',
    why: '申报时选用，供审核人员核对。',
    until: '您可以随时删除；注销账号时全部删除，已随申报提交的除外。',
  },
  {
    what: '申报信息、提交时的材料和审核意见',
    ground: '履行法定职责（资格审核）',
    seenBy: '您的工作单位、其主管单位和各级考试管理机构的审核人员',
    why: '资格审核，以及事后核查和申诉。',
    until: '未提交的，注销账号时删除；已提交的属于考试报名档案，按规定保存，不随账号注销而删除。',
  },
  {
    what: '消息',
    ground: '履行服务协议',
    seenBy: '没有人能看到',
    why: '告诉您审核结果和截止时间。',
    until: '注销账号时删除。',
  },
  {
    what: '登录设备的类型和登录时间',
    ground: '履行服务协议；网络安全',
    seenBy: '没有人能看到',
    why: '让您看出账号有没有被他人使用。不保存您的位置。',
    until: '登录失效后1天内删除。',
  },
  {
    what: '操作记录',
    ground: '履行法定义务（网络安全法第二十一条）',
    seenBy: '审计员；您可以看到自己的',
    why: '每次提交、修改、审核和查看个人信息都有记录，不能篡改。记录里没有姓名和证件编号。',
    until: '长期保存。',
  },
];
