// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.letters;

import java.util.List;
import nl.waakzaam.notices.MailAddress;

/**
 * Whom a letter is for.
 *
 * @param lines name and address, as on an envelope
 */
public record Addressee(List<String> lines, MailAddress mail) {
    public Addressee {
        lines = List.copyOf(lines);
    }

    /** Keeps people out of logs and errors. */
    @Override
    public String toString() {
        return "an addressee";
    }
}
