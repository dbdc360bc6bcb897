// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import nl.waakzaam.notices.Route.Delivery;
import nl.waakzaam.platform.StartRefused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
    private static final MailSettings SETTINGS = new MailSettings("waakzaam@politie.example", "Waakzaam");

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
        assertThat(route(server.getSmtp().getPort()).deliver(MAIL)).isEqualTo(Delivery.SENT);
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
        assertThat(route(port).deliver(MAIL)).isEqualTo(Delivery.LATER);
    }

    @Test
    void gives_up_an_address_that_the_server_does_not_know_and_waits_with_one_that_is_busy() throws Exception {
        assertThat(deliverToServerThatSays("550 5.1.1 no such user")).isEqualTo(Delivery.REFUSED);
        assertThat(deliverToServerThatSays("450 4.2.1 try later")).isEqualTo(Delivery.LATER);
    }

    @Test
    void refuses_to_start_without_a_sender() {
        assertThatThrownBy(() -> new SmtpRoute(new JavaMailSenderImpl(), new MailSettings("", "Waakzaam")))
                .isInstanceOf(StartRefused.class);
    }

    /** GreenMail takes every address; a server that refuses one is a conversation of a few lines (RFC 5321). */
    private static Delivery deliverToServerThatSays(String reply) throws IOException {
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

    private static SmtpRoute route(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return new SmtpRoute(sender, SETTINGS);
    }
}
