// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.imports;

import static nl.waakzaam.support.RecordedRegisters.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.waakzaam.cameras.own.TestPlaceForms;
import nl.waakzaam.cameras.own.Typed;
import nl.waakzaam.cameras.owners.Place;
import nl.waakzaam.geo.DutchGrid;
import nl.waakzaam.geo.Position;
import nl.waakzaam.support.DemoProductTest;
import nl.waakzaam.support.RecordedRegisters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Addresses of a file of which only postcode and number are there. */
@DemoProductTest
class CameraBatchTest {
    private static final Map<String, String> CAMERA = Map.of(
            "soort", "dome", "bereik", "10", "bewaard", "7", "bewaardIn", "dagen", "nacht", "ja", "openbaar", "none");
    private static final Map<String, String> ADDRESS = Map.of("postcode", "1018 XZ", "huisnummer", "72");

    @Autowired
    ApplicationContext product;

    private RecordedRegisters register;

    @BeforeEach
    void open() throws Exception {
        register = new RecordedRegisters();
    }

    @AfterEach
    void close() {
        register.close();
    }

    @Test
    void the_register_of_addresses_completes_an_address_once() throws Exception {
        register.answer("/free", 200, recorded("pdok/signalen-pdok_response_amsterdam.json"));
        var batch = batch();
        batch.add(row(2, ADDRESS, Map.of("camera", "voor")));
        batch.add(row(3, ADDRESS, Map.of("camera", "achter")));
        assertThat(batch.faults()).isEmpty();
        assertThat(batch.added()).hasSize(2);
        assertThat(batch.newPlaces())
                .singleElement()
                .extracting(Place::name, Place::line, Place::municipality)
                .containsExactly("Nieuwe Achtergracht 72", "Nieuwe Achtergracht 72, 1018 XZ Amsterdam", "GM0363");
        assertThat(register.asked()).hasSize(1);
    }

    @Test
    void a_point_that_is_filled_in_stays_where_it_is() throws Exception {
        register.answer("/free", 200, recorded("pdok/signalen-pdok_response_amsterdam.json"));
        var batch = batch();
        batch.add(row(2, ADDRESS, Map.of("camera", "voor", "breedtegraad", "52.3622", "lengtegraad", "4.9062")));
        var at = DutchGrid.of(new Position(4.9062, 52.3622));
        assertThat(batch.newPlaces().getFirst().at().distanceTo(at)).isLessThan(0.2);
        assertThat(batch.newPlaces().getFirst().street()).isEqualTo("Nieuwe Achtergracht");
    }

    @Test
    void a_register_that_is_away_is_asked_once_for_a_file_and_what_is_missing_is_told() {
        register.answer("/free", 503, "{}");
        var batch = batch();
        batch.add(row(2, ADDRESS, Map.of("camera", "voor")));
        batch.add(row(3, Map.of("postcode", "1018XZ", "huisnummer", "74"), Map.of("camera", "voor")));
        assertThat(batch.faults()).extracting(CameraFault::line).containsExactly(2L, 3L);
        assertThat(batch.faults().getFirst().errors().fields())
                .contains("straat", "plaats", "gemeente", "breedtegraad");
        assertThat(register.asked()).hasSize(1);
    }

    private CameraBatch batch() {
        var forms = TestPlaceForms.at(register.origin(), product);
        return new CameraBatch(forms, CameraImportTest.NETWORK, List.of(), Map.of());
    }

    private static CameraRow row(long line, Map<String, String> address, Map<String, String> more) {
        var typed = new Typed(CAMERA);
        for (var fields : List.of(address, more)) {
            for (var field : fields.entrySet()) {
                typed = typed.with(field.getKey(), field.getValue());
            }
        }
        return new CameraRow(line, typed);
    }
}
