// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.warnings;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import nl.waakzaam.notices.MailAddress;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's wish to hear when one good is reported stolen.
 *
 * @param category the code of the good's category where the buyer stated it: all that a mail says of the good
 * @param confirmedAt when the reader of the address pressed the button in our mail; null until then
 */
record Warning(
        UUID id,
        Reader reader,
        MailAddress to,
        Locale language,
        @Nullable String category,
        Instant askedAt,
        @Nullable Instant confirmedAt) {}
