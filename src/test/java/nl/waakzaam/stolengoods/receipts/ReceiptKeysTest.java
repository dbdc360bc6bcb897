// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.receipts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import nl.waakzaam.documents.QrCode;
import nl.waakzaam.identifiers.IdentifierKind;
import nl.waakzaam.platform.Keys;
import nl.waakzaam.site.PublicAddress;
import nl.waakzaam.stolengoods.Category;
import nl.waakzaam.stolengoods.check.CheckAnswer.Outcome;
import nl.waakzaam.stolengoods.check.CheckQuestion;
import nl.waakzaam.stolengoods.check.CheckQuestion.Typed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;
import tools.jackson.databind.json.JsonMapper;

class ReceiptKeysTest {
    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    private static final String HERE = "https://here.example";
    private static final int MOST_BYTES_OF_QR_VERSION_20 = 858;

    @TempDir
    Path folder;

    private final JsonMapper json = new JsonMapper();

    /** An installation of its own: its keys folder, its address, its time. */
    private final class Installation {
        final ReceiptKeys keys;
        final SignedStatements statements;
        final ReceiptTokens tokens;

        Installation(Path data, String address, boolean demo, Instant now) {
            var stated = new PublicAddress(address, new MockEnvironment());
            keys = new ReceiptKeys(new Keys(data), json, Clock.fixed(now, ZoneOffset.UTC), stated, demo);
            statements = new SignedStatements(json, keys);
            tokens = new ReceiptTokens(keys);
        }

        SealedReceipt receipt(Instant at, String... numbers) {
            var typed = IntStream.range(0, numbers.length)
                    .mapToObj(place -> new Typed(IdentifierKind.UNKNOWN, numbers[place]))
                    .toList();
            var receipt = new Receipt(
                    at, Outcome.NOT_REGISTERED, new CheckQuestion(Category.BICYCLE, "Gazelle", typed), Salt.random());
            var key = keys.ring().signer();
            return new SealedReceipt(receipt, key.id(), statements.sign(receipt, key));
        }

        String signed(SealedReceipt sealed) {
            var key = keys.findSigner(sealed.keyId()).orElseThrow();
            return statements.text(sealed.receipt(), key, sealed.signature()).split("~", -1)[0];
        }
    }

    private Installation here(Instant now) {
        return new Installation(folder.resolve("here"), HERE, false, now);
    }

    @Test
    void a_token_gives_back_what_was_put_in_and_tells_nothing_else() {
        var here = here(MONDAY);
        var sealed = here.receipt(MONDAY, "BA1234567", "490154203237518");
        var token = here.tokens.seal(sealed);
        var opened = here.tokens.open(token).orElseThrow();
        assertThat(opened.receipt()).isEqualTo(sealed.receipt());
        assertThat(here.signed(opened)).isEqualTo(here.signed(sealed));
        assertThat(here.tokens.seal(sealed)).isNotEqualTo(token);
    }

    @Test
    void a_token_of_which_any_character_was_changed_is_not_ours() {
        var here = here(MONDAY);
        var token = here.tokens.seal(here.receipt(MONDAY, "BA1234567"));
        for (var at = 0; at < token.length() - 1; at++) {
            var other = token.charAt(at) == 'A' ? 'B' : 'A';
            var changed = token.substring(0, at) + other + token.substring(at + 1);
            assertThat(here.tokens.open(changed)).as("changed at %d", at).isEmpty();
        }
        for (var junk : List.of("", "A", "AQ", "%%%", token.substring(4), token + token, "x".repeat(5000))) {
            assertThat(here.tokens.open(junk)).isEmpty();
        }
    }

    @Test
    void the_largest_receipt_fits_into_a_qr_code_of_version_20() {
        var here = here(MONDAY);
        var long64 = "A1B2C3D4E5F6G7H8".repeat(4);
        var token = here.tokens.seal(here.receipt(MONDAY, long64, long64, long64, long64, long64));
        var address = "https://diefstalcheck.politie.example/bewijs/" + token;
        assertThat(address.length()).isLessThanOrEqualTo(MOST_BYTES_OF_QR_VERSION_20);
        assertThat(QrCode.dataAddress(address)).startsWith("data:image/png;base64,");
        assertThat(here.tokens.open(token)).isPresent();
    }

