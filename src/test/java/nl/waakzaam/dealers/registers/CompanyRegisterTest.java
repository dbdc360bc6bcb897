// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers.registers;

import static nl.waakzaam.support.RecordedRegisters.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import nl.waakzaam.dealers.registers.CompanyRegister.Company;
import nl.waakzaam.dealers.registers.CompanyRegister.Place;
import nl.waakzaam.support.RecordedRegisters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompanyRegisterTest {
    private static final String PROFILE = "/v1/basisprofielen/69599084";

    private RecordedRegisters recorded;

    @BeforeEach
    void open() throws IOException {
        recorded = new RecordedRegisters();
    }

    @AfterEach
    void close() {
        recorded.close();
    }

    @Test
    void a_company_has_its_name_and_where_it_can_be_visited() throws IOException {
        recorded.answer(PROFILE, 200, recorded("kvk/basisprofiel_response.json"));
        assertThat(companies().find("69599084"))
                .isEqualTo(new Company.Found("Test EMZ Dagobert", Optional.of(new Place("1034WL", "17"))));
        assertThat(recorded.asked()).containsExactly(PROFILE + " een-sleutel null");
    }

    @Test
    void a_shielded_address_is_not_told() throws IOException {
        var shielded = recorded("kvk/basisprofiel_response.json")
                .replace("\"indAfgeschermd\": \"Nee\"", "\"indAfgeschermd\": \"Ja\"");
        recorded.answer(PROFILE, 200, shielded);
        assertThat(companies().find("69599084")).isEqualTo(new Company.Found("Test EMZ Dagobert", Optional.empty()));
    }

    @Test
    void a_number_that_nobody_has_is_not_found() {
        assertThat(companies().find("12345678")).isEqualTo(new Company.NotFound());
    }

    @ParameterizedTest
    @CsvSource({"500, {}", "503, {}", "401, {}", "200, geen json", "200, {}"})
    void a_register_that_fails_is_unavailable(int status, String body) {
        recorded.answer(PROFILE, status, body);
        assertThat(companies().find("69599084")).isEqualTo(new Company.Unavailable());
    }

    @Test
    void a_register_that_is_away_or_off_is_unavailable() {
        recorded.close();
        assertThat(companies().find("69599084")).isEqualTo(new Company.Unavailable());
        assertThat(new CompanyRegister(new Registers("", "")).find("69599084")).isEqualTo(new Company.Unavailable());
    }

    private CompanyRegister companies() {
        return new CompanyRegister(new Registers(recorded.origin(), "een-sleutel"));
    }
}
