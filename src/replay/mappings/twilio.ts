/** A mapping to begin with; see its own first lines. */
export const twilio = `# Twilio: Call and Message resources as its API lists them, one JSON object a line. To be adapted: who collects, and cases.csv, which says
# whose number is whose (columns phone, case_id, person_id). A completed call says nothing of who spoke: its outcome stays unknown.
title: { en: Twilio calls and messages, zh: Twilio 通话与短信 }
lookups:
  cases: { file: cases.csv, key: phone, phone: true, country-code: "1", value: case_id }
  persons: { file: cases.csv, key: phone, phone: true, country-code: "1", value: person_id }
files:
  - match: "*calls*"
    source: ndjson
    country-code: "1"
    fields:
      id: { column: sid }
      at: { column: [start_time, date_created], date: rfc2822 }
      endedAt: { column: end_time, date: rfc2822 }
      channel: voice
      recipient.role: debtor
      collector.id: agency-1
      collector.kind: agency
    records:
      - record: contact
        when: { direction: [outbound-api, outbound-dial, trunking-terminating] }
        fields:
          direction: outbound
          caseId: { column: to, phone: true, lookup: cases }
          recipient.id: { column: to, phone: true, lookup: persons }
          recipient.address: { column: to, phone: true }
          callerId.number: { column: from, phone: true }
          outcome:
            column: status
            values: { completed: unknown, busy: not-connected, failed: not-connected, no-answer: no-answer, canceled: attempted, queued: attempted, initiated: attempted, ringing: attempted, in-progress: unknown }
      - record: contact
        when: { direction: [inbound, trunking-originating] }
        fields:
          direction: inbound
          caseId: { column: from, phone: true, lookup: cases }
          recipient.id: { column: from, phone: true, lookup: persons }
          recipient.address: { column: from, phone: true }
  - match: "*messages*"
    source: ndjson
    country-code: "1"
    ignore:
      - { status: [scheduled, canceled] } # nothing was sent
    fields:
      id: { column: sid }
      at: { column: [date_sent, date_created], date: rfc2822 }
      channel: sms
      content.text: { column: body }
      recipient.role: debtor
      collector.id: agency-1
      collector.kind: agency
    records:
      - record: contact
        when: { direction: [outbound-api, outbound-call, outbound-reply] }
        fields:
          direction: outbound
          caseId: { column: to, phone: true, lookup: cases }
          recipient.id: { column: to, phone: true, lookup: persons }
          recipient.address: { column: to, phone: true }
          outcome:
            column: status
            values: { delivered: delivered, partially_delivered: delivered, read: delivered, sent: attempted, sending: attempted, queued: attempted, accepted: attempted, undelivered: undelivered, failed: undelivered }
      - record: contact
        when: { direction: inbound }
        fields:
          direction: inbound
          caseId: { column: from, phone: true, lookup: cases }
          recipient.id: { column: from, phone: true, lookup: persons }
          recipient.address: { column: from, phone: true }
`;
