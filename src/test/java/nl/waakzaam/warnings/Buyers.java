// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.warnings;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.waakzaam.notices.Mail;
import nl.waakzaam.notices.TestPost;
import org.springframework.context.ApplicationContext;

/** Buyers who ask for a warning, read their mail and press its button. */
final class Buyers {
    private static final Pattern TOKEN = Pattern.compile("/bericht/(?:vergeten/)?([\\w-]+)\n");

    private final Warnings warnings;
    private final NewlyRegistered registered;
    private final DueWarnings due;
    private final WarningLinks links;
    private final TestPost post;

    Buyers(ApplicationContext product) {
        warnings = product.getBean(Warnings.class);
        registered = product.getBean(NewlyRegistered.class);
        due = product.getBean(DueWarnings.class);
        links = product.getBean(WarningLinks.class);
        post = new TestPost(product);
    }

    static String anAddress() {
        return UUID.randomUUID() + "@voorbeeld.nl";
    }

    void ask(String address, String... numbers) {
        warnings.ask(new AskForm(List.of(numbers), "", address).wish(Locale.of("nl")));
    }

    /** Presses the button of the latest mail. */
    Warnings.Stage confirm(String address) {
        return warnings.confirm(
                links.findWarning(token(post.of(address).getFirst())).orElseThrow());
    }

    void askAndConfirm(String address, String... numbers) {
        ask(address, numbers);
        confirm(address);
    }

    void forget(String address, boolean never) {
        var forget = Objects.requireNonNull(post.of(address).getFirst().forget());
        warnings.forget(
                links.findReader(forget.substring(forget.lastIndexOf('/') + 1)).orElseThrow(), never);
    }

    /** What scheduled work does within half a minute. */
    void roundsPass() {
        registered.round();
        due.round();
    }

    /** How many warnings reached this reader; mails with a button do not count. */
    long warned(String address) {
        return post.of(address).stream()
                .filter(mail -> mail.kind().equals("warning-warning"))
                .count();
    }

    List<Mail> mails(String address) {
        return post.of(address);
    }

    private static String token(Mail mail) {
        var found = TOKEN.matcher(mail.text());
        if (!found.find()) {
            throw new AssertionError("no link in the mail");
        }
        return found.group(1);
    }
}
