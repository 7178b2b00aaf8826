import type { Bilingual } from "../records/problem-in-words";

const REASONS: Readonly<Record<string, Bilingual>> = {
  ENOENT: { en: "it does not exist", zh: "文件不存在" },
  EISDIR: { en: "it is a folder", zh: "这是文件夹" },
  ENOTDIR: { en: "part of its path is no folder", zh: "路径中有一段不是文件夹" },
  ELOOP: { en: "its link leads to itself", zh: "链接指向自身" },
  EACCES: { en: "it is not permitted", zh: "没有权限" },
  EPERM: { en: "it is not permitted", zh: "没有权限" },
  EEXIST: { en: "a file of this name is in the way", zh: "已有同名文件" },
  EROFS: { en: "nothing can be written there", zh: "该处只读" },
  ENOSPC: { en: "no space is left", zh: "空间不足" },
  EDQUOT: { en: "no space is left", zh: "空间不足" },
  EFBIG: { en: "it grows too large", zh: "文件过大" },
  Z_BUF_ERROR: { en: "the compressed data end too early", zh: "压缩数据提前结束" },
  Z_DATA_ERROR: { en: "the compressed data are damaged", zh: "压缩数据已损坏" },
};

const FULL: readonly unknown[] = ["ENOSPC", "EDQUOT", "EFBIG"];

/** Whether there is no room for what was to be written: no defect of the program. */
export const isFull = (error: unknown): boolean => error instanceof Error && "code" in error && FULL.includes(error.code);

/**
 * Why a file could not be read or written, in words.
 *
 * @throws the error itself where it is none of the file system's or of gzip's: a defect is no wrong call
 */
export function reasonOfFailure(error: unknown): Bilingual {
  const { code } = error as { readonly code?: unknown };
  if (typeof code !== "string" || !/^(E[A-Z]+|Z_[A-Z_]+)$/.test(code)) throw error;
  return REASONS[code] ?? { en: code, zh: code };
}
