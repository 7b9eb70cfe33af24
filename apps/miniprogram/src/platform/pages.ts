/** The pages that others lead to; `pages.json` has them all. */
export const PAGES = {
  home: '/features/home/home-page',
  records: '/features/records/records-page',
  messages: '/features/notifications/messages-page',
  account: '/features/account/account-page',
  signIn: '/features/session/sign-in-page',
  identity: '/features/identity/identity-page',
  /** 信息填写: `?way=`, and `?type=` of the document where it is chosen already. */
  identityDetails: '/features/identity/details-page',
  /** 证件扫描 of what 信息填写 holds. */
  identityScan: '/features/identity/scan-page',
  /** `?side=` of the document. Ends by going back to 证件扫描. */
  identityCamera: '/features/identity/camera-page',
  pictureConsent: '/features/identity/picture-consent-page',
  identityResult: '/features/identity/result-page',
  affiliation: '/features/affiliation/affiliation-page',
  unitChange: '/features/affiliation/change-page',
  /** 单位确认码: `?unit=` of the unit to bind to. */
  unitCode: '/features/affiliation/code-page',
  unitHistory: '/features/affiliation/history-page',
  /** All 证书; `?kind=` only those of one kind, with 添加. */
  credentials: '/features/credentials/credentials-page',
  /** The form: `?id=` of one to complete or change, `?kind=` of a new one. Ends by going back to where it was opened. */
  credential: '/features/credentials/credential-page',
  corrections: '/features/corrections/corrections-page',
  /** One report: `?id=`. */
  correction: '/features/corrections/correction-page',
  /** 报告错误: `?credentialId=&field=`; again for one that was answered: `?correctionId=`. */
  reportError: '/features/corrections/report-page',
  /** 选择申报; `?id=` of a draft whose choice is to be changed. The steps after it are of one declaration: `?id=`. */
  choice: '/features/declarations/choice-page',
  notice: '/features/declarations/notice-page',
  /** 填报信息: of a draft, and of what was returned. */
  sections: '/features/declarations/sections-page',
  credentialChoice: '/features/declarations/credential-choice-page',
  details: '/features/declarations/details-page',
  confirm: '/features/declarations/confirm-page',
  submitted: '/features/declarations/submitted-page',
  /** 查看详情: `?id=`; `&tab=progress` begins with 进度详情. */
  declared: '/features/declared/declared-page',
  /** 更新国网申请表: `?id=` of a declaration under review. */
  formRenewal: '/features/declared/form-renewal-page',
  /** 报考资格预审. */
  precheck: '/features/eligibility/precheck-page',
  /** 预审结果 of a specialty: `?season=&code=`. */
  precheckResult: '/features/eligibility/result-page',
  help: '/features/help/help-page',
  settings: '/features/privacy/settings-page',
  document: '/features/privacy/document-page',
  devices: '/features/privacy/devices-page',
  keptData: '/features/privacy/kept-data-page',
  export: '/features/privacy/export-page',
  dataReads: '/features/privacy/data-reads-page',
  /** 更正信息: where each kind of datum is corrected. */
  rectification: '/features/privacy/rectification-page',
  deletion: '/features/privacy/deletion-page',
} as const;

export type PageName = keyof typeof PAGES;
export type PageQuery = Readonly<Record<string, string>>;

const TABS: readonly PageName[] = ['home', 'records', 'messages', 'account'];

export function addressOf(name: PageName, query: PageQuery = {}): string {
  const said = Object.entries(query).map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
  return said.length > 0 ? `${PAGES[name]}?${said.join('&')}` : PAGES[name];
}

/** Opens a page over the present one; a tab is changed to. */
export function openPage(name: PageName, query?: PageQuery): void {
  if (TABS.includes(name)) uni.switchTab({ url: PAGES[name] });
  else uni.navigateTo({ url: addressOf(name, query) });
}

/** Opens a page in place of the present one, so that going back does not lead here. */
export function replacePage(name: PageName, query?: PageQuery): void {
  if (TABS.includes(name)) uni.switchTab({ url: PAGES[name] });
  else uni.redirectTo({ url: addressOf(name, query) });
}

/** Opens a page and closes all others: what led here is over, and going back leads to the home page. */
export function finishAt(name: PageName): void {
  uni.reLaunch({ url: PAGES[name] });
}

/** Back to the page before; to the home page where there is none, as after a link or a reload. */
export function goBack(): void {
  if (getCurrentPages().length > 1) uni.navigateBack();
  else uni.switchTab({ url: PAGES.home });
}

/** The page in sight, with its query, to come back to. */
export function presentPage(): string | undefined {
  const page = getCurrentPages().slice(-1)[0] as { $page?: { fullPath: string } } | undefined;
  return page?.$page?.fullPath;
}
