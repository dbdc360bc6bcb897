// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.notices;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.waakzaam.platform.Keys;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.stereotype.Component;

/**
 * The numbers of our mails (Message-ID, RFC 5322, 3.6.4). What a mail concerned is encrypted in its number: nobody else can
 * read it, and nobody can make a number of ours and so tell that a mail to somebody else came back.
 */
@Component
class MailNumbers {
    private static final Pattern OURS = Pattern.compile("<([\\w-]+)@[^>\\s]+>");

    private final BytesEncryptor seal;

    MailNumbers(Keys keys) {
        seal = keys.sealing("mail.key");
    }

    /** @param from the sender's address, of which the number has the host */
    String of(Mail mail, String from) {
        var sealed = seal.encrypt(mail.concerns().getBytes(StandardCharsets.UTF_8));
        return "<" + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed)
                + from.substring(from.lastIndexOf('@')) + ">";
    }

    /** What the mail of a number concerned; nothing for a number that we did not give. */
    Optional<String> concerned(String number) {
        var ours = OURS.matcher(number.strip());
        try {
            return ours.matches()
                    ? Optional.of(new String(
                            seal.decrypt(Base64.getUrlDecoder().decode(ours.group(1))), StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IllegalArgumentException | IllegalStateException another) {
            return Optional.empty();
        }
    }
}
