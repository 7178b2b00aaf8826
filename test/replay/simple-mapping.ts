import { NO_EXTRA } from "../../src/records/extra";
import type { Mapping } from "../../src/replay/mapping";
import { parseMapping } from "../../src/replay/parse-mapping";

/** A mapping of payments, to which more can be added. */
export const SIMPLE = (more = "", fields = ""): string => `
files:
  - zone: Asia/Shanghai${more}
    records:
      - record: event
        fields:
          type: payment
          at: { column: when, date: "YYYY-MM-DD HH:mm" }
          caseId: { column: case }${fields}
`;

export const parsed = (text: string): Mapping => parseMapping("m.yaml", text, NO_EXTRA);
