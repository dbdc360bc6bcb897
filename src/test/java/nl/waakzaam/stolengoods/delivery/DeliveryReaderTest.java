// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.List;
import nl.waakzaam.site.InvalidInput;
import nl.waakzaam.stolengoods.GoodState;
import nl.waakzaam.stolengoods.GoodVersion.SourceName;
import nl.waakzaam.stolengoods.delivery.DeliveredGood.DeliveredNumber;
import org.junit.jupiter.api.Test;

class DeliveryReaderTest {
    private static final SourceName NAME = new SourceName("politie-bvh", "1");

    @Test
    void reports_all_faults_at_once() {
        var body = new DeliveredGood(
                null,
                "kwijt",
                "gisteren",
                "vliegtuig",
                "x".repeat(201),
                null,
                null,
                null,
                Arrays.asList(new DeliveredNumber("huisnummer", "1"), null, new DeliveredNumber("imei", " ")),
                "2026-02-31",
                "344",
                "Politie Utrecht",
                null);
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> new DeliveryReader().read(NAME, body))
                .satisfies(refusal -> assertThat(refusal.faults())
                        .extracting(InvalidInput.Fault::path)
                        .containsExactlyInAnyOrder(
                                "status",
                                "wijzigingsdatum",
                                "categorie",
                                "merk",
                                "kenmerken[0].soort",
                                "kenmerken[1].waarde",
                                "kenmerken[2].waarde",
                                "diefstalDatum",
                                "gemeentecode",
                                "politieEenheid"));
    }

    @Test
    void without_a_status_a_good_is_registered() {
        var body = new DeliveredGood(
                null,
                null,
                "2026-11-24T13:45:00+01:00",
                "fiets",
                null,
                null,
                null,
                null,
                List.of(new DeliveredNumber("framenummer", "BA 1234567")),
                null,
                null,
                null,
                null);
        var good = new DeliveryReader().read(NAME, body);
        assertThat(good.state()).isEqualTo(GoodState.REGISTERED);
        assertThat(good.numbers())
                .singleElement()
                .satisfies(number -> assertThat(number.raw()).isEqualTo("BA 1234567"));
    }
}
