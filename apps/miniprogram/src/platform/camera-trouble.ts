/** Why there is no viewfinder. */
export type CameraTrouble = 'refused' | 'busy' | 'absent';

/** What is said then; pictures can be added in the other ways all the same. */
export const CAMERA_TROUBLE = {
  refused: {
    title: '没有相机权限',
    advice: '请在设置中允许使用相机后重新打开，也可以用下面的方式添加照片。',
  },
  busy: {
    title: '相机暂时不能使用',
    advice: '可能正被其他程序占用。请关闭后重新打开相机，也可以用下面的方式添加照片。',
  },
  absent: {
    title: '这里不能直接打开相机',
    advice: '没有找到可用的相机，或浏览器不支持。请用下面的方式添加照片。',
  },
} as const satisfies Record<CameraTrouble, { title: string; advice: string }>;
