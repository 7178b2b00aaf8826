/** A mapping to begin with; see its own first lines. */
export const vicidialLog = `# VICIdial's outbound log (table vicidial_log, exported with column names). To be adapted: zone, who collects, statuses of your own
# campaigns. The lead is taken for the case. A status that is not listed keeps its row aside: nobody knows what came of such a call,
# which still counts among those before others.
title: { en: VICIdial log, zh: VICIdial 外呼日志 }
files:
  - delimiter: "\\t"
    zone: America/New_York
    country-code: "1"
    absent: ["NULL", '\\N']
    ignore:
      - { status: [NEW, QUEUE] } # nothing was dialled yet
    records:
      - record: contact
        fields:
          id: { column: uniqueid, prefix: vici- }
          caseId: { column: lead_id, prefix: lead- }
          at: { column: call_date, date: "YYYY-MM-DD HH:mm:ss" }
          endedAt: { column: call_date, date: "YYYY-MM-DD HH:mm:ss", plus: length_in_sec }
          channel: voice
          direction: outbound
          automated: autodialed
          recipient.id: { column: lead_id, prefix: debtor- }
          recipient.role: debtor
          recipient.address: { column: phone_number, phone: true }
          collector.id: agency-1
          collector.kind: agency
          collector.agentId: { column: user }
          outcome:
            column: status
            values:
              A: connected # an answering machine
              AA: connected
              AM: connected # handed to play a message; AL once it was played
              AL: left-message
              AB: not-connected # busy
              B: not-connected
              ADC: not-connected # a disconnected number
              ADCT: not-connected
              DC: not-connected
              AFAX: connected
              N: no-answer
              NA: no-answer
              DROP: connected # answered, and no agent was free
              PDROP: connected
              XDROP: connected
              PU: connected # picked up, or played a message or a survey: nobody knows to whom
              PM: connected
              IVRXFR: connected
              SVYEXT: connected
              SVYVM: connected
              SVYHU: connected
              SVYREC: connected
              SVYCLM: connected
              CALLBK: conversation
              CBHOLD: conversation
              XFER: conversation
              DEC: conversation
              DNC: conversation
              NI: conversation
              NP: conversation
              SALE: conversation
              INCALL: unknown
              DISPO: unknown # the agent has not said yet
              ERI: unknown
      - record: event
        when: { status: DNC } # the person asked not to be called: by the end of the call, which it does not forbid
        fields:
          id: { column: uniqueid, prefix: vici-dnc- }
          type: opt-out
          at: { column: call_date, date: "YYYY-MM-DD HH:mm:ss", plus: length_in_sec }
          caseId: { column: lead_id, prefix: lead- }
          personId: { column: lead_id, prefix: debtor- }
          channel: voice
`;
