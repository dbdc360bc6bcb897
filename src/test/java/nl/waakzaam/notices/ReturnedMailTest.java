// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.notices;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.waakzaam.notices.MailSettled.Ending;
import nl.waakzaam.platform.Keys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionOperations;

/** Mail that a server took, and that came back as a report of RFC 3464. */
class ReturnedMailTest {
    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final String CONCERNS = "camera-owner 7f0c2c9e-5b0c-4c52-9d3f-0d8c1c4cf0aa";

    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private final List<Object> told = new ArrayList<>();

    @TempDir
    private Path folder = Path.of("");

    @TempDir
    private Path keys = Path.of("");

    private MailSettings settings;
    private MailNumbers numbers;

    @BeforeEach
    void start() {
        server.start();
        settings = new MailSettings("waakzaam@politie.example", "Waakzaam", folder.toString());
        numbers = new MailNumbers(new Keys(keys));
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void a_report_about_a_mail_of_ours_is_told_of_once() throws Exception {
        var number = send();
        assertThat(number).endsWith("@politie.example>").doesNotContain("7f0c2c9e");
        put("1", report(number, "failed"));
        round();
        round();
        assertThat(told).containsExactly(new MailSettled(CONCERNS, Ending.RETURNED, "5.1.1", NOW));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_delay_an_answer_and_what_somebody_made_up_are_left_where_they_are() throws Exception {
        var number = send();
        put("delay", report(number, "delayed"));
        put("arrived", report(number, "delivered"));
        put("answer", "From: koper@voorbeeld.nl\nSubject: Re: vraag\nReferences: " + number + "\n\nDank u.\n");
        put("other", report("<20261129.1@voorbeeld.nl>", "failed"));
        put("changed", report(number.replaceFirst("<(.)", number.charAt(1) == 'A' ? "<B" : "<A"), "failed"));
        put("broken", "Content-Type: multipart/report; boundary=\"x\"\n\n--x\n");
        put("empty", "");
        round();
        assertThat(told).isEmpty();
        assertThat(folder.toFile().list()).hasSize(7);
    }

    @Test
    void a_report_may_repeat_the_whole_mail_or_its_header_only() throws Exception {
        for (var kind : List.of("message/rfc822", "text/rfc822-headers")) {
            var report = report("<1@voorbeeld.nl>", "Failed").replace("text/rfc822-headers", kind);
            assertThat(DeliveryReport.read(new ByteArrayInputStream(report.getBytes(StandardCharsets.UTF_8))))
                    .as(kind)
                    .contains(new DeliveryReport("<1@voorbeeld.nl>", "5.1.1"));
        }
    }

    /** The number of a mail that the server took. */
    private String send() throws Exception {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        var to = new MailAddress("koper@voorbeeld.nl");
        var mail = new Mail("cameras-yearly", CONCERNS, to, Locale.of("nl"), "Klopt het nog?", "Ja.\n", null);
        new SmtpRoute(sender, settings, numbers, CLOCK).deliver(mail);
        return server.getReceivedMessages()[0].getMessageID();
    }

    private void put(String name, String mail) throws IOException {
        Files.writeString(folder.resolve(name), mail);
    }

    private void round() throws IOException {
        new ReturnedMail(settings, numbers, TransactionOperations.withoutTransaction(), told::add, CLOCK).round();
    }

    /** As mail servers write it (RFC 3464, appendix E). */
    private static String report(String number, String action) {
        return """
                From: Mail Delivery System <MAILER-DAEMON@voorbeeld.nl>
                To: waakzaam@politie.example
                Subject: Undelivered Mail Returned to Sender
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="grens"

                --grens
                Content-Type: text/plain; charset=us-ascii

                <koper@voorbeeld.nl>: host mx.voorbeeld.nl said: no such user

                --grens
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.voorbeeld.nl
                Arrival-Date: Sun, 29 Nov 2026 12:00:00 +0000

                Final-Recipient: rfc822; koper@voorbeeld.nl
                Action: %s
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 <koper@voorbeeld.nl> no such user

                --grens
                Content-Type: text/rfc822-headers

                Return-Path: <waakzaam@politie.example>
                Message-ID: %s
                Subject: Klopt het nog?

                --grens--
                """.formatted(action, number);
    }
}
