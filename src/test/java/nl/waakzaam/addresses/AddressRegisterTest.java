// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.addresses;

import static nl.waakzaam.support.RecordedRegisters.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import nl.waakzaam.addresses.AddressRegister.Found;
import nl.waakzaam.addresses.AddressRegister.Placed;
import nl.waakzaam.geo.Position;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.support.RecordedRegisters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressRegisterTest {
    private static final AddressSettings OFF = new AddressSettings("", "", "");

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
    void a_register_that_is_off_is_unavailable() {
        assertThat(addresses(OFF).find("1056KN", number("58-1"))).isEqualTo(new Found.Unavailable());
    }

    @Test
    void an_address_has_its_street_and_its_municipality() throws IOException {
        recorded.answer("/free", 200, recorded("pdok/signalen-pdok_result.json"));
        assertThat(addresses().find("1056KN", number("58-1")))
                .isInstanceOfSatisfying(
                        Found.One.class,
                        one -> assertThat(one.address())
                                .extracting("street", "number", "postcode", "town", "municipality")
                                .containsExactly("Geuzenkade", "58-1", "1056KN", "Amsterdam", "GM0363"));
        assertThat(addresses().find("1056KN", number("58"))).isEqualTo(new Found.None());
        assertThat(addresses().find("1056KN", number("581"))).isEqualTo(new Found.None());
        assertThat(addresses().find("1056KP", number("58-1"))).isEqualTo(new Found.None());
        assertThat(recorded.asked().getFirst())
                .isEqualTo("/free?q=1056KN%2058&fq=type:adres&fq=postcode:1056KN&rows=100 null null");
    }

    @Test
    void of_several_addresses_the_one_with_this_postcode_is_taken() throws IOException {
        recorded.answer("/free", 200, recorded("pdok/signalen-pdok_response_amsterdam.json"));
        var expected = new FoundAddress(
                "Nieuwe Achtergracht", "72", "1018XZ", "Amsterdam", "GM0363", new Position(4.90595549, 52.36194655));
        assertThat(addresses().find("1018XZ", number("72"))).isEqualTo(new Found.One(expected));
    }

    @Test
    void an_address_lies_somewhere_when_the_register_knows_it() throws IOException {
        recorded.answer("/free", 200, recorded("pdok/signalen-pdok_response_amsterdam.json"));
        assertThat(addresses().place("1018XZ", number("72")))
                .isEqualTo(new Placed.At(new Position(4.90595549, 52.36194655)));
        assertThat(addresses().place("1018XZ", number("9999"))).isEqualTo(new Placed.Unknown());
        assertThat(addresses(OFF).place("1018XZ", number("72"))).isEqualTo(new Placed.Unavailable());
    }

    @Test
    void a_point_is_at_the_nearest_address() throws IOException {
        recorded.answer("/reverse", 200, recorded("pdok/signalen-pdok_result.json"));
        assertThat(addresses().near(new Position(4.87, 52.37)))
                .isInstanceOfSatisfying(
                        Found.One.class,
                        one -> assertThat(one.address())
                                .extracting("street", "number", "postcode", "municipality")
                                .containsExactly("Geuzenkade", "58-1", "1056KN", "GM0363"));
        recorded.answer("/reverse", 200, "{\"response\":{\"docs\":[]}}");
        assertThat(addresses().near(new Position(4.87, 52.37))).isEqualTo(new Found.None());
        assertThat(addresses(OFF).near(new Position(4.87, 52.37))).isEqualTo(new Found.Unavailable());
    }

    @Test
    void while_the_first_register_is_away_the_source_of_addresses_is_asked() throws IOException {
        recorded.answer("/free", 503, "{}");
        recorded.answer("/adressen", 200, recorded("bag/openforms-addresses.json"));
        var expected = new FoundAddress("Keizersgracht", "117-B", "1015CJ", "Amsterdam", "GM0363", null);
        assertThat(addresses().find("1015CJ", number("117-B"))).isEqualTo(new Found.One(expected));
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
                        Found.One.class, one -> assertThat(one.address().municipality()).isEqualTo("GM0363"));
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

    private AddressRegister addresses() {
        return addresses(new AddressSettings(recorded.origin(), recorded.origin(), "bag-sleutel"));
    }

    private static AddressRegister addresses(AddressSettings registers) {
        var source = new BagAddresses(registers, new Municipalities(), Clock.systemUTC());
        return new AddressRegister(registers, source);
    }

    private static HouseNumber number(String typed) {
        return HouseNumber.of(typed).orElseThrow();
    }
}
