// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.seller;

import java.util.Optional;
import nl.waakzaam.notices.MailAddress;
import nl.waakzaam.purchases.seller.SellerRequest.Kind;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.stolengoods.Texts;

/** What a seller asks, as it was filled in. */
public record RequestForm(String kind, String text, String mail) {
    public static final int LONGEST = 2_000;

    static RequestForm empty() {
        return new RequestForm("", "", "");
    }

    Optional<Kind> chosen() {
        return Kind.ofCode(kind);
    }

    String said() {
        var clean = Texts.clean(text);
        return clean == null ? "" : clean;
    }

    /** Empty when none was given. */
    Optional<MailAddress> contact() {
        return MailAddress.of(mail);
    }

    FormErrors errors() {
        var errors = new FormErrors();
        if (chosen().isEmpty()) {
            errors.add("soort", "sellers.ask.kind.error");
        }
        if (said().isEmpty() || said().length() > LONGEST) {
            errors.add("tekst", "sellers.ask.text.error", LONGEST);
        }
        if (!mail.isBlank() && contact().isEmpty()) {
            errors.add("mail", "sellers.ask.mail.error");
        }
        return errors;
    }

    /** Keeps what people write out of logs. */
    @Override
    public String toString() {
        return "a seller's request";
    }
}