    @Test
    void a_retired_key_stays_published_without_its_private_half_and_still_proves_what_it_signed() throws Exception {
        var here = here(MONDAY);
        var old = here.receipt(MONDAY, "BA1234567");
        var signed = here.signed(old);
        var token = here.tokens.seal(old);

        var later = here(MONDAY.plus(Duration.ofDays(30)));
        later.keys.rotate();
        assertThat(later.keys.ring().signer().id()).isNotEqualTo(old.keyId());
        assertThat(later.keys.findSigner(old.keyId()).orElseThrow().secret()).isNull();
        assertThat(later.statements.verified(signed)).isPresent();
        assertThat(later.tokens.open(token)).isPresent();
        assertThat(json.writeValueAsString(later.statements.published()))
                .contains(old.keyId(), later.keys.ring().signer().id())
                .doesNotContain("secret", "\"d\"");
        assertThat(Files.getPosixFilePermissions(folder.resolve("here"))).hasSize(3);
    }

    @Test
    void a_sealing_key_goes_when_the_last_receipt_it_sealed_has_expired() {
        var token = here(MONDAY).tokens.seal(here(MONDAY).receipt(MONDAY, "BA1234567"));
        here(MONDAY.plusSeconds(9)).keys.rotate();
        var muchLater = here(MONDAY.plus(Duration.ofDays(400)));
        assertThat(muchLater.tokens.open(token)).isPresent();
        muchLater.keys.rotate();
        assertThat(muchLater.tokens.open(token)).isEmpty();
    }

    @Test
    void refuses_a_statement_from_before_or_after_the_time_of_its_key() {
        var here = here(MONDAY);
        assertThat(here.statements.verified(here.signed(here.receipt(MONDAY.minusSeconds(3600), "BA1234567"))))
                .isEmpty();
        var backdated = here.receipt(MONDAY.plus(Duration.ofDays(9)), "BA1234567");
        var signed = here.signed(backdated);
        here(MONDAY.plus(Duration.ofDays(2))).keys.rotate();
        assertThat(here(MONDAY.plus(Duration.ofDays(9))).statements.verified(signed))
                .isEmpty();
    }

    @Test
    void a_statement_of_invented_data_says_so_and_verifies_nowhere_else() throws Exception {
        var demo = new Installation(folder.resolve("demo"), HERE, true, MONDAY);
        var receipt = demo.receipt(MONDAY, "BA1234567");
        var signed = demo.signed(receipt);
        var said = demo.statements.verified(signed).orElseThrow();
        assertThat(said.iss()).isEqualTo("urn:waakzaam:demo");
        assertThat(said.demo()).isTrue();
        assertThat(json.writeValueAsString(demo.statements.published())).contains("\"demo\":true");

        assertThat(here(MONDAY).statements.verified(signed)).isEmpty();
        assertThat(here(MONDAY).tokens.open(demo.tokens.seal(receipt))).isEmpty();
    }

    @Test
    void refuses_to_start_on_keys_of_invented_data_that_were_put_in_the_place_of_real_ones() throws Exception {
        new Installation(folder.resolve("demo"), HERE, true, MONDAY).keys.ring();
        Files.createDirectories(folder.resolve("here"));
        Files.copy(folder.resolve("demo/receipts-demo.json"), folder.resolve("here/receipts.json"));
        assertThatThrownBy(() -> here(MONDAY).keys.ring()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void another_address_takes_fresh_keys_and_keeps_the_old_ones_published() {
        var old = here(MONDAY);
        var signed = old.signed(old.receipt(MONDAY, "BA1234567"));
        var moved = new Installation(folder.resolve("here"), "https://there.example", false, MONDAY.plusSeconds(60));
        assertThat(moved.keys.ring().signer().owner().issuer()).isEqualTo("https://there.example");
        assertThat(moved.statements.verified(signed).orElseThrow().iss()).isEqualTo(HERE);
    }

    @Test
    void a_statement_hides_its_numbers_from_whoever_lacks_the_salt() {
        var here = here(MONDAY);
        var one = here.receipt(MONDAY, "BA1234567");
        var other = here.receipt(MONDAY, "BA1234567");
        var said = here.statements.verified(here.signed(one)).orElseThrow();
        var again = here.statements.verified(here.signed(other)).orElseThrow();
        assertThat(said.kenmerken().getFirst().vastleggingen())
                .doesNotContainAnyElementsOf(again.kenmerken().getFirst().vastleggingen());
        assertThat(said.fits(
                        new Typed(IdentifierKind.FRAME, "ba 1234567"),
                        one.receipt().salt()))
                .isTrue();
        assertThat(said.fits(
                        new Typed(IdentifierKind.FRAME, "BA1234568"),
                        one.receipt().salt()))
                .isFalse();
        assertThat(said.fits(
                        new Typed(IdentifierKind.FRAME, "BA1234567"),
                        other.receipt().salt()))
                .isFalse();
    }
}
