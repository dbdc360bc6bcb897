// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.identifiers;

import java.util.regex.Pattern;

/** The word before a number, as in "IMEI: 4901…" or "frame nr. BA1234567": no part of the number. */
final class Labels {
    private static final Pattern LABEL = Pattern.compile(
            "^\\s*+(?:imei\\d?|vin|(?:chassis|frame|serie|serial|chip|motor|onderstel)?[\\s-]*+(?:nummer|number|nr|no)\\.?"
                    + "|kenteken|gravering|s/n|sn)\\s*[:=#]\\s*(?=\\S)|^\\s*+imei\\s++(?=\\d)",
            Pattern.CASE_INSENSITIVE);

    private Labels() {}

    static String strip(String raw) {
        if (raw.indexOf(':') < 0 && raw.indexOf('=') < 0 && raw.indexOf('#') < 0 && raw.indexOf(' ') < 0) {
            return raw;
        }
        return LABEL.matcher(raw).replaceFirst("");
    }
}
