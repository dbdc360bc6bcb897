// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import static nl.waakzaam.footage.SendingOwner.isComplete;
import static nl.waakzaam.footage.SendingOwner.offset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.waakzaam.footage.FootageFile.State;
import nl.waakzaam.support.DemoProductTest;
import nl.waakzaam.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A file comes in parts, over HTTP: each counts whole or not at all, and nothing is lost or told twice. */
@DemoProductTest
class UploadApiTest {
    private static final int PART = 1_000_000;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext product;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient database;

    private final byte[] film = new byte[3 * PART];
    private TestFootage case1;
    private UUID dossier;
    private SendingOwner owner;
    private String file;

    @BeforeEach
    void begin() throws Exception {
        new Random(7).nextBytes(film);
        case1 = new TestFootage(product);
        dossier = case1.open(case1.camera("voordeur", Duration.ofHours(48)));
        case1.move(dossier, FootageMove.DEMAND, case1.wish());
        clock.pass(Duration.ofSeconds(1));
        owner = new SendingOwner(port).open(case1.link());
        var begun = owner.begin(case1.first(dossier).id(), "film%20%E2%82%AC.mp4", film.length);
        assertThat(begun.statusCode()).isEqualTo(201);
        file = begun.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void a_file_in_parts_is_the_file_that_was_sent() throws Exception {
        assertThat(offset(patch(0, false))).isEqualTo(PART);
        assertThat(offset(patch(1, false))).isEqualTo(2 * PART);
        var last = patch(2, true);

        assertThat(last.statusCode()).isEqualTo(200);
        assertThat(isComplete(last)).isTrue();
        case1.roundsPass();
        var arrived = case1.files(dossier).getFirst();
        assertThat(arrived.name()).isEqualTo("film €.mp4");
        assertThat(arrived.sha256()).isEqualTo(SendingOwner.sum(film));
        assertThat(arrived.state()).isEqualTo(State.QUARANTINE);
        assertThat(case1.first(dossier).state()).isEqualTo(FootageState.UPLOADED);
    }

    @Test
    void a_part_that_breaks_off_does_not_count_and_is_sent_again() throws Exception {
        patch(0, false);
        var broken = new SequenceInputStream(new ByteArrayInputStream(film, 0, PART / 2), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection lost");
            }
        });
        assertThatThrownBy(() -> owner.patch(
                        file,
                        PART,
                        BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> broken), PART),
                        new byte[32],
                        false,
                        new byte[32]))
                .isInstanceOf(IOException.class);

        assertThat(offset(owner.progress(file))).isEqualTo(PART);
        assertThat(offset(patch(1, false))).isEqualTo(2 * PART);
    }

    @Test
    void what_changed_on_its_way_is_not_taken() throws Exception {
        var changed = part(0);
        changed[5] ^= 1;

        var answer = owner.patch(
                file, 0, BodyPublishers.ofByteArray(changed), SendingOwner.sum(part(0)), false, new byte[32]);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(offset(owner.progress(file))).isZero();
    }

    @Test
    void a_part_from_elsewhere_is_told_where_to_go_on() throws Exception {
        patch(0, false);

        var again = patch(0, false);
        var tooFar = patch(2, false);

        for (var answer : List.of(again, tooFar)) {
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(offset(answer)).isEqualTo(PART);
        }
    }

    @Test
    void of_the_same_part_sent_eight_times_at_once_one_counts() throws Exception {
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 8)
                    .mapToObj(sender -> senders.submit(() -> patch(0, false).statusCode()))
                    .toList();
            int taken = 0;
            for (var answer : answers) {
                taken += answer.get() == 204 ? 1 : 0;
            }
            assertThat(taken).isOne();
        }
        patch(1, false);
        patch(2, true);
        case1.roundsPass();
        assertThat(case1.files(dossier).getFirst().sha256()).isEqualTo(SendingOwner.sum(film));
    }

    @Test
    void an_answer_that_was_lost_does_not_stop_it() throws Exception {
        patch(0, false);
        patch(1, false);
        patch(2, false);

        var completing = owner.patch(file, film.length, new byte[0], true, film);

        assertThat(completing.statusCode()).isEqualTo(200);
        assertThat(owner.patch(file, film.length, new byte[0], true, film).statusCode())
                .isEqualTo(410);
        assertThat(isComplete(owner.progress(file))).isTrue();
    }

    @Test
    void what_arrives_otherwise_than_its_sender_reckoned_is_refused_and_sent_again() throws Exception {
        patch(0, false);
        patch(1, false);
        owner.patch(file, 2L * PART, part(2), true, part(0));
        case1.roundsPass();

        assertThat(case1.files(dossier).getFirst().state()).isEqualTo(State.DAMAGED);
        assertThat(case1.first(dossier).state()).isEqualTo(FootageState.DEMANDED);
        assertThat(case1.mails().getFirst().kind()).isEqualTo("footage-refused");
    }

    @Test
    void a_part_longer_than_is_taken_or_than_the_file_is_refused() throws Exception {
        var long1 = new byte[Uploads.PART + 1];

        assertThat(owner.patch(file, 0, long1, false, film).statusCode()).isEqualTo(413);
        assertThat(owner.patch(file, 0, Arrays.copyOf(film, film.length + 1), false, film)
                        .statusCode())
                .isEqualTo(413);
        assertThat(offset(owner.progress(file))).isZero();
    }

    @Test
    void nobody_else_sees_or_stops_it() throws Exception {
        var other = new TestFootage(product);
        other.open(other.camera("kassa", Duration.ofHours(48)));
        var stranger = new SendingOwner(port).open(other.link());

        assertThat(stranger.progress(file).statusCode()).isEqualTo(404);
        assertThat(stranger.patch(file, 0, part(0), false, film).statusCode()).isEqualTo(404);
        assertThat(stranger.cancel(file).statusCode()).isEqualTo(404);
        assertThat(case1.files(dossier).getFirst().state()).isEqualTo(State.COMING);
    }

    @Test
    void who_stops_leaves_nothing() throws Exception {
        patch(0, false);

        assertThat(owner.cancel(file).statusCode()).isEqualTo(204);

        assertThat(case1.files(dossier).getFirst().state()).isEqualTo(State.DESTROYED);
        assertThat(patch(1, false).statusCode()).isEqualTo(410);
        assertThat(owner.progress(file).statusCode()).isEqualTo(410);
    }

    @Test
    void that_a_file_began_arrived_or_was_stopped_stands_in_the_log() throws Exception {
        patch(0, false);
        patch(1, false);
        patch(2, true);
        var begun = owner.begin(case1.first(dossier).id(), "nog.mp4", 100);
        owner.cancel(begun.headers().firstValue("Location").orElseThrow());

        assertThat(database.sql("""
                        select access_reason from accountability.processing_log
                        where object_id = ? and actor = ? order by id
                        """)
                        .params(dossier.toString(), "camera-owner:" + case1.cameras.owner)
                        .query(String.class)
                        .list())
                .containsSubsequence(
                        "link openen", "bestand beginnen", "bestand gestuurd", "bestand beginnen", "bestand afbreken");
    }

    @Test
    void a_file_that_is_empty_or_larger_than_is_taken_does_not_begin() throws Exception {
        var camera = case1.first(dossier).id();

        assertThat(owner.begin(camera, "leeg.mp4", 0).statusCode()).isEqualTo(400);
        assertThat(owner.begin(camera, "groot.mp4", Long.MAX_VALUE / 4).statusCode())
                .isEqualTo(413);
    }

    private HttpResponse<String> patch(int number, boolean last) throws Exception {
        return owner.patch(file, (long) number * PART, part(number), last, film);
    }

    private byte[] part(int number) {
        return Arrays.copyOfRange(film, number * PART, (number + 1) * PART);
    }
}
