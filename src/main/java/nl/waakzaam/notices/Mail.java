// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.notices;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A mail in plain text.
 *
 * @param kind what it is, for the operator's figures, as {@code warning-confirmation}; says nothing of the reader
 * @param concerns what it can be withdrawn by; says nothing to whoever has the database only
 * @param text links stand on lines of their own
 * @param forget where one POST, without a page, ends all mail to this reader (RFC 8058); a page answers a GET; null for
 *     what must reach its reader, such as a decision
 */
public record Mail(
        String kind,
        String concerns,
        MailAddress to,
        Locale language,
        String subject,
        String text,
        @Nullable String forget) {}
