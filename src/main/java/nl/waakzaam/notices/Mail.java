// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.notices;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A mail in plain text, with at most one paper.
 *
 * @param kind what it is, for the operator's figures, as {@code warning-confirmation}; says nothing of the reader
 * @param concerns what it can be withdrawn by; says nothing to whoever has the database only
 * @param text links stand on lines of their own
 * @param forget where one POST, without a page, ends all mail to this reader (RFC 8058); a page answers a GET; null for
 *     what must reach its reader, such as a decision
 * @param paper what goes along; null for most mails
 */
public record Mail(
        String kind,
        String concerns,
        MailAddress to,
        Locale language,
        String subject,
        String text,
        @Nullable String forget,
        @Nullable Paper paper) {
    /** A mail of words only. */
    public Mail(
            String kind,
            String concerns,
            MailAddress to,
            Locale language,
            String subject,
            String text,
            @Nullable String forget) {
        this(kind, concerns, to, language, subject, text, forget, null);
    }

    /**
     * A document that goes along.
     *
     * @param name of the file, as {@code brief.pdf}; says nothing of the reader
     */
    public record Paper(String name, byte[] pdf) {}
}
