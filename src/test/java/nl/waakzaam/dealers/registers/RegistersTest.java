// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers.registers;

import static nl.waakzaam.dealers.registers.RecordedRegisters.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import nl.waakzaam.dealers.Address;
import nl.waakzaam.dealers.Point;
import nl.waakzaam.dealers.registers.AddressRegister.Found;
import nl.waakzaam.dealers.registers.AddressRegister.Placed;
import nl.waakzaam.dealers.registers.CompanyRegister.Company;
import nl.waakzaam.dealers.registers.CompanyRegister.Place;
import nl.waakzaam.municipalities.Municipalities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistersTest {
    private static final Registers OFF = new Registers("", "", "", "", "");
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
        assertThat(new CompanyRegister(OFF).find("69599084")).isEqualTo(new Company.Unavailable());
        assertThat(addresses(OFF).find("1056KN", number("58-1"))).isEqualTo(new Found.Unavailable());
    }

    @Test
    void an_address_has_its_street_and_its_municipality() throws IOException {
        recorded.answer("/free", 200, recorded("pdok/signalen-pdok_result.json"));
        var expected = new Address("Geuzenkade", "58-1", "1056KN", "Amsterdam");
        assertThat(addresses().find("1056KN", number("58-1"))).isEqualTo(new Found.One(expected, "GM0363"));
        assertThat(addresses().find("1056KN", number("58"))).isEqualTo(new Found.None());
        assertThat(addresses().find("1056KN", number("581"))).isEqualTo(new Found.None());
        assertThat(addresses().find("1056KP", number("58-1"))).isEqualTo(new Found.None());
        assertThat(recorded.asked().getFirst())
                .isEqualTo("/free?q=1056KN%2058&fq=type:adres&fq=postcode:1056KN&rows=100 null null");
    }

    @Test
    void of_several_addresses_the_one_with_this_postcode_is_taken() throws IOException {
        recorded.answer("/free", 200, recorded("pdok/signalen-pdok_response_amsterdam.json"));
        var expected = new Address("Nieuwe Achtergracht", "72", "1018XZ", "Amsterdam");
        assertThat(addresses().find("1018XZ", number("72"))).isEqualTo(new Found.One(expected, "GM0363"));
    }

    @Test
    void an_address_lies_somewhere_when_the_register_knows_it() throws IOException {
        recorded.answer("/free", 200, recorded("pdok/signalen-pdok_response_amsterdam.json"));
        var known = new Address("Nieuwe Achtergracht", "72", "1018XZ", "Amsterdam");
        var unknown = new Address("Nieuwe Achtergracht", "9999", "1018XZ", "Amsterdam");
        assertThat(addresses().place(known)).isEqualTo(new Placed.At(new Point(4.90595549, 52.36194655)));
        assertThat(addresses().place(unknown)).isEqualTo(new Placed.Unknown());
        assertThat(addresses(OFF).place(known)).isEqualTo(new Placed.Unavailable());
    }

    @Test
    void while_the_first_register_is_away_the_source_of_addresses_is_asked() throws IOException {
        recorded.answer("/free", 503, "{}");
        recorded.answer("/adressen", 200, recorded("bag/openforms-addresses.json"));
        var expected = new Address("Keizersgracht", "117-B", "1015CJ", "Amsterdam");
        assertThat(addresses().find("1015CJ", number("117-B"))).isEqualTo(new Found.One(expected, "GM0363"));
        assertThat(addresses().find("1015CJ", number("117"))).isEqualTo(new Found.None());
        assertThat(recorded.asked().get(1))
                .isEqualTo("/adressen?postcode=1015CJ&huisnummer=117&pageSize=100 null bag-sleutel");
    }

    @Test
    void an_address_numbered_by_a_municipality_that_merged_lies_in_what_it_merged_into() throws IOException {
        recorded.answer("/free", 503, "{}");
        var weesp = recorded("bag/openforms-addresses.json").replace("0363200000502031", "0457200000502031");
        recorded.answer("/adressen", 200, weesp);
        assertThat(addresses().find("1015CJ", number("117B")))
                .isInstanceOfSatisfying(
                        Found.One.class, one -> assertThat(one.municipality()).isEqualTo("GM0363"));
    }

    @ParameterizedTest
    @CsvSource({"17,17", "17 M,17", "58-1,58", "1a bis,1", "12/3,12", "99999,99999"})
    void house_numbers_are_taken_as_people_write_them(String typed, int number) {
        assertThat(HouseNumber.of(typed)).map(HouseNumber::number).contains(number);
    }

    @ParameterizedTest
    @CsvSource({"0", "M 17", "-1", "100000x", "17; drop", "17 veel te lang achtervoegsel"})
    void what_is_no_house_number_is_refused(String typed) {
        assertThat(HouseNumber.of(typed)).isEmpty();
    }

    private CompanyRegister companies() {
        return new CompanyRegister(recorded.addresses());
    }

    private AddressRegister addresses() {
        return addresses(recorded.addresses());
    }

    private static AddressRegister addresses(Registers registers) {
        var source = new BagAddresses(registers, new Municipalities(), Clock.systemUTC());
        return new AddressRegister(registers, source);
    }

    private static HouseNumber number(String typed) {
        return HouseNumber.of(typed).orElseThrow();
    }
}
