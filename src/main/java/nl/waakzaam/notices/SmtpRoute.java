// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.notices;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.util.Arrays;
import java.util.stream.Stream;
import nl.waakzaam.platform.StartRefused;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Sends through an SMTP server. Refuses to start without a sender's address. */
final class SmtpRoute implements Route {
    private static final int NEVER = 5;

    private final JavaMailSender server;
    private final MailSettings settings;

    SmtpRoute(JavaMailSender server, MailSettings settings) {
        if (MailAddress.of(settings.from()).isEmpty()) {
            throw new StartRefused("The setting waakzaam.mail.from must be the mail address that mails are sent from.");
        }
        this.server = server;
        this.settings = settings;
    }

    @Override
    public Delivery deliver(Mail mail) {
        try {
            server.send(message -> write(mail, message));
            return Delivery.SENT;
        } catch (MailException failure) {
            return isForEver(failure) ? Delivery.REFUSED : Delivery.LATER;
        }
    }

    /** Says that no person wrote it, so that no absent reader answers it (RFC 3834), and how to end it (RFC 8058). */
    private void write(Mail mail, MimeMessage message) throws MessagingException, UnsupportedEncodingException {
        var content = new MimeMessageHelper(message, false, "UTF-8");
        content.setFrom(settings.from(), settings.name());
        content.setTo(mail.to().text());
        content.setSubject(mail.subject());
        content.setText(mail.text());
        message.setContentLanguage(new String[] {mail.language().getLanguage()});
        message.setHeader("Auto-Submitted", "auto-generated");
        if (mail.forget() != null) {
            message.setHeader("List-Unsubscribe", "<" + mail.forget() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
    }

    /** A reply of the five hundreds about this very mail (RFC 5321, 4.2.1); wrong log-in data are not about the mail. */
    private static boolean isForEver(MailException failure) {
        return failure instanceof MailSendException send
                && Arrays.stream(send.getMessageExceptions())
                        .flatMap(SmtpRoute::chain)
                        .mapToInt(SmtpRoute::reply)
                        .anyMatch(reply -> reply / 100 == NEVER);
    }

    private static Stream<Exception> chain(@Nullable Exception first) {
        return Stream.iterate(
                first,
                found -> found != null,
                found -> found instanceof MessagingException told ? told.getNextException() : null);
    }

    private static int reply(Exception found) {
        return switch (found) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSendFailedException send -> send.getReturnCode();
            default -> 0;
        };
    }
}
