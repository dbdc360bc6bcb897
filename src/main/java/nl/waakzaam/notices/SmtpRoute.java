// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.notices;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.waakzaam.platform.StartRefused;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Sends through an SMTP server, and remembers what the server said. Refuses to start without a sender's address. */
final class SmtpRoute implements Route {
    private static final int NEVER = 5;

    private final JavaMailSenderImpl server;
    private final MailSettings settings;
    private final MailNumbers numbers;
    private final Clock clock;

    SmtpRoute(JavaMailSenderImpl server, MailSettings settings, MailNumbers numbers, Clock clock) {
        if (MailAddress.of(settings.from()).isEmpty()) {
            throw new StartRefused("The setting waakzaam.mail.from must be the mail address that mails are sent from.");
        }
        this.server = server;
        this.settings = settings;
        this.numbers = numbers;
        this.clock = clock;
    }

    @Override
    public Delivery deliver(Mail mail) {
        try {
            return new Delivery(Result.SENT, send(mail));
        } catch (MessagingException | UnsupportedEncodingException failure) {
            var replies = replies(failure);
            var never = replies.stream().anyMatch(reply -> reply.code() / 100 == NEVER);
            return new Delivery(never ? Result.REFUSED : Result.LATER, SmtpAnswer.last(replies));
        }
    }

    private String send(Mail mail) throws MessagingException, UnsupportedEncodingException {
        var message = server.createMimeMessage();
        write(mail, message);
        message.setSentDate(Date.from(clock.instant()));
        message.saveChanges();
        message.setHeader("Message-ID", numbers.of(mail, settings.from()));
        try (var transport = transport()) {
            transport.connect(server.getHost(), server.getPort(), given(server.getUsername()), server.getPassword());
            transport.sendMessage(message, message.getAllRecipients());
            var said = transport instanceof SMTPTransport smtp ? smtp.getLastServerResponse() : "";
            return SmtpAnswer.taken(said, message.getMessageID());
        }
    }

    private Transport transport() throws MessagingException {
        var protocol = Optional.ofNullable(given(server.getProtocol())).orElse("smtp");
        return server.getSession().getTransport(protocol);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    /** Says that no person wrote it, so that no absent reader answers it (RFC 3834), and how to end it (RFC 8058). */
    private void write(Mail mail, MimeMessage message) throws MessagingException, UnsupportedEncodingException {
        var paper = mail.paper();
        var content = new MimeMessageHelper(message, paper != null, "UTF-8");
        content.setFrom(settings.from(), settings.name());
        content.setTo(mail.to().text());
        content.setSubject(mail.subject());
        content.setText(mail.text());
        if (paper != null) {
            content.addAttachment(paper.name(), new ByteArrayResource(paper.pdf()), "application/pdf");
        }
        message.setContentLanguage(new String[] {mail.language().getLanguage()});
        message.setHeader("Auto-Submitted", "auto-generated");
        if (mail.forget() != null) {
            message.setHeader("List-Unsubscribe", "<" + mail.forget() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
    }

    /** What the server said about this very mail (RFC 5321, 4.2.1); wrong log-in data are not about the mail. */
    private static List<SmtpAnswer> replies(Exception failure) {
        return Stream.iterate(
                        failure,
                        Objects::nonNull,
                        found -> found instanceof MessagingException told ? told.getNextException() : null)
                .flatMap(SmtpRoute::reply)
                .toList();
    }

    private static Stream<SmtpAnswer> reply(@Nullable Exception found) {
        return switch (found) {
            case SMTPAddressFailedException address ->
                Stream.of(new SmtpAnswer(address.getReturnCode(), address.getMessage()));
            case SMTPSendFailedException send -> Stream.of(new SmtpAnswer(send.getReturnCode(), send.getMessage()));
            case null, default -> Stream.empty();
        };
    }
}
