// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import nl.waakzaam.support.DemoProductTest;
import nl.waakzaam.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A detective takes a large file along over a connection that breaks off (RFC 9110, 14). */
@DemoProductTest
class TakingAlongTest {
    private static final int LONG = 9_000_000;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext product;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    private final byte[] film = new byte[LONG];
    private TestFootage case1;
    private UUID dossier;
    private String session;

    @BeforeEach
    void receive() throws Exception {
        new Random(9).nextBytes(film);
        case1 = new TestFootage(product);
        dossier = case1.open(case1.camera("voordeur", Duration.ofHours(48)));
        case1.move(dossier, FootageMove.DEMAND, case1.wish());
        clock.pass(Duration.ofSeconds(1));
        case1.send(dossier, "film.mp4", film);
        case1.roundsPass();
        case1.admit(dossier);
        session = case1.session();
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-, 0, 9000000",
        "bytes=8388600-8388700, 8388600, 8388701",
        "bytes=8999999-, 8999999, 9000000",
        "bytes=-5, 8999995, 9000000",
        "bytes=100-99999999, 100, 9000000"
    })
    void what_is_still_wanted_is_what_comes(String range, int from, int to) throws Exception {
        var answer = take("Range", range);

        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(answer.body()).isEqualTo(Arrays.copyOfRange(film, from, to));
        assertThat(answer.headers().firstValue("Content-Range"))
                .hasValue("bytes %d-%d/%d".formatted(from, to - 1, LONG));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-1,5-9", "bytes=9-1", "stukken=1-2", "bytes=x-"})
    void what_is_no_single_range_is_answered_with_the_whole(String range) throws Exception {
        var answer = take("Range", range);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Accept-Ranges")).hasValue("bytes");
        assertThat(answer.body()).isEqualTo(film);
    }

    @Test
    void behind_its_end_there_is_nothing_and_nothing_was_taken() throws Exception {
        var answer = take("Range", "bytes=9000000-");

        assertThat(answer.statusCode()).isEqualTo(416);
        assertThat(answer.headers().firstValue("Content-Range")).hasValue("bytes */9000000");
        assertThat(answer.body()).isEmpty();
        assertThat(case1.steps(dossier)).doesNotContain("FILE_TAKEN");
    }

    @Test
    void the_rest_is_of_the_same_file_or_it_is_the_whole() throws Exception {
        var tag = take("Range", "bytes=0-9").headers().firstValue("ETag").orElseThrow();

        assertThat(take("Range", "bytes=5-", "If-Range", tag).statusCode()).isEqualTo(206);
        assertThat(take("Range", "bytes=5-", "If-Range", "\"iets anders\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void who_goes_on_takes_it_once_and_each_time_stands_in_the_log() throws Exception {
        take("Range", "bytes=0-999");
        take("Range", "bytes=1000-1999");
        take("Range", "bytes=2000-");

        assertThat(taken()).isOne();
        assertThat(database.sql("""
                        select access_reason from accountability.processing_log
                        where object_id = ? and access_reason like 'beelden %meenemen%' order by id
                        """)
                        .param(dossier.toString())
                        .query(String.class)
                        .list())
                .extracting(reason -> reason.replaceFirst(":.*", ""))
                .containsExactly("beelden meenemen", "beelden verder meenemen", "beelden verder meenemen");

        clock.pass(Duration.ofDays(2));
        session = case1.session();
        take("Range", "bytes=2000-");
        assertThat(taken()).isEqualTo(2);
    }

    private long taken() {
        return case1.steps(dossier).stream().filter("FILE_TAKEN"::equals).count();
    }

    private HttpResponse<byte[]> take(String... headers) throws Exception {
        var address = "http://localhost:%d/politie/beelden/%s/bestanden/%s"
                .formatted(port, dossier, case1.firstFile(dossier));
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Cookie", "waakzaam_sessie=" + session)
                .headers(headers)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
    }
}
