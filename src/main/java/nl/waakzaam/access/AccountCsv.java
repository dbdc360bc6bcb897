// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** The list of accounts for a spreadsheet; a value that a spreadsheet would take for a formula gets an apostrophe. */
final class AccountCsv {
    private AccountCsv() {}

    static String of(List<AccountLine> accounts) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("gebruikersnaam", "naam", "organisatie", "rollen", "gebied", "geblokkeerd");
            accounts.forEach(account -> csv.writeRecord(
                    safe(account.login()),
                    safe(account.name()),
                    safe(account.organisation()),
                    String.join(" ", account.roles()),
                    safe(account.area()),
                    account.disabled() ? "ja" : "nee"));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    static String safe(String value) {
        return !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }
}
