const REASONS: Readonly<Record<string, { readonly en: string; readonly zh: string }>> = {
  ENOENT: { en: "it does not exist", zh: "文件不存在" },
  EISDIR: { en: "it is a folder", zh: "这是文件夹" },
  ENOTDIR: { en: "part of its path is no folder", zh: "路径中有一段不是文件夹" },
  EACCES: { en: "it is not permitted", zh: "没有权限" },
  EPERM: { en: "it is not permitted", zh: "没有权限" },
  EEXIST: { en: "a file of this name is in the way", zh: "已有同名文件" },
  EROFS: { en: "nothing can be written there", zh: "该处只读" },
  ENOSPC: { en: "no space is left", zh: "空间不足" },
  EDQUOT: { en: "no space is left", zh: "空间不足" },
  Z_DATA_ERROR: { en: "it is no whole gzip", zh: "不是完整的 gzip" },
  EFBIG: { en: "it grows too large", zh: "文件过大" },
};

const FULL: readonly unknown[] = ["ENOSPC", "EDQUOT", "EFBIG"];

/** Whether there is no room for what was to be written: no defect of the program. */
export const isFull = (error: unknown): boolean => error instanceof Error && "code" in error && FULL.includes(error.code);

/**
 * Why a file could not be read or written, in words.
 *
 * @throws the error itself where it is none of the file system's or of gzip's: a defect is no wrong call
 */
export function reasonOfFailure(error: unknown): { readonly en: string; readonly zh: string } {
  const { code } = error as { readonly code?: unknown };
  if (typeof code !== "string" || !/^(E[A-Z]+|Z_[A-Z]+_ERROR)$/.test(code)) throw error;
  return REASONS[code] ?? { en: code, zh: code };
}
