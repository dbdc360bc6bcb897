// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import nl.waakzaam.footage.vault.PieceRefused.Why;
import nl.waakzaam.sealing.TestFileKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Footage on a real disk: nobody reads it without the key, and nothing counts that is not whole. */
class VaultTest {
    private static final int LONG = 3_000_000;

    @TempDir
    Path folder;

    private final Place place = new Place(UUID.randomUUID(), UUID.randomUUID());
    private final byte[] content = new byte[LONG];
    private Vault vault;

    @BeforeEach
    void open() throws Exception {
        new Random(6).nextBytes(content);
        vault = vault();
        vault.open(place.dossier());
    }

    @Test
    void what_was_put_in_comes_out_again_and_cannot_be_read_on_the_disk() throws Exception {
        var pieces = List.of(put(0, 0, 1_500_000), put(1_500_000, 1_500_000, LONG));

        try (var read = vault().read(place, pieces)) {
            assertThat(read.readAllBytes()).isEqualTo(content);
        }
        for (var file : files()) {
            assertThat(Arrays.mismatch(Files.readAllBytes(file), content)).isLessThan(50);
            assertThat(Files.getPosixFilePermissions(file.getParent()))
                    .extracting(Object::toString)
                    .allMatch(right -> right.startsWith("OWNER"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1_499_999, 1_500_000, 1_500_001, LONG - 1, LONG})
    void it_comes_out_from_any_position_on(int from) throws Exception {
        var pieces = List.of(put(0, 0, 1_500_000), put(1_500_000, 1_500_000, LONG));

        try (var read = vault.read(place, pieces, from)) {
            assertThat(read.readAllBytes()).isEqualTo(Arrays.copyOfRange(content, from, LONG));
        }
    }

    @Test
    void a_part_that_was_changed_cut_off_or_moved_does_not_open() throws Exception {
        var first = put(0, 0, 1_500_000);
        var second = put(1_500_000, 1_500_000, LONG);
        var swapped = List.of(
                new Piece(0, first.length(), second.name()), new Piece(1_500_000, second.length(), first.name()));

        assertThatThrownBy(() -> read(swapped)).isInstanceOf(IOException.class);

        var file = files().getFirst();
        var bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 1));
        assertThatThrownBy(() -> read(List.of(first, second))).isInstanceOf(IOException.class);
    }

    @Test
    void a_sender_that_stops_halfway_leaves_nothing() {
        var broken = new SequenceInputStream(new ByteArrayInputStream(content), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection lost");
            }
        });

        assertThatThrownBy(() -> vault.put(place, 0, broken, 2 * LONG, null)).hasMessage("connection lost");
        assertThat(files()).isEmpty();
    }

    @Test
    void a_part_that_is_empty_too_long_or_not_what_was_sent_is_refused_and_leaves_nothing() throws Exception {
        var sum = MessageDigest.getInstance("SHA-256").digest(content);

        assertThatThrownBy(() -> vault.put(place, 0, InputStream.nullInputStream(), 10, null))
                .isInstanceOfSatisfying(
                        PieceRefused.class, refused -> assertThat(refused.why()).isEqualTo(Why.EMPTY));
        assertThatThrownBy(() -> vault.put(place, 0, new ByteArrayInputStream(content), LONG - 1, null))
                .isInstanceOfSatisfying(
                        PieceRefused.class, refused -> assertThat(refused.why()).isEqualTo(Why.TOO_LONG));
        assertThatThrownBy(() -> vault.put(place, 0, new ByteArrayInputStream(new byte[LONG]), LONG, sum))
                .isInstanceOfSatisfying(
                        PieceRefused.class, refused -> assertThat(refused.why()).isEqualTo(Why.CHANGED_ON_ITS_WAY));
        assertThat(files()).isEmpty();
        assertThat(vault.put(place, 0, new ByteArrayInputStream(content), LONG, sum)
                        .length())
                .isEqualTo(LONG);
    }

    @Test
    void what_a_crash_left_goes_when_the_file_is_complete() throws Exception {
        var counted = put(0, 0, LONG);
        put(0, 0, LONG);
        Files.write(files().getFirst().resolveSibling("0-x.half"), new byte[10]);

        vault.keepOnly(place, List.of(counted));

        assertThat(files()).extracting(file -> file.getFileName().toString()).containsExactly(counted.name());
    }

    @Test
    void with_its_key_a_dossier_is_gone_for_ever_wherever_a_copy_lies() throws Exception {
        var pieces = List.of(put(0, 0, LONG));
        var name = vault.seal(place.dossier(), "voordeur.mp4");
        var copy = Files.copy(files().getFirst(), folder.resolve("copy"));

        vault.destroy(place.dossier());
        vault.destroy(place.dossier());

        assertThat(files()).isEmpty();
        Files.createDirectories(folder.resolve("footage/%s/%s".formatted(place.dossier(), place.file())));
        Files.copy(
                copy,
                folder.resolve("footage/%s/%s/%s"
                        .formatted(
                                place.dossier(), place.file(), pieces.getFirst().name())));
        assertThatThrownBy(() -> read(pieces)).isInstanceOf(FootageDestroyed.class);
        assertThat(vault.open(place.dossier(), name)).isEmpty();
    }

    @Test
    void a_fresh_master_key_opens_what_was_closed_before() throws Exception {
        var pieces = List.of(put(0, 0, LONG));
        var name = vault.seal(place.dossier(), "voordeur.mp4");

        TestFileKeys.rotate(folder.resolve("keys"));

        assertThat(read(pieces)).isEqualTo(content);
        assertThat(vault.open(place.dossier(), name)).isEqualTo("voordeur.mp4");
    }

    private Vault vault() throws Exception {
        return new Vault(folder.resolve("footage"), TestFileKeys.in(folder.resolve("keys")));
    }

    private Piece put(long position, int from, int to) throws Exception {
        return vault.put(place, position, new ByteArrayInputStream(content, from, to - from), LONG, null);
    }

    private byte[] read(List<Piece> pieces) throws IOException {
        try (var read = vault.read(place, pieces)) {
            return read.readAllBytes();
        }
    }

    private List<Path> files() {
        try (var all = Files.walk(folder.resolve("footage"))) {
            return new ArrayList<>(all.filter(Files::isRegularFile).sorted().toList());
        } catch (IOException none) {
            return List.of();
        }
    }
}
