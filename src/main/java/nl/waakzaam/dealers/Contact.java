// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers;

import nl.waakzaam.notices.MailAddress;

/** Who runs a dealer's company, and where that person is reached and lives; encrypted where it is kept. */
public record Contact(String person, MailAddress mail, Address home) {
    /** Keeps people out of logs and errors. */
    @Override
    public String toString() {
        return "a contact";
    }
}
