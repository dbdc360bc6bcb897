// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.entry;

import java.util.Locale;
import nl.waakzaam.notices.MailAddress;

/** Who comes in: known by a mail address only. */
record EntryPerson(MailAddress mail, String language) {
    static EntryPerson of(MailAddress mail, Locale language) {
        return new EntryPerson(mail, language.getLanguage());
    }

    /** Keeps people out of logs and errors. */
    @Override
    public String toString() {
        return "somebody who comes in";
    }
}
