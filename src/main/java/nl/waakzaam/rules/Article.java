// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.rules;

import org.jspecify.annotations.Nullable;

/**
 * The article that a rule rests on.
 *
 * @param name as one would cite it, as {@code artikel 437 Wetboek van Strafrecht}
 * @param link where it can be read; null where no lasting address is known
 */
public record Article(String name, @Nullable String link) {
    /** Refuses with {@link IllegalArgumentException} a link that is none: it is shown to everybody. */
    public Article {
        if (link != null && !isLink(link)) {
            throw new IllegalArgumentException("a link begins with https://");
        }
    }

    /** Whether a text is a web address that can be shown. */
    public static boolean isLink(String text) {
        return text.matches("https://[A-Za-z0-9.-]+(:[0-9]+)?(/[^\\s\"<>]*)?") && text.length() <= 500;
    }
}
