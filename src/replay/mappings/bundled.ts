import { asteriskCdr } from "./asterisk-cdr";
import { cnCallCentre } from "./cn-call-centre";
import { twilio } from "./twilio";
import { vicidialLog } from "./vicidial-log";

/** The mappings that come with the package, by name, as the texts of their files. */
export const BUNDLED_MAPPINGS: Readonly<Record<string, string>> = { "asterisk-cdr": asteriskCdr, "cn-call-centre": cnCallCentre, twilio, "vicidial-log": vicidialLog };
