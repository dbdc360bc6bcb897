// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.notices;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/**
 * That a server could not bring a mail after all (RFC 3464).
 *
 * @param number of the mail that came back, as its header Message-ID has it
 * @param status why, as {@code 5.1.1} (RFC 3463); empty when it does not say
 */
record DeliveryReport(String number, String status) {
    private static final String BLANK_LINE = "\r?\n[ \t]*\r?\n";

    /** Nothing for a mail that is no such report, and for a report of a delay or of a mail that arrived. */
    static Optional<DeliveryReport> read(InputStream mail) throws IOException {
        try {
            var message = new MimeMessage(Session.getInstance(new Properties()), mail);
            return message.isMimeType("multipart/report") && message.getContent() instanceof Multipart report
                    ? read(report)
                    : Optional.empty();
        } catch (MessagingException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<DeliveryReport> read(Multipart report) throws MessagingException, IOException {
        var failed = new ArrayList<String>();
        var number = new ArrayList<String>();
        for (int place = 0; place < report.getCount(); place++) {
            var part = report.getBodyPart(place);
            if (part.isMimeType("message/delivery-status")) {
                groups(part).stream()
                        .filter(DeliveryReport::isFailure)
                        .map(DeliveryReport::status)
                        .forEach(failed::add);
            } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
                number.add(value(groups(part).getFirst(), "Message-ID"));
            }
        }
        return failed.isEmpty() || number.isEmpty()
                ? Optional.empty()
                : Optional.of(new DeliveryReport(number.getFirst(), failed.getFirst()));
    }

    private static boolean isFailure(InternetHeaders recipient) {
        return value(recipient, "Action").toLowerCase(Locale.ROOT).startsWith("failed");
    }

    private static String status(InternetHeaders recipient) {
        var status = value(recipient, "Status");
        return status.matches("[45](?:\\.[0-9]{1,3}){2}") ? status : "";
    }

    /** The fields of a part, in groups between blank lines; of a mail its header is the first. */
    private static List<InternetHeaders> groups(Part part) throws MessagingException, IOException {
        var groups = new ArrayList<InternetHeaders>();
        for (var group :
                new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8).split(BLANK_LINE, -1)) {
            groups.add(new InternetHeaders(new ByteArrayInputStream(group.getBytes(StandardCharsets.UTF_8))));
        }
        return groups;
    }

    private static String value(InternetHeaders fields, String name) {
        var values = fields.getHeader(name);
        return values == null ? "" : values[0].strip();
    }
}
