const UNITS = [
  { zh: " 年", en: "year" }, { zh: " 个月", en: "month" }, { zh: " 周", en: "week" }, { zh: " 日", en: "day" }, { zh: " 小时", en: "hour" }, { zh: " 分钟", en: "minute" }, { zh: " 秒", en: "second" },
] as const;

/** An ISO 8601 duration in words; what is none stays as it is. */
export function durationInWords(text: string, language: "zh" | "en"): string {
  const parts = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(text)?.slice(1);
  const said = (parts ?? []).flatMap((amount, index) => {
    if (amount === undefined || Number(amount) === 0) return [];
    return language === "zh" ? [`${amount}${UNITS[index]!.zh}`] : [`${amount} ${UNITS[index]!.en}${Number(amount) === 1 ? "" : "s"}`];
  });
  return said.length === 0 ? text : said.join(language === "zh" ? "" : " and ");
}
