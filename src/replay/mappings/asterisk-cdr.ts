/** A mapping to begin with; see its own first lines. */
export const asteriskCdr = `# Asterisk call detail records (Master.csv of cdr_csv, with loguniqueid on). To be adapted: zone, country-code, who collects, and what
# accountcode holds; here it is the id of the case. An answered call says nothing of who spoke: its outcome stays unknown. Nor does src,
# often an extension, say what number the person called saw.
title: { en: Asterisk CDR, zh: Asterisk 通话详单 }
files:
  - columns: [accountcode, src, dst, dcontext, clid, channel, dstchannel, lastapp, lastdata, start, answer, end, duration, billsec, disposition, amaflags, uniqueid]
    zone: America/Chicago
    country-code: "1"
    ignore:
      - { accountcode: "" } # no call about a case
    records:
      - record: contact
        fields:
          id: { column: uniqueid, prefix: cdr- }
          caseId: { column: accountcode }
          at: { column: start, date: "YYYY-MM-DD HH:mm:ss" }
          endedAt: { column: end, date: "YYYY-MM-DD HH:mm:ss" }
          channel: voice
          direction: outbound
          recipient.id: { column: accountcode, prefix: debtor-of- }
          recipient.role: debtor
          recipient.address: { column: dst, phone: true }
          collector.id: agency-1
          collector.kind: agency
          outcome:
            column: disposition
            values: { ANSWERED: unknown, "NO ANSWER": no-answer, BUSY: not-connected, FAILED: not-connected, CONGESTION: not-connected, UNKNOWN: unknown }
`;
