// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.letters;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nl.waakzaam.notices.Mail;
import nl.waakzaam.notices.MailAddress;

/**
 * What a letter holds: reader, words of the mail, and the paper. It never changes, so that sending again is sending the
 * same.
 *
 * @param language of the mail
 */
public record Content(MailAddress reader, Locale language, String subject, String text, byte[] pdf) {
    private static final String FILE = "brief.pdf";

    static Content of(Map<String, String> fields) {
        return new Content(
                new MailAddress(get(fields, "reader")),
                Locale.of(get(fields, "language")),
                get(fields, "subject"),
                get(fields, "text"),
                Base64.getDecoder().decode(get(fields, "pdf")));
    }

    /** As it is sealed. */
    Map<String, String> fields() {
        return Map.of(
                "reader", reader.text(),
                "language", language.getLanguage(),
                "subject", subject,
                "text", text,
                "pdf", Base64.getEncoder().encodeToString(pdf));
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(pdf);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Mail mail(Part part, String concerns) {
        var kind = "letter-" + part.code();
        return new Mail(kind, concerns, reader, language, subject, text, null, new Mail.Paper(FILE, pdf));
    }

    /** Keeps people out of logs and errors. */
    @Override
    public String toString() {
        return "a letter";
    }

    private static String get(Map<String, String> fields, String name) {
        return Objects.requireNonNull(fields.get(name));
    }
}
