// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMultipart;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import nl.waakzaam.notices.Route.Delivery;
import nl.waakzaam.notices.Route.Result;
import nl.waakzaam.platform.Keys;
import nl.waakzaam.platform.StartRefused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Against a real server for mail. */
class SmtpRouteTest {
    private static final Mail MAIL = new Mail(
            "warning-confirmation",
            "00",
            new MailAddress("koper@voorbeeld.nl"),
            Locale.of("nl"),
            "Eén knop",
            "Druk op de knop:\nhttps://waakzaam.example/bericht/x\n",
            "https://waakzaam.example/bericht/vergeten/y");
    private static final MailSettings SETTINGS = new MailSettings("waakzaam@politie.example", "Waakzaam", "");

    @TempDir
    private Path keys = Path.of("");

    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void sends_words_sender_and_the_way_to_end_it() throws Exception {
        assertThat(route(server.getSmtp().getPort()).deliver(MAIL).result()).isEqualTo(Result.SENT);
        var received = server.getReceivedMessages()[0];
        assertThat(received.getSubject()).isEqualTo("Eén knop");
        assertThat(received.getFrom()[0]).hasToString("Waakzaam <waakzaam@politie.example>");
        assertThat(received.getAllRecipients()).extracting(Object::toString).containsExactly("koper@voorbeeld.nl");
        assertThat(received.getContent().toString()).contains("https://waakzaam.example/bericht/x");
        assertThat(received.getHeader("List-Unsubscribe"))
                .containsExactly("<https://waakzaam.example/bericht/vergeten/y>");
        assertThat(received.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void tries_again_later_while_the_server_is_away() {
        var port = server.getSmtp().getPort();
        server.stop();
        assertThat(route(port).deliver(MAIL).result()).isEqualTo(Result.LATER);
    }

    @Test
    void gives_up_an_address_that_the_server_does_not_know_and_waits_with_one_that_is_busy() throws Exception {
        var refused = deliverToServerThatSays("550 5.1.1 <koper@voorbeeld.nl> no such user");
        assertThat(refused.result()).isEqualTo(Result.REFUSED);
        assertThat(refused.answer()).isEqualTo("550 5.1.1 … no such user");
        assertThat(deliverToServerThatSays("450 4.2.1 try later").result()).isEqualTo(Result.LATER);
    }

    @Test
    void keeps_what_the_server_said_and_the_number_of_the_message() throws Exception {
        var answer = route(server.getSmtp().getPort()).deliver(MAIL).answer();
        assertThat(answer)
                .startsWith("250 ")
                .endsWith(server.getReceivedMessages()[0].getHeader("Message-ID")[0]);
        assertThat(answer).doesNotContain("koper@voorbeeld.nl");
    }

    @Test
    void a_paper_goes_along() throws Exception {
        var words = new Mail("letter", "1", MAIL.to(), MAIL.language(), "Besluit", "Zie de brief.", null);
        var paper = new Mail.Paper("brief.pdf", new byte[] {'%', 'P', 'D', 'F'});
        var mail = new Mail(
                words.kind(),
                words.concerns(),
                words.to(),
                words.language(),
                words.subject(),
                words.text(),
                null,
                paper);
        assertThat(route(server.getSmtp().getPort()).deliver(mail).result()).isEqualTo(Result.SENT);
        var parts = (MimeMultipart) server.getReceivedMessages()[0].getContent();
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("brief.pdf");
        assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(paper.pdf());
    }

    @Test
    void refuses_to_start_without_a_sender() {
        assertThatThrownBy(() -> new SmtpRoute(
                        new JavaMailSenderImpl(), new MailSettings("", "Waakzaam", ""), numbers(), Clock.systemUTC()))
                .isInstanceOf(StartRefused.class);
    }

    /** GreenMail takes every address; a server that refuses one is a conversation of a few lines (RFC 5321). */
    private Delivery deliverToServerThatSays(String reply) throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> converse(socket, reply));
            return route(socket.getLocalPort()).deliver(MAIL);
        }
    }

    private static void converse(ServerSocket socket, String reply) {
        try (var client = socket.accept();
                var in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
            var out = client.getOutputStream();
            out.write("220 test\r\n".getBytes(StandardCharsets.US_ASCII));
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var answer = line.startsWith("RCPT") ? reply : "250 ok";
                out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException over) {
            // the client hung up
        }
    }

    private MailNumbers numbers() {
        return new MailNumbers(new Keys(keys));
    }

    private SmtpRoute route(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return new SmtpRoute(sender, SETTINGS, numbers(), Clock.systemUTC());
    }
}
