// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.papers;

import java.util.regex.Pattern;

/** Text that a document can hold. */
final class Xml {
    /** What XML cannot hold at all (XML 1.0, 2.2), halves of characters included. */
    private static final Pattern NOT_IN_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private Xml() {}

    static String text(String text) {
        return NOT_IN_XML.matcher(text).replaceAll("\uFFFD");
    }
}
