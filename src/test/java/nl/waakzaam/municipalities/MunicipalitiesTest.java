// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.municipalities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.waakzaam.municipalities.Municipalities.Merger;
import nl.waakzaam.municipalities.Municipality.PoliceUnit;
import org.junit.jupiter.api.Test;

class MunicipalitiesTest {
    private static final LocalDate IN_2010 = LocalDate.of(2010, 1, 1);
    private static final LocalDate IN_2021 = LocalDate.of(2021, 1, 1);
    private static final LocalDate IN_2023 = LocalDate.of(2023, 1, 1);

    private final Municipalities municipalities = new Municipalities();

    @Test
    void there_were_431_municipalities_in_2010_and_352_in_2021_and_342_in_2023() {
        assertThat(municipalities.list(IN_2010)).hasSize(431);
        assertThat(municipalities.list(IN_2021)).hasSize(352);
        assertThat(municipalities.list(IN_2023)).hasSize(342);
    }

    @Test
    void every_municipality_of_2023_lies_in_a_safety_region_and_a_police_unit() {
        assertThat(municipalities.list(IN_2023)).allSatisfy(municipality -> {
            assertThat(municipality.safetyRegion()).isNotNull();
            assertThat(municipalities.policeUnitOf(municipality.code())).isPresent();
        });
    }

    @Test
    void every_successor_is_a_known_municipality_that_outlived_the_other() {
        assertThat(municipalities.list(LocalDate.of(1900, 1, 1)))
                .filteredOn(municipality -> municipality.successor() != null)
                .isNotEmpty()
                .allSatisfy(municipality -> assertThat(municipalities.successor(municipality.code()))
                        .isPresent());
    }

    @Test
    void finds_a_municipality_by_code() {
        assertThat(municipalities.find("GM0344")).map(Municipality::name).contains("Utrecht");
        assertThat(municipalities.find("GM9999")).isEmpty();
        assertThat(municipalities.find("Utrecht")).isEmpty();
    }

    @Test
    void finds_a_municipality_by_name_whatever_its_case() {
        assertThat(municipalities.findByName(" den helder ", IN_2023))
                .map(Municipality::code)
                .contains("GM0400");
    }

    @Test
    void weesp_existed_until_it_merged_into_amsterdam_on_24_march_2022() {
        assertThat(municipalities.findAt("GM0457", LocalDate.of(2022, 3, 23))).isPresent();
        assertThat(municipalities.findAt("GM0457", LocalDate.of(2022, 3, 24))).isEmpty();
        assertThat(municipalities.successor("GM0457")).map(Municipality::name).contains("Amsterdam");
    }

    @Test
    void brielle_hellevoetsluis_and_westvoorne_became_voorne_aan_zee() {
        assertThat(municipalities.findAt("GM1992", LocalDate.of(2022, 12, 31))).isEmpty();
        for (var code : new String[] {"GM0501", "GM0530", "GM0614"}) {
            assertThat(municipalities.successor(code)).map(Municipality::name).contains("Voorne aan Zee");
        }
    }

    @Test
    void a_chain_of_mergers_is_followed_to_its_end() {
        assertThat(municipalities.successor("GM0103")).map(Municipality::name).contains("Súdwest-Fryslân");
    }

    @Test
    void elten_went_to_germany_and_has_no_successor() {
        assertThat(municipalities.find("GM1055")).isPresent();
        assertThat(municipalities.successor("GM1055")).isEmpty();
        assertThat(municipalities.policeUnitOf("GM1055")).isEmpty();
    }

    @Test
    void a_merged_municipality_has_the_police_unit_of_its_successor() {
        assertThat(municipalities.policeUnitOf("GM0457")).contains(new PoliceUnit("RE05", "Amsterdam"));
        assertThat(municipalities.policeUnits()).hasSize(10);
    }

    @Test
    void a_unit_is_named_by_its_code_or_by_that_of_a_force_in_it() {
        var midden = new PoliceUnit("RE03", "Midden-Nederland");
        for (var code : List.of("RE03", "PL0900", "0900", "PL0981", "PL2500", "VR09")) {
            assertThat(municipalities.findPoliceUnit(code)).as(code).contains(midden);
        }
        for (var code : List.of("PL2600", "RE11", "PL09", "Politie", "")) {
            assertThat(municipalities.findPoliceUnit(code)).as(code).isEmpty();
        }
    }

    @Test
    void knows_each_merger_in_the_table_of_the_government() throws IOException {
        var table = TableOfMunicipalities.read().stream()
                .flatMap(line -> Stream.ofNullable(line.into())
                        .map(into -> new Merger(line.code(), into, Objects.requireNonNull(line.until()))))
                .toList();
        assertThat(table).hasSizeGreaterThan(1_100);
        assertThat(municipalities.mergers(LocalDate.of(1800, 1, 1), IN_2023)).containsAll(table);
    }

    @Test
    void refuses_a_code_of_another_shape() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Municipality("0344", "Utrecht", null, null, null, null));
    }
}
