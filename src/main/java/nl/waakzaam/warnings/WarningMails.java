// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.warnings;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.waakzaam.notices.Mail;
import nl.waakzaam.site.DutchTime;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The two mails, in the language in which the buyer asked. Neither holds a number: mail is read by others too. */
@Component
class WarningMails {
    private final MessageSource texts;
    private final WarningLinks links;

    WarningMails(MessageSource texts, WarningLinks links) {
        this.texts = texts;
        this.links = links;
    }

    Mail confirmation(Warning warning) {
        return mail("confirmation", warning, links.confirm(warning.id()));
    }

    Mail warning(Warning warning) {
        return mail("warning", warning, links.check());
    }

    private Mail mail(String name, Warning warning, String link) {
        var language = warning.language();
        var forget = links.forget(warning.reader());
        var key = "warnings.mail." + name;
        return new Mail(
                "warning-" + name,
                warning.reader().hash(),
                warning.to(),
                language,
                text(key + ".subject", language),
                text(key, language, day(warning.askedAt(), language), good(warning), link, forget),
                forget);
    }

    private String good(Warning warning) {
        var category = warning.category();
        return category == null ? "" : " (" + text("category." + category, warning.language()) + ")";
    }

    private static String day(Instant moment, Locale language) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", language).format(DutchTime.dayOf(moment));
    }

    private String text(String key, Locale language, Object... values) {
        return texts.getMessage(key, values, language);
    }
}
