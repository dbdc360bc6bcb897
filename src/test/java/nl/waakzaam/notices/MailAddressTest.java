// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.notices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"koper@voorbeeld.nl", " a.b+c@mail.voorbeeld.co.uk ", "o'neill@example.com", "x@bücher.example"})
    void takes_an_address_and_the_spaces_around_it_away(String typed) {
        assertThat(MailAddress.of(typed).orElseThrow().text()).isEqualTo(typed.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "koper",
                "@voorbeeld.nl",
                "koper@voorbeeld",
                "a@b@c.nl",
                "koper@voorbeeld.nl, ander@voorbeeld.nl",
                "koper@voorbeeld.nl\r\nBcc: ander@voorbeeld.nl",
                "<koper@voorbeeld.nl>",
                "koper@-voorbeeld.nl",
                "koper@[127.0.0.1]"
            })
    void refuses_what_is_no_single_address(String typed) {
        assertThat(MailAddress.of(typed)).isEmpty();
    }
}
