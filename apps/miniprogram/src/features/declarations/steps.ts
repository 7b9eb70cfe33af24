/** The five steps of a declaration, in the words of the guide. */
export const STEPS = ['选择申报', '申报须知', '填报信息', '信息确认', '提交成功'] as const;
