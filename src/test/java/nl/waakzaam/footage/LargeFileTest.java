// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import static nl.waakzaam.footage.SendingOwner.offset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import nl.waakzaam.footage.FootageFile.State;
import nl.waakzaam.support.DemoProductTest;
import nl.waakzaam.support.TestClock;
import nl.waakzaam.support.TestSize;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A file of two gigabytes (100 MB in {@code ./test}) over a bad connection, from one browser and then another. */
@DemoProductTest
class LargeFileTest {
    private static final int PART = Uploads.PART;
    private static final int PARTS = TestSize.of(100, 2_048) / 8;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext product;

    @Autowired
    OwnerDesk desk;

    @Autowired
    TakingAlong along;

    @Autowired
    TestClock clock;

    private TestFootage case1;
    private UUID dossier;

    @BeforeEach
    void demand() {
        case1 = new TestFootage(product);
        dossier = case1.open(case1.camera("voordeur", Duration.ofHours(48)));
        case1.move(dossier, FootageMove.DEMAND, case1.wish());
        clock.pass(Duration.ofSeconds(1));
    }

    @Test
    void it_is_broken_off_gone_on_with_elsewhere_looked_at_and_taken_along_as_it_was_sent() throws Exception {
        var link = case1.link();
        var owner = new SendingOwner(port).open(link);
        var begun = owner.begin(case1.first(dossier).id(), "dag.mp4", (long) PARTS * PART);
        var file = begun.headers().firstValue("Location").orElseThrow();
        int third = PARTS / 3;
        for (int number = 0; number < third; number++) {
            assertThat(patch(owner, file, number).statusCode()).isEqualTo(204);
        }
        assertThatThrownBy(() -> breakOff(owner, file, third)).isInstanceOf(IOException.class);

        desk.renew(link.replace("/beelden/open/", ""));
        var elsewhere = new SendingOwner(port).open(case1.link());
        assertThat(offset(elsewhere.progress(file))).isEqualTo((long) third * PART);
        for (int number = third; number < PARTS; number++) {
            assertThat(patch(elsewhere, file, number).statusCode()).isEqualTo(number == PARTS - 1 ? 200 : 204);
        }

        case1.roundsPass();
        assertThat(case1.files(dossier).getFirst().state()).isEqualTo(State.QUARANTINE);
        assertThat(case1.files(dossier).getFirst().sha256()).isEqualTo(sum(0));
        case1.admit(dossier);
        assertThat(taken(third)).isEqualTo(sum(third));
    }

    private byte[] taken(int fromPart) throws Exception {
        var file =
                along.find(dossier, case1.firstFile(dossier), case1.detective).orElseThrow();
        var digest = MessageDigest.getInstance("SHA-256");
        try (var content = new DigestInputStream(along.take(file, (long) fromPart * PART, case1.detective), digest)) {
            content.transferTo(OutputStream.nullOutputStream());
        }
        return digest.digest();
    }

    private static HttpResponse<String> patch(SendingOwner owner, String file, int number) throws Exception {
        var part = part(number);
        var last = number == PARTS - 1;
        var content = BodyPublishers.ofByteArray(part);
        var whole = last ? sum(0) : new byte[32];
        return owner.patch(file, (long) number * PART, content, SendingOwner.sum(part), last, whole);
    }

    private static void breakOff(SendingOwner owner, String file, int number) throws Exception {
        var broken = new SequenceInputStream(new ByteArrayInputStream(part(number), 0, PART / 2), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection lost");
            }
        });
        var content = BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> broken), PART);
        owner.patch(file, (long) number * PART, content, SendingOwner.sum(part(number)), false, new byte[32]);
    }

    /** Of what follows from a part on. */
    private static byte[] sum(int fromPart) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        for (int number = fromPart; number < PARTS; number++) {
            digest.update(part(number));
        }
        return digest.digest();
    }

    /** What nobody can guess, and always the same. */
    private static byte[] part(int number) {
        var bytes = new byte[PART];
        new Random(number).nextBytes(bytes);
        return bytes;
    }
}
