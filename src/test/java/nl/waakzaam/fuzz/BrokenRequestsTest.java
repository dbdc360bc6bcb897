// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import nl.waakzaam.support.ProductTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requests that the fuzzing found to be answered badly, each with the answer it should have. */
@ProductTest
class BrokenRequestsTest {
    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"/diefstalcheck", "/inloggen/wachtwoord"})
    void a_form_whose_chunks_are_broken_is_refused_and_not_our_failure(String path) throws IOException {
        var answer = ask("POST " + path, """
                Cookie: waakzaam_formulier=fuzz
                X-XSRF-TOKEN: AAAAAGZ1eno=
                Content-Type: application/x-www-form-urlencoded
                Transfer-Encoding: chunked

                kenmerk=no chunk""");
        assertThat(answer.status()).isBetween(400, 499);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/diefstalchecks", "/api/v1/bulkcontroles"})
    void an_api_call_whose_chunks_are_broken_is_refused_with_a_problem(String path) throws IOException {
        var answer = ask("POST " + path, """
                Content-Type: application/json
                Transfer-Encoding: chunked

                {"kenmerken":[]}""");
        assertThat(answer.status()).isBetween(400, 499);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void the_api_refuses_with_a_problem_when_what_was_sent_to_a_wrong_address_cannot_be_read_either()
            throws IOException {
        var answer = ask("POST /api/v1/diefstalchecks.json", """
                Content-Type: multipart/form-data
                Content-Length: 3

                a=b""");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void a_wrong_address_is_refused_with_a_page_though_its_chunks_are_broken_too() throws IOException {
        var answer = ask("POST /bestaat-niet", """
                Content-Type: multipart/form-data; boundary=x
                Transfer-Encoding: chunked

                no chunk""");
        assertThat(answer.status()).isBetween(400, 499);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
    }

    @Test
    void content_of_every_kind_is_of_no_kind() throws IOException {
        var answer = ask("GET /actuator/health", """
                Content-Type: */*
                Content-Length: 3

                a=b""");
        assertThat(answer.status()).isEqualTo(415);
    }

    @Test
    void a_bad_token_is_refused_without_a_word_of_what_was_typed() throws IOException {
        var answer = ask("GET /api/v1/openapi.json", "Authorization: Bearer %s\n\n".formatted(Marks.LETTERS));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer").doesNotContain("localhost", Marks.LETTERS);
    }

    /** The server may answer a next visitor by means of what it kept of an earlier one. */
    @Test
    void an_address_that_is_too_long_gets_a_whole_answer_after_a_visitor_of_the_oldest_http() throws IOException {
        for (int i = 0; i < 20; i++) {
            raw("GET /\r\n\r\n");
            var answer = raw("GET /%s HTTP/1.1\r\nHost: localhost\r\n\r\n".formatted("x".repeat(20_000)));
            assertThat(answer.status()).isEqualTo(400);
        }
    }

    private RawAnswer ask(String line, String rest) throws IOException {
        var head = line + " HTTP/1.1\nHost: localhost\nConnection: close\n";
        return raw((head + rest).replace("\n", "\r\n"));
    }

    private RawAnswer raw(String request) throws IOException {
        return RawAnswer.to(request.getBytes(StandardCharsets.UTF_8), new InetSocketAddress("127.8.0.1", 0), port);
    }
}
