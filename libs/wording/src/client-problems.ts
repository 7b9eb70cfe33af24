import type { ProblemText } from './problems.ts';

/** Problems that no answer of the API can tell: a client says them itself. */
export const CLIENT_PROBLEM_TEXTS = {
  unreachable: {
    title: '暂时无法连接服务器',
    detail: '请检查网络后重试。您填写的内容仍保留在本页。',
  },
  unexpected_answer: {
    title: '服务暂时不可用',
    detail: '请稍后重试。如持续出现，请联系系统管理员。',
  },
  authorisation_refused: {
    title: '没有登录',
    detail: '您没有同意微信授权。需要登录时，请再点“微信授权登录”并选择同意。',
  },
} as const satisfies Record<string, ProblemText>;
