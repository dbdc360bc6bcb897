// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.seller;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import nl.waakzaam.site.FormErrors;

/**
 * What a seller fills in to come in.
 *
 * @param born the date of birth, of a person
 * @param number of the company, or of the identity document of who settles an estate
 */
public record EntranceForm(String code, String born, String number) {
    static EntranceForm empty() {
        return new EntranceForm("", "", "");
    }

    Optional<ReceiptCode> receipt() {
        return ReceiptCode.read(code);
    }

    /** As the register writes it; empty when it is neither a date nor a number. */
    String known() {
        var typedNumber = number.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return born.isBlank() ? typedNumber : date();
    }

    FormErrors errors() {
        var errors = new FormErrors();
        if (receipt().isEmpty()) {
            errors.add("code", "sellers.enter.code.error");
        }
        if (known().isEmpty()) {
            errors.add("geboortedatum", "sellers.enter.born.error");
        }
        return errors;
    }

    private String date() {
        try {
            return LocalDate.parse(born.strip()).toString();
        } catch (DateTimeException unreadable) {
            return "";
        }
    }

    /** Keeps the code and the date out of logs. */
    @Override
    public String toString() {
        return "a seller's code";
    }
}
