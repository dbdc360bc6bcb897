// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.api;

import java.util.Locale;

/**
 * Under which conditions a table is published, as the list of licences of data.overheid.nl names them. What is not in it is
 * unknown: nobody is promised more than the publisher did.
 */
final class LicenceTerms {
    static final String CC0 = "http://creativecommons.org/publicdomain/zero/1.0/deed.nl";
    private static final String CC_BY = "http://creativecommons.org/licenses/by/4.0/deed.nl";
    private static final String CC_BY_SA = "http://creativecommons.org/licenses/by-sa/4.0/deed.nl";
    private static final String UNKNOWN = "http://standaarden.overheid.nl/owms/terms/licentieonbekend";

    private LicenceTerms() {}

    /** Whether it is written CC BY 4.0, CC-BY-4.0 or cc by. */
    static String of(String written) {
        return switch (written.toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "")
                .replaceAll("[0-9]{2}$", "")) {
            case "cc0", "publicdomain" -> CC0;
            case "ccby" -> CC_BY;
            case "ccbysa" -> CC_BY_SA;
            default -> UNKNOWN;
        };
    }
}
